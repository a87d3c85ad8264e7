import type { Page } from "@playwright/test";
import { expectAccessible, expectToFitAPhone } from "./accessible";
import { LABELLED, part } from "./labelled-story";
import { expect, test } from "./people";

// The review, by hand and by keyboard: everything that was found can be checked, changed, undone and remembered.

/** No headline: the story's own words are offered. */
const NAMELESS = [
  "Marta Lindqvist has said that she was “astonished” when the council asked her to run the island ferry for another ten years.",
  "The 61-year-old captain said that she and the council had not spoken since the winter, when two crossings a day were cut from the timetable.",
  "“I told them that a timetable is a promise,” she said on Monday. “You can shorten it, but then you have to say so.”",
  "The council voted by nine to four in favour of the contract, which is worth £2.4m a year.",
].join("\n\n");

const toCheck = (page: Page) => page.getByRole("button", { name: /to check$/ });
const isSaved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible();
const elsewhere = (page: Page) => page.getByRole("heading", { name: "Review" }).click();

async function chooses(page: Page, words: string, item: string) {
  await part(page, words).hover();
  await part(page, words).getByRole("button", { name: "More about this part" }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

test("what was read with a doubt is walked with one key and agreed with by another, until all is checked", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.reads(NAMELESS);
  await expect(toCheck(page)).toHaveText("1 to check");
  await elsewhere(page);
  await page.keyboard.press("n");
  const card = page.getByRole("group", { name: /^Headline and what/ });
  await expect(card).toBeFocused();

  // A digit chooses a suggestion; in the field it is typed, and Alt with it chooses.
  const chips = card.getByRole("list", { name: "Suggestions" }).locator("bdi");
  const [first = "", second = ""] = await chips.allTextContents();
  await page.keyboard.press("1");
  await expect(editor.field("Headline")).toHaveValue(first);
  await expect(page.getByText("All checked")).toBeVisible();
  await editor.field("Headline").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("1");
  await expect(editor.field("Headline")).toHaveValue(`${first}1`);
  await page.keyboard.press("Alt+2");
  await expect(editor.field("Headline")).toHaveValue(second);
  await isSaved(page);

  await elsewhere(page);
  for (const _ of [1, 2, 3]) await page.keyboard.press("z");
  await expect(toCheck(page)).toHaveText("1 to check");
  await page.keyboard.press("n");
  await page.keyboard.press("a");
  await expect(page.getByText("All checked").first()).toBeVisible();
  await isSaved(page);
  await page.reload();
  await expect(page.getByText("All checked")).toBeVisible();
  await expect(editor.field("Headline")).toHaveValue("");
});

test("a field that another tab was quicker with shows both versions, and loses neither", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.reads(LABELLED("Marram"));
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("button", { name: "Create article" }).and(other.locator(":enabled")).waitFor();
  await editor.field("Headline").fill("The first tab’s headline");
  await isSaved(page);

  const headline = other.getByLabel("Headline", { exact: true });
  const both = other.getByRole("status").filter({ hasText: "Yours is" });
  await headline.fill("The second tab’s headline");
  await expect(both).toContainText(`${editor.name} changed the headline to “The first tab’s headline” at `);
  await expect(both).toContainText("Yours is “The second tab’s headline”.");
  await headline.press("End");
  await headline.pressSequentially(", longer");
  await expect(both).toContainText("Yours is “The second tab’s headline, longer”.");
  await other.getByRole("button", { name: "Create article" }).click();
  await expect(other.getByText("Choose between the two versions first.")).toBeVisible();

  await both.getByRole("button", { name: "Take theirs" }).press("Enter");
  await expect(both).toBeHidden();
  await expect(headline).toBeFocused();
  await expect(headline).toHaveValue("The first tab’s headline");
  await isSaved(other);
  await other.getByRole("button", { name: "Undo" }).click();
  await expect(headline).toHaveValue("The second tab’s headline, longer");
  await isSaved(other);

  await editor.field("Headline").fill("The first tab’s second thought");
  const again = page.getByRole("status").filter({ hasText: "Yours is" });
  await again.getByRole("button", { name: "Keep yours" }).click();
  await isSaved(page);
  await page.reload();
  await expect(editor.field("Headline")).toHaveValue("The first tab’s second thought");
});

