import type { Page } from "@playwright/test";
import { AS_READ, RAW_DUMP } from "@/lib/testing/raw-stories";
import { expectAccessible, expectToFitAPhone } from "./accessible";
import { expect, test } from "./people";

// One test a story of reviewing. How texts are read is tested beside the reader; here people use what was read.

const RESTORED = "6 paragraphs, 1 photo";

/** What a person does with the part that has these words. */
const part = (page: Page, words: string, act: string) =>
  page.getByRole("listitem").filter({ hasText: words }).getByRole("button", { name: act, exact: true });
const isSaved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible();

test("what was found, what was set aside and why, and the article that is made of it", async ({ writer }) => {
  const { page } = writer;
  await writer.reads(RAW_DUMP);
  await expect(page.getByText(AS_READ)).toBeVisible();
  await expect(page.getByLabel("Date of the source", { exact: true })).toHaveValue("2024-03-11");
  await expect(page.getByText("Newsletter sign-up")).toBeVisible();
  await expect(page.getByRole("figure")).toContainText("No picture yet");
  await expect(page.getByRole("figure")).toContainText("Harbour Pictures");

  await writer.field("Headline").fill("A timetable is a promise");
  await writer.field("Byline").fill("Ada Osei, Ben Ruiz");
  await page.getByRole("button", { name: "Create article" }).click();
  await writer.story.waitFor();
  await expect(writer.field("Headline")).toHaveValue("A timetable is a promise");
  await expect(writer.entries("Byline")).toHaveText(["Ada Osei", "Ben Ruiz"]);
  await expect(writer.story).toContainText("“I told them that a timetable is a promise,”");
  await expect(writer.story).not.toContainText("valid email address");
  await expect(writer.caption(1)).toContainText("looks out over the harbour");
});

test("a suggestion becomes the headline with one click, and goes with one", async ({ editor }) => {
  const { page } = editor;
  await editor.reads(RAW_DUMP);
  const suggestion = page.getByRole("list", { name: "Suggestions" }).first().getByRole("button").first();
  const words = (await suggestion.locator("bdi").textContent()) ?? "";
  await suggestion.click();
  await expect(editor.field("Headline")).toHaveValue(words);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(editor.field("Headline")).toHaveValue("");
});

test("a decision is saved at once: it is there after a reload, after Back, and in the article", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.reads(RAW_DUMP);
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(page.getByText(RESTORED)).toBeVisible();
  await isSaved(page);

  await page.getByRole("link", { name: "Articles" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Articles" })).toBeVisible();
  await page.goBack();
  await expect(page.getByText(RESTORED)).toBeVisible();
  await page.reload();
  await expect(page.getByText(RESTORED)).toBeVisible();
  await expect(page.getByText(`Restored by ${editor.name}`)).toBeVisible();

  await page.getByRole("button", { name: "Create article" }).click();
  await editor.story.waitFor();
  await expect(editor.story).toContainText("valid email address");
});

test("the keyboard walks through the parts, restores, sets aside and undoes", async ({ editor }) => {
  const { page } = editor;
  await editor.reads(RAW_DUMP);
  await page.getByRole("button", { name: "Restore", exact: true }).focus();
  await page.keyboard.press("r");
  await expect(page.getByText(RESTORED)).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("r");
  await expect(page.getByText(AS_READ)).toBeVisible();
  const opening = page.getByRole("listitem").filter({ hasText: "Marta Lindqvist has said" });
  await expect(opening.getByRole("button", { name: "Restore", exact: true })).toBeFocused();
  await page.keyboard.press("z");
  await page.keyboard.press("z");
  await expect(page.getByText(AS_READ)).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  await isSaved(page);
});

test("the keys work anywhere on the page, but not in a field, not in a menu, and not when they are turned off", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.reads(RAW_DUMP);
  await expect(page.getByText("walk through the parts")).toBeInViewport();
  const elsewhere = () => page.getByRole("heading", { name: "Review" }).click();
  await elsewhere();
  await page.keyboard.press("j");
  await expect(part(page, "date 2024-03-11", "Use as text")).toBeFocused();
  await page.keyboard.press("J");
  await page.keyboard.press("j");
  await expect(part(page, "Marta Lindqvist has said", "Set aside")).toBeFocused();
  await page.keyboard.press("k");
  await expect(part(page, "Newsletter sign-up", "Restore")).toBeFocused();
  await elsewhere();
  await page.keyboard.press("r");
  await expect(page.getByText(RESTORED)).toBeVisible();
  await elsewhere();
  await page.keyboard.press("z");
  await expect(page.getByText(AS_READ)).toBeVisible();

  await editor.field("Headline").pressSequentially("jkrz");
  await expect(editor.field("Headline")).toHaveValue("jkrz");
  await page.getByRole("button", { name: editor.name }).click();
  await page.keyboard.press("r");
  await page.keyboard.press("Escape");
  await page.getByRole("checkbox", { name: "Keys work anywhere on this page" }).uncheck();
  await elsewhere();
  await page.keyboard.press("r");
  await expect(page.getByText(AS_READ)).toBeVisible();
  await isSaved(page);
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Keys work anywhere on this page" })).not.toBeChecked();
  await expect(editor.field("Headline")).toHaveValue("jkrz");
});

