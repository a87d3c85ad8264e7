import { expectAccessible, expectToFitAPhone } from "./accessible";
import { expect, type Staff, test } from "./people";

// What stands beside the story: headlines for each channel, names and topics, the list before publishing.

const entries = (editor: Staff, label: string) => editor.entries(label);

test("a channel gets its own headline, and the story's until there is one", async ({ editor, reader }) => {
  const mark = Date.now();
  await editor.begins();
  await editor.writesHeadline(`Ferries sail again ${mark}`);
  await editor.types("They sail.");
  await editor.chooses("Politics");
  const search = editor.field("Search headline");
  await expect(search).toHaveAttribute("placeholder", `Ferries sail again ${mark}`);
  await search.fill(`Ferry timetable </title><script>x</script> ${mark}`);
  await editor.field("Social headline").fill("They said it was gone for good, and ".repeat(3));
  await expect(editor.page.getByText(/of 70 characters: the last \d+ may be cut/)).toBeVisible();
  await editor.field("Social headline").fill(`“Gone for good” ${mark}`);
  const address = await editor.publishes();

  await reader.visits(address);
  await expect(reader.page).toHaveTitle(new RegExp(`^Ferry timetable </title><script>x</script> ${mark}`));
  await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText(`Ferries sail again ${mark}`);
  const shared = reader.page.locator('meta[property="og:title"]');
  await expect(shared).toHaveAttribute("content", `“Gone for good” ${mark}`);
  await editor.page.reload();
  await editor.story.waitFor();
  await expect(editor.field("Newsletter headline")).toHaveValue("");
  await expect(editor.field("Social headline")).toHaveValue(`“Gone for good” ${mark}`);
});

test("a byline is written, put in order and mended by keyboard alone", async ({ editor }) => {
  const { page } = editor;
  await editor.begins();
  const byline = editor.list("Byline");
  await byline.focus();
  await page.keyboard.type("Ben Ruiz, Cleo Marsh");
  await page.keyboard.press("Enter");
  await expect(entries(editor, "Byline")).toHaveText([editor.name, "Ben Ruiz", "Cleo Marsh"]);

  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("End");
  await page.keyboard.press("Alt+ArrowLeft");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(entries(editor, "Byline")).toHaveText(["Cleo Marsh", editor.name, "Ben Ruiz"]);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Delete");
  await expect(entries(editor, "Byline")).toHaveText(["Cleo Marsh", "Ben Ruiz"]);
  await page.keyboard.press("Enter");
  await expect(byline).toBeFocused();
  await expect(byline).toHaveValue("Ben Ruiz");
  await page.keyboard.type("-Soto");
  await page.keyboard.press("Tab");
  await expect(entries(editor, "Byline")).toHaveText(["Cleo Marsh", "Ben Ruiz-Soto"]);

  await editor.saved();
  await page.reload();
  await editor.story.waitFor();
  await expect(entries(editor, "Byline")).toHaveText(["Cleo Marsh", "Ben Ruiz-Soto"]);
});

test("known names are suggested, and what is typed is saved without being chosen", async ({
  editor,
  hire,
}) => {
  const { page } = editor;
  const colleague = await hire("writer");
  await editor.begins();
  const byline = editor.list("Byline");
  await byline.focus();
  await page.keyboard.type(colleague.name.slice(0, -2));
  await expect(page.getByRole("option", { name: colleague.name })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(entries(editor, "Byline")).toHaveText([editor.name, colleague.name]);

  await editor.list("Topics").focus();
  await page.keyboard.type("Half a to");
  await editor.saved();
  await page.reload();
  await editor.story.waitFor();
  await expect(entries(editor, "Topics")).toHaveText(["Half a to"]);
  await byline.focus();
  await page.keyboard.type("a");
  await page.keyboard.press("ArrowDown");
  await expectAccessible(page);
  await expectToFitAPhone(page);
});

test("the list before publishing leads to each place, and warnings want a look before they are published over", async ({
  editor,
}) => {
  const { page } = editor;
  const mark = Date.now();
  await editor.begins("The mayor, TK, has voted.");
  await page.getByRole("button", { name: /Write a headline\./ }).click();
  await expect(editor.field("Headline")).toBeFocused();
  await page.keyboard.type(`Council votes ${mark}`);
  await page.getByRole("button", { name: /Choose a section\./ }).click();
  await expect(page.getByLabel("Section", { exact: true })).toBeFocused();
  await editor.chooses("Politics");
  await page.getByRole("button", { name: /“TK” is still in the text/ }).click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("TK");
  await editor.saved();

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Get it for the first time.");
  await expect(dialog).toContainText(`/politics/council-votes-${mark}`);
  await expect(dialog.getByRole("button", { name: "Publish now" })).toBeDisabled();
  await dialog.getByRole("checkbox", { name: "I have looked at the 2 warnings." }).check();
  await dialog
    .getByRole("textbox", { name: "Why it is published all the same" })
    .fill("The name comes at noon.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Publish now" }).click();
  await expect(dialog).toBeHidden();

  await editor.writesHeadline(`Council votes again ${mark}`);
  await editor.field("Slug").fill(`again-${mark}`);
  await editor.saved();
  await page.getByRole("button", { name: "Publish changes", exact: true }).click();
  await expect(dialog).toContainText("Get an update of the story");
  await expect(dialog).toContainText(`Until now: Council votes ${mark}`);
  await expect(dialog).toContainText(`Until now: /politics/council-votes-${mark}, which leads on`);
});
