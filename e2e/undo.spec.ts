import { expect, test } from "./people";

// Undo and redo, in the story and in its fields.

test("undo in the headline goes back over the headline, and takes nothing out of the story", async ({
  editor,
}) => {
  const { page, story } = editor;
  const headline = editor.field("Headline");
  await editor.begins();
  await headline.click();
  await page.keyboard.type("Ferry");
  await editor.types("The story.");
  await headline.click();
  await page.keyboard.press("End");
  await page.keyboard.type(" back");
  for (const left of ["Ferry", "", ""]) {
    await page.keyboard.press("ControlOrMeta+z");
    await expect(headline).toHaveValue(left);
    await expect(story).toHaveText("The story.");
  }
  for (const there of ["Ferry", "Ferry back", "Ferry back"]) {
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect(headline).toHaveValue(there);
  }
  await page.keyboard.type("!");
  await expect(headline).toHaveValue("Ferry back!");

  // In any other field the browser would go on to the story.
  await editor.field("Dateline").click();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ControlOrMeta+z");
  await expect(story).toHaveText("The story.");
  await expect(headline).toHaveValue("Ferry back!");
});

test("where nothing is left to undo or redo, nothing changes", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins();
  await editor.writesHeadline("Ferry back");
  await editor.types("The story.");
  await page.keyboard.press("ControlOrMeta+z");
  for (let presses = 0; presses < 3; presses++) {
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect(story).toHaveText("The story.");
  }
  for (let presses = 0; presses < 3; presses++) {
    await page.keyboard.press("ControlOrMeta+z");
    await expect(story).toHaveText("");
  }
  await expect(editor.field("Headline")).toHaveValue("Ferry back");
});

test("undo from the browser's menu is the story's own", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins("One.");
  await page.waitForTimeout(600);
  await page.keyboard.type(" Two.");
  // A key of another name that the browser takes for its menu's "Undo".
  const browser = await page.context().newCDPSession(page);
  await browser.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Undo", commands: ["undo"] });
  await expect(story).toHaveText("One.");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(story).toHaveText("One. Two.");
});

test("a colleague's headline leaves the caret among its words, and undo never takes it back", async ({
  hire,
}) => {
  const [ada, ben] = [await hire("editor"), await hire("editor")];
  await ada.begins("Some words.");
  await ada.writesHeadline("Council votes");
  await ada.saved();
  await ben.page.goto(ada.page.url());
  const headline = ada.field("Headline");
  await headline.press("Home");
  for (let presses = 0; presses < "Council".length; presses++) await ada.page.keyboard.press("ArrowRight");
  await ben.writesHeadline("The council votes");
  await expect(headline).toHaveValue("The council votes");
  await ada.page.keyboard.press("ControlOrMeta+z");
  await ada.page.keyboard.type(" again");
  await expect(headline).toHaveValue("The council again votes");
});
