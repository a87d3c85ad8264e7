import { expectAccessible, expectToFitAPhone } from "./accessible";
import { expect, test } from "./people";

// What stands around the story: shortcuts, focus, find and replace, outline, length.

test("Mod-/ shows the shortcuts, Mod-. leaves nothing but the text", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins("Words.");
  await page.keyboard.press("ControlOrMeta+/");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByText("Find and replace")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(story).toBeFocused();

  await page.keyboard.press("ControlOrMeta+.");
  await expect(page.getByRole("complementary")).toBeHidden();
  await expect(page.getByRole("navigation").first()).toBeHidden();
  await page.keyboard.type(" On.");
  await expectAccessible(page);
  await page.keyboard.press("Alt+F10");
  await expect(page.getByRole("button", { name: "Bold" })).toBeFocused();
  await page.getByRole("button", { name: "Leave focus mode" }).click();
  await expect(page.getByRole("complementary")).toBeVisible();
  await expect(story).toHaveText("Words. On.");
});

test("find and replace goes through headline, story, caption and topics, and one undo takes all of it back", async ({
  editor,
}) => {
  const { page, story } = editor;
  await editor.begins();
  await editor.writesHeadline("Ferry back");
  await editor.list("Topics").pressSequentially("ferry, sea,");
  await editor.types("The ferry is late. Ferryman says so.");
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  await page.keyboard.type("A ferry");
  await editor.story.getByText("The ferry").click();

  await page.keyboard.press("ControlOrMeta+h");
  const bar = page.getByRole("search");
  await bar.getByRole("textbox", { name: "Find" }).fill("ferry");
  await expect(bar.getByRole("status")).toContainText("of 5");
  await bar.getByLabel("Whole words").check();
  await expect(bar.getByRole("status")).toContainText("of 4");
  await bar.getByRole("textbox", { name: "Find" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Enter");
  await expect(story.locator(".editor-match")).toHaveCount(2);
  await bar.getByRole("textbox", { name: "Replace with" }).fill("boat");
  await expectAccessible(page);
  await bar.getByRole("button", { name: "Replace all" }).click();
  await expect(bar.getByRole("status")).toContainText("Replaced 4. Nothing found");
  await expect(editor.field("Headline")).toHaveValue("boat back");
  await expect(editor.entries("Topics")).toHaveText(["boat", "sea"]);
  await expect(editor.caption(1)).toHaveText("A boat");
  await editor.saved();

  await page.keyboard.press("ControlOrMeta+z");
  await expect(editor.field("Headline")).toHaveValue("Ferry back");
  await expect(editor.entries("Topics")).toHaveText(["ferry", "sea"]);
  await expect(editor.caption(1)).toHaveText("A ferry");
  await expect(story).toContainText("The ferry is late. Ferryman says so.");
  await editor.saved();

  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await page.reload();
  await expect(editor.field("Headline")).toHaveValue("Ferry back");
  await page.keyboard.press("ControlOrMeta+f");
  await page.getByRole("search").waitFor();
  await expectToFitAPhone(page);
});

test("the outline leads to headings and photos, TKs are counted and found, and the length is measured", async ({
  editor,
}) => {
  const { page, story } = editor;
  await editor.begins("One two TK four.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("## The tides");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Five TKTK.");
  await page.getByLabel("Length to reach, in words").fill("6");
  const side = page.getByRole("complementary");
  await expect(side.getByText("8 of 6 words")).toBeVisible();
  await expect(story.locator(".editor-tk")).toHaveCount(2);
  await editor.saved();
  await page.reload();
  await expect(side.getByText("8 of 6 words")).toBeVisible();
  await side.getByRole("button", { name: "2 TKs left" }).click();
  await page.keyboard.type("three");
  await page.keyboard.press("F8");
  await page.keyboard.type("six");
  await expect(story).toHaveText("One two three four.The tidesFive six.");
  await side.getByRole("button", { name: "The tides" }).click();
  await page.keyboard.type("On ");
  await expect(story.getByRole("heading")).toHaveText("On The tides");
  await page.keyboard.press("Shift+ControlOrMeta+ArrowRight");
  await expect(side.getByText("Selected: 1 word")).toBeVisible();
  await expectAccessible(page);
  await expectToFitAPhone(page);
  await page
    .getByRole("navigation", { name: "Beside the story" })
    .getByRole("link", { name: "Outline" })
    .click();
  await expect(side.getByRole("heading", { name: "Outline" })).toBeInViewport();
});

test("what is selected is counted as the story is, and a caption by itself", async ({ editor }) => {
  const { page } = editor;
  await editor.begins("Three words here.");
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  await page.keyboard.type("A quiet quay at dawn");
  const side = page.getByRole("complementary");
  await page.keyboard.press("ControlOrMeta+a");
  await expect(side.getByText("Selected: 5 words, 20 characters")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await expect(side.getByText("Selected: 3 words, 17 characters")).toBeVisible();
  await expect(side.getByText("3 words", { exact: true })).toBeVisible();
});
