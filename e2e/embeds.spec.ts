import { expect, test } from "./people";

test("an address is embedded when it is pasted alone, and others are told where they belong", async ({
  editor,
}) => {
  const { page } = editor;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await editor.begins("See below.");
  await page.keyboard.press("Enter");
  await page.evaluate(() => navigator.clipboard.writeText("https://vimeo.com/76979871"));
  await page.keyboard.press("ControlOrMeta+v");
  await expect(editor.story.getByText("Vimeo", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Change the address" }).click();
  await page.getByRole("textbox", { name: /Address of the video/ }).fill("https://example.org/clip");
  await page.getByRole("button", { name: "Embed", exact: true }).click();
  await expect(page.getByText("Put any other address into the text as a link.")).toBeVisible();
});

test("a link to a story that isn’t published is shown to nobody, and comes up when it is", async ({
  editor,
  reader,
  hire,
}) => {
  test.setTimeout(120_000);
  const { page } = editor;
  const ben = await hire("editor");
  const other = `Still secret ${Date.now()}`;
  await ben.begins();
  await ben.writesHeadline(other);
  await ben.types("Not yet.");
  await ben.chooses("Politics");
  await ben.saved();

  await editor.begins();
  const own = `Links ahead ${Date.now()}`;
  await editor.writesHeadline(own);
  await editor.chooses("Sport");
  await editor.types("Words.");
  await page.keyboard.press("Enter");
  await editor.slash("related");
  // The story itself is no other story.
  await editor.saved();
  await page.keyboard.type(own);
  await expect(page.getByText("No story is called that.")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(other);
  await page.getByRole("option", { name: other }).click();
  await expect(editor.story.getByText("Not published: readers don’t see this link")).toBeVisible();
  const address = await editor.publishes();
  await reader.visits(address);
  await reader.sees("Words.");
  await reader.doesNotSee(other);
  await ben.publishes();
  await reader.visits(address);
  await reader.sees(other);
});