test("a date with two readings waits for an eye, and the other one is a key away", async ({ editor }) => {
  const { page } = editor;
  await editor.reads(
    [
      "The ferry is back in Skerry after the winter",
      "By Ana Ruiz",
      "Published 4/5/2023",
      "The ferry came back to the harbour on Tuesday, said the captain, and half the island stood on the quay.",
      "The council had voted for it by nine to four, after a winter without crossings.",
    ].join("\n\n"),
  );
  await expect(toCheck(page)).toHaveText("1 to check");
  await elsewhere(page);
  await page.keyboard.press("n");
  const card = page.getByRole("group", { name: /^Date of the source and what/ });
  await expect(card).toBeFocused();
  await expect(card).toContainText("Day and month could be the other way round.");
  await expect(card.getByRole("list", { name: "Suggestions" })).toContainText("5 April 2023");
  await page.keyboard.press("1");
  await expect(card.getByLabel("Date of the source")).toHaveValue("2023-04-05");
  await expect(page.getByText("All checked")).toBeVisible();
});

test("one undo for everything, in order: typing, kinds, reasons, bulk acts; and all of it again", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.reads(LABELLED("Orle"));
  const share = page.getByRole("listitem").filter({ hasText: "Share on Facebook" });
  await expect(editor.field("Headline")).toHaveValue("The ferry is back in Orle");

  await editor.field("Headline").fill("Back at last");
  await editor.field("Byline").fill("Ben Ruiz");
  await chooses(page, "The council had voted", "Subheading");
  await expect(part(page, "The council had voted")).toContainText("Subheading");
  await chooses(page, "Try our crossword", "Set aside as…");
  await page.getByRole("dialog").getByRole("button", { name: "Advertisement", exact: true }).click();
  await expect(part(page, "Try our crossword")).toContainText("Advertisement");
  await chooses(page, "A timetable is a promise", "This is the standfirst");
  await expect(editor.field("Standfirst")).toHaveValue(/^“A timetable is a promise/);
  await share.first().getByRole("button", { name: "Restore", exact: true }).focus();
  await page.keyboard.press("Shift+R");
  await expect(share.getByRole("button", { name: "Restore", exact: true })).toHaveCount(0);
  await isSaved(page);

  const undo = page.getByRole("button", { name: "Undo" });
  await undo.click();
  await expect(share.getByRole("button", { name: "Restore", exact: true })).toHaveCount(2);
  await undo.click();
  await expect(editor.field("Standfirst")).toHaveValue("");
  await undo.click();
  await undo.click();
  await expect(part(page, "The council had voted")).not.toContainText("Subheading");
  await undo.click();
  await expect(editor.field("Byline")).toHaveValue("Ada Osei");
  await expect(editor.field("Headline")).toHaveValue("Back at last");
  await undo.click();
  await expect(editor.field("Headline")).toHaveValue("The ferry is back in Orle");
  await expect(undo).toBeDisabled();
  await isSaved(page);
  await page.reload();
  await expect(editor.field("Headline")).toHaveValue("The ferry is back in Orle");

  // The page was opened anew: what is done from here on can be undone, and done again by key.
  await editor.field("Headline").fill("Back at last");
  await chooses(page, "The council had voted", "Subheading");
  await elsewhere(page);
  await page.keyboard.press("z");
  await page.keyboard.press("z");
  await page.keyboard.press("Shift+Z");
  await page.keyboard.press("Shift+Z");
  await expect(part(page, "The council had voted")).toContainText("Subheading");
  await expect(page.getByRole("button", { name: "Redo" })).toBeDisabled();
  await isSaved(page);
  await page.getByRole("button", { name: "Create article" }).click();
  await editor.story.waitFor();
  await expect(editor.story.getByRole("heading", { name: /^The council had voted/ })).toBeVisible();
  await expect(editor.field("Headline")).toHaveValue("Back at last");
});

