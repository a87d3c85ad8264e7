import type { Page } from "@playwright/test";
import { LABELLED, part } from "./labelled-story";
import { expect, test } from "./people";

// Nobody loses their place in a review: on a phone, at a keyboard, after an undo, after a refusal.

/** So many paragraphs that the last is far below the window, with two sign-ups among them. */
const long = (paragraphs: number) =>
  [
    "Share on Facebook",
    ...Array.from({ length: paragraphs }, (_, index) => `Paragraph ${index} says that the ferry came back.`),
    "Share on Facebook",
  ].join("\n\n");

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const marked = (page: Page, words: string) => page.locator("mark[data-block]").filter({ hasText: words });
const pane = (page: Page, name: "Story" | "Original") =>
  page.getByRole("group", { name: "What to show" }).getByRole("button", { name });
const isSaved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible();
const act = (page: Page, words: string, name: string) =>
  part(page, words).getByRole("button", { name, exact: true });

test("on a phone each side opens where the other one was", async ({ hire }) => {
  const editor = await hire("editor", PHONE);
  const { page } = editor;
  await editor.reads(long(60));
  await part(page, "Paragraph 57 says").locator("p").tap();
  await pane(page, "Original").tap();
  await expect(marked(page, "Paragraph 57 says")).toBeInViewport();
  await marked(page, "Paragraph 40 says").tap();
  await expect(part(page, "Paragraph 40 says")).toBeInViewport();
  await expect(act(page, "Paragraph 40 says", "Set aside")).toBeFocused();
});

test("on a phone what is to be checked is found from the original, too", async ({ hire }) => {
  const editor = await hire("editor", PHONE);
  const { page } = editor;
  await editor.reads(LABELLED("Orle").replace(/^Headline.*\n/, ""));
  await pane(page, "Original").tap();
  await page.getByRole("button", { name: /to check$/ }).tap();
  await expect(page.getByRole("group", { name: /^Headline and what/ })).toBeFocused();
});

test("on a phone the eye beside a part leads to its words in the original", async ({ hire }) => {
  const editor = await hire("editor", PHONE);
  const { page } = editor;
  await editor.imports(long(60));
  await page.goto(`${page.url()}/import`);
  await act(page, "Paragraph 50 says", "Show in the original").tap();
  await expect(marked(page, "Paragraph 50 says")).toBeInViewport();
  await expect(marked(page, "Paragraph 50 says")).toHaveAttribute("data-active");
});

test("undo and redo show what they changed, also by the keys of every other program", async ({ editor }) => {
  const { page } = editor;
  await editor.reads(long(60));
  const last = act(page, "Paragraph 59 says", "Set aside");
  await last.focus();
  await page.keyboard.press("r");
  await page.getByRole("heading", { name: "Review" }).click();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(part(page, "Paragraph 59 says")).not.toBeInViewport();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(part(page, "Paragraph 59 says")).toBeInViewport();
  await expect(part(page, "Paragraph 59 says").locator("summary")).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(part(page, "Paragraph 59 says").locator("summary")).toBeInViewport();
  // The letters go on from there.
  await page.keyboard.press("k");
  await expect(act(page, "Paragraph 58 says", "Set aside")).toBeFocused();

  // In a field they are the field's.
  await editor.field("Headline").fill("A headline by hand");
  await editor.field("Headline").press("ControlOrMeta+z");
  await expect(editor.field("Headline")).toHaveValue("");
  await expect(part(page, "Paragraph 59 says").locator("summary")).toHaveCount(1);
});

test("the same words are not said over one another", async ({ editor }) => {
  const { page } = editor;
  await editor.reads(LABELLED("Orle"));
  for (const words of ["The council had voted", "A timetable is a promise"]) {
    await act(page, words, "Set aside").focus();
    await page.keyboard.press("r");
  }
  for (const _ of [1, 2]) await page.keyboard.press("z");
  await expect(page.getByText("Undone", { exact: true })).toHaveCount(1);
});