test("a headline that is too long for an article is said to be while it is written, and nothing is cut", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.reads(RAW_DUMP);
  const long = "A timetable is a promise ".repeat(13).trim();
  await editor.field("Headline").fill(long);
  await expect(page.getByText("Use 300 characters at most.")).toBeVisible();
  await isSaved(page);
  await page.getByRole("button", { name: "Create article" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Use 300 characters at most." })).toBeVisible();
  await expect(editor.field("Headline")).toHaveValue(long);
});

test("pointing at a part shows where it stands in the original, and a click there leads back", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.reads(RAW_DUMP);
  const original = page.getByRole("region", { name: "Original" });
  await page.getByRole("figure").hover();
  await expect(original.locator("mark[data-active]")).toContainText("(Harbour Pictures)");
  await original.getByText("The council voted").click();
  await expect(part(page, "The council voted", "Set aside")).toBeFocused();
});

test("all of a kind come back together", async ({ editor }) => {
  const { page } = editor;
  const share = "Share on Facebook\n\n";
  await editor.reads(
    `The ferry is back\n\n${share}By Ada Osei\n\nThe ferry came back to the harbour on Monday.\n\nNobody cheered, said the captain.\n\n${share}Share on Twitter\n\n${share}`,
  );
  const kind = page
    .getByRole("region", { name: "Set aside" })
    .getByRole("listitem")
    .filter({ hasText: /[2-9] parts/ });
  const aside = page.getByText(/parts? set aside/);
  await expect(aside).toBeVisible();
  await kind.first().getByRole("button", { name: "Restore all of this kind" }).click();
  await isSaved(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(kind.first()).toBeVisible();
});

test("what was set aside stays in the import for ever, and the import knows its article", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.reads(RAW_DUMP);
  const review = page.url();
  await page.getByRole("button", { name: "Create article" }).click();
  await editor.story.waitFor();
  await page.goto(review);
  await expect(page.getByText("This import is an article now:")).toBeVisible();
  await expect(page.getByText("Newsletter sign-up")).toBeVisible();
  await expect(page.getByRole("button", { name: "Restore", exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Create article" })).toHaveCount(0);
  await page.getByRole("link", { name: "Open the article" }).click();
  await editor.story.waitFor();
});

test("a source of hundreds of parts is drawn in turns, and becomes an article whole", async ({ editor }) => {
  test.slow();
  const { page } = editor;
  const paragraphs = Array.from(
    { length: 450 },
    (_, index) => `Paragraph ${index} says that the ferry came back.`,
  );
  await editor.reads(paragraphs.join("\n\n"));
  await expect(page.getByText("450 paragraphs")).toBeVisible();
  await expect(page.getByText("Paragraph 449 says")).toHaveCount(0);
  await page.getByRole("button", { name: "Show more of the 450 parts" }).click();
  await expect(page.getByText("Paragraph 449 says")).toHaveCount(2);
  await page.getByRole("button", { name: "Create article" }).click();
  await editor.story.waitFor();
  await expect(editor.story).toContainText("Paragraph 449 says that the ferry came back.");
});

test("decisions made while the newsroom is out of reach are sent when it is back", async ({ editor }) => {
  const { page } = editor;
  await editor.reads(RAW_DUMP);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await page.context().setOffline(false);
  await isSaved(page);
  await page.reload();
  await expect(page.getByText(RESTORED)).toBeVisible();
});

test("two people at one review: the second hears of it, and sees what the first decided", async ({
  hire,
}) => {
  const [ada, ben] = [await hire("editor"), await hire("editor")];
  await ada.reads(RAW_DUMP);
  await ben.page.goto(ada.page.url());
  await ada.field("Headline").fill("Ada's headline");
  await isSaved(ada.page);
  await ben.field("Headline").fill("Ben's headline");
  await expect(ben.page.getByText(`${ada.name} changed the headline to “Ada's headline”`)).toBeVisible();
  await ben.page.getByRole("button", { name: "Take theirs" }).click();
  await expect(ben.field("Headline")).toHaveValue("Ada's headline");
});

test("another writer's import is not shown", async ({ writer, hire }) => {
  await writer.reads(RAW_DUMP);
  const other = await hire("writer");
  await other.page.goto(writer.page.url());
  await expect(other.page.getByText("Marta Lindqvist")).toHaveCount(0);
});

test("both screens are accessible in light and dark, and fit a phone", async ({ editor }) => {
  const { page } = editor;
  await page.goto("/desk/import");
  await expectAccessible(page);
  await editor.reads(RAW_DUMP);
  await expectAccessible(page);
  await expectToFitAPhone(page);
  await page.getByRole("button", { name: "Original", exact: true }).click();
  await page.getByRole("region", { name: "Original" }).getByText("The council voted").click();
  await expect(part(page, "The council voted", "Set aside")).toBeFocused();
  await page.goto("/desk/import");
  await expectToFitAPhone(page);
});