test("treat it as something else: read again, the first reading goes; what was decided is never lost", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.reads(NAMELESS);
  const first = page.url();
  await page.getByRole("button", { name: "Read as: Plain text" }).click();
  const items = page.getByRole("menuitem");
  await expect(items.filter({ hasText: "It is read as this now." })).toHaveText(/Plain text/);
  await items.filter({ hasText: "Word file" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /\.$/ }).first()).toBeVisible();
  expect(page.url()).toBe(first);

  // What a person decided is asked about, and stays.
  await part(page, "The council voted").hover();
  await part(page, "The council voted").getByRole("button", { name: "Set aside", exact: true }).click();
  await isSaved(page);
  await page.getByRole("button", { name: "Read as: Plain text" }).click();
  await items.filter({ hasText: "NITF" }).click();
  await expect(page.getByRole("dialog")).toContainText("What you decided and wrote stays with this reading");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await page.reload();
  await expect(page.getByText("1 part set aside")).toBeVisible();
});

test("always set this aside from this source: remembered, said, and forgotten", async ({ editor, hire }) => {
  test.slow();
  const { page } = editor;
  await editor.reads(LABELLED("Orle"));
  const puzzles = part(page, "Try our crossword");
  await puzzles.hover();
  await puzzles.getByRole("button", { name: "Set aside", exact: true }).click();
  await puzzles.locator("summary").click();
  await puzzles.getByRole("button", { name: "Always set this aside from the coastal courier" }).click();
  await expect(puzzles).toContainText("Always set aside from the coastal courier from now on.");

  const writer = await hire("writer");
  await writer.reads(LABELLED("Vance"));
  const again = part(writer.page, "Try our crossword");
  await again.locator("summary").click();
  await expect(again).toContainText(`${editor.name} said: always set this aside from the coastal courier.`);
  await expect(again.getByRole("button", { name: "Forget this rule" })).toHaveCount(0);

  await page.goto("/desk/import/rules");
  await expectAccessible(page);
  const rule = page.getByRole("listitem").filter({ hasText: editor.name });
  await expect(rule).toContainText("Always set aside from the coastal courier");
  await rule.getByRole("button", { name: "Forget this rule" }).click();
  await expect(rule).toHaveCount(0);
  await editor.reads(LABELLED("Mora"));
  await expect(part(page, "Try our crossword").locator("summary")).toHaveCount(0);
});

test("from the article: what came, what was decided, and what was left out comes back where it belongs", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.imports(LABELLED("Orle"));
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Where it came from" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Where it came from" })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("region", { name: "Original" })).toContainText("Share on Facebook");
  const share = part(page, "Share on Facebook");
  await expect(share.first()).toContainText("Set aside: Share buttons");
  await share.first().getByRole("button", { name: "Put into the article" }).click();
  await expect(share.first()).toContainText("In the article");

  const original = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the original" }).click();
  expect((await original).suggestedFilename()).toBe("pasted.txt");
  // What came from anywhere is never opened in place.
  const headers = (await page.request.get((await original).url())).headers();
  expect(headers).toMatchObject({
    "content-type": "application/octet-stream",
    "x-content-type-options": "nosniff",
    "content-disposition": "attachment; filename*=UTF-8''pasted.txt",
  });

  await expectToFitAPhone(page);
  await page.getByRole("link", { name: "Back to the article" }).click();
  await editor.story.waitFor();
  const texts = await editor.story.locator("p").allTextContents();
  expect(texts.indexOf("Share on Facebook")).toBe(1);
});