test("who presses a key on what goes away with it is not thrown to the top of the page", async ({
  editor,
}) => {
  test.slow();
  const { page } = editor;
  await editor.reads(long(450));
  const all = page.getByRole("region", { name: "Set aside" }).getByRole("button", { name: /^Restore all/ });
  await all.focus();
  await page.keyboard.press("Enter");
  await expect(part(page, "Share on Facebook").first().getByRole("button").first()).toBeFocused();
  await page.getByRole("button", { name: /^Show more of/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator('li[data-block="400"]').getByRole("button").first()).toBeFocused();
});

test("the parts are one stop for the Tab key, with the acts of the part that one is at", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.reads(LABELLED("Orle"));
  await act(page, "The council had voted", "Set aside").focus();
  await page.keyboard.press("Tab");
  await expect(act(page, "The council had voted", "More about this part")).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("li[data-block]"))).toBeNull();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Tab");
  await expect(part(page, "Share on Facebook").last().locator("summary")).toBeFocused();
});

test("why no article was made is said where the person is, and no longer than it holds", async ({
  editor,
}) => {
  const { page } = editor;
  const create = page.getByRole("button", { name: "Create article" });
  await editor.reads(long(60));
  await editor.field("Headline").fill("Ferry ".repeat(60));
  await isSaved(page);
  await part(page, "Paragraph 59 says").scrollIntoViewIfNeeded();
  await create.click();
  await expect(editor.field("Headline")).toBeFocused();
  await expect(editor.field("Headline")).toBeInViewport();
  await editor.field("Headline").fill("The ferry is back");
  await isSaved(page);

  await page.context().setOffline(true);
  await act(page, "Paragraph 59 says", "Set aside").focus();
  await page.keyboard.press("r");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await create.click();
  const because = page.getByRole("alert").filter({ hasText: "The newsroom can’t be reached" });
  await expect(because).toBeInViewport();
  await page.context().setOffline(false);
  await isSaved(page);
  await expect(because).toHaveCount(0);
});

test("what keeps a decision from being saved is read to its end on the narrowest phone", async ({ hire }) => {
  const editor = await hire("editor", { ...PHONE, viewport: { width: 320, height: 640 } });
  const { page } = editor;
  await editor.reads(long(3));
  await page.context().setOffline(true);
  await act(page, "Paragraph 2 says", "Set aside").tap();
  const said = page.getByText("Not saved yet: The newsroom can’t be reached.");
  await expect(said).toBeVisible();
  expect(await said.evaluate((it) => it.getBoundingClientRect().right <= innerWidth)).toBe(true);
  await page.context().setOffline(false);
  await isSaved(page);
});

test("Back from a second reading leads past the first one, which is gone", async ({ editor }) => {
  const { page } = editor;
  await editor.reads(LABELLED("Orle"));
  const first = page.url();
  await page.getByRole("button", { name: "Read as: Plain text" }).click();
  await page.getByRole("menuitem", { name: "Markdown" }).click();
  await expect(page.getByRole("button", { name: "Read as: Markdown" })).toBeVisible();
  expect(page.url()).not.toBe(first);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
});

test("each of several reviews that are open is named by its headline", async ({ editor }) => {
  await editor.reads(LABELLED("Orle"));
  await expect(editor.page).toHaveTitle(/^Review: The ferry is back in Orle/);
});

test("what a long article was made of is drawn in turns, too", async ({ editor }) => {
  test.slow();
  const { page } = editor;
  await editor.imports(long(450));
  await page.goto(`${page.url()}/import`);
  await expect(part(page, "Paragraph 100 says")).toBeVisible();
  await expect(page.getByText("English (Britain)")).toBeVisible();
  await expect(page.getByText("Paragraph 449 says")).toHaveCount(0);
  await page.getByRole("button", { name: "Show more of the 452 parts" }).click();
  await expect(page.getByText("Paragraph 449 says")).toHaveCount(2);
});
