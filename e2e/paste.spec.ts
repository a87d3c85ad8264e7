import { pastes } from "./clipboard";
import { expect, test } from "./people";
import { harbourPicture } from "./stories";

// What is pasted into a story, as people paste it. The chain itself is tested beside components/editor/paste.

const WORD = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>
<p class=MsoNormal>The <del cite="mailto:a" datetime="1">slow</del><ins cite="mailto:a" datetime="1">fast</ins> ferry.</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>One</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·</span>Two</p>
<p class=MsoNormal><img src="file:///C:/clip_image001.png" width=300 height=200></p><p class=MsoCaption>At rest (Getty Images)</p></body></html>`;

test("a paste from Word says what was done, one undo takes it back, and its picture asks for a file", async ({
  editor,
}) => {
  const { page, story } = editor;
  await editor.begins("Typed. ");
  await pastes(page, WORD);
  await expect(
    page.getByText(
      "Pasted from Word: 1 paragraph, 1 list, 1 picture; 2 tracked changes accepted; 1 picture needs its file",
    ),
  ).toBeVisible();
  await expect(story.locator("ol > li > ul > li")).toHaveText("Two");
  await expect(editor.credit(1)).toHaveText("Getty Images");
  await expect(page.getByText("Add its file: clip_image001.png.")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(story).toHaveText("Typed. ");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(editor.caption(1)).toHaveText("At rest");
  await editor.saved();
  await page.reload();
  await expect(editor.caption(1)).toHaveText("At rest");
});

test("pictures that are pasted inside the text are uploaded", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins("Typed.");
  const { buffer, mimeType } = await harbourPicture();
  const src = `data:${mimeType};base64,${buffer.toString("base64")}`;
  await pastes(page, `<p>One</p><p><img alt="A desk" src="${src}"></p><p>Two</p>`);
  await expect(story.getByRole("img", { name: "A desk" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(story).toHaveText("Typed.");
});

test("Mod-Shift-V pastes the words alone", async ({ editor }) => {
  const { page, story } = editor;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await editor.begins("Typed. ");
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob(["<h2>Loud <b>words</b></h2>"], { type: "text/html" }),
        "text/plain": new Blob(["Loud words"], { type: "text/plain" }),
      }),
    ]),
  );
  await page.keyboard.press("ControlOrMeta+Shift+v");
  await expect(story).toHaveText("Typed. Loud words");
  await expect(story.locator("strong, h2")).toHaveCount(0);
});

test("what is pasted into headline or caption stays one line", async ({ editor }) => {
  const { page } = editor;
  await editor.begins();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await editor.field("Headline").focus();
  await page.evaluate(() => navigator.clipboard.writeText("First\nsecond"));
  await page.keyboard.press("ControlOrMeta+v");
  await expect(editor.field("Headline")).toHaveValue("First second");
  await page.keyboard.press("Home");
  await page.keyboard.press("ControlOrMeta+v");
  await page.keyboard.type("!");
  await expect(editor.field("Headline")).toHaveValue("First second!First second");
  await editor.types("Text.");
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  await pastes(page, "<p>One</p><ul><li>Two</li></ul>");
  await expect(editor.caption(1)).toHaveText("One Two");
});
