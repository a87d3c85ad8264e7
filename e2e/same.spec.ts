import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, type Staff, test } from "./people";

// A story comes in a second time: the same text, a correction of an agency's, a kill.

/** Words that no other test has, so that each finds its own story. */
function longStory(headline: string, mark: string): string {
  return [
    headline,
    "By Ana Ruiz",
    `The harbour council of ${mark} voted on Tuesday to keep the island ferry for another ten years, ending a winter of meetings in which two crossings a day were first cut and then argued over by almost everybody who lives along the quay of ${mark}.`,
    `Captain Marta Lindqvist, who has steered the ferry of ${mark} since it was built, said that she had heard of the decision from a fisherman and had not yet decided whether to celebrate or to go to bed early, as she had to sail at five.`,
    `The contract of ${mark} is worth 2.4 million pounds a year and obliges the council to publish the timetable before the first of March, a clause that several members called unusual and that the captain called the only one worth reading twice.`,
  ].join("\n\n");
}

const markOf = () => `X${randomUUID().slice(0, 6)}`;
const panel = (page: Page) => page.getByRole("region", { name: "The same story" });

async function isAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
  }
}

test("the same text again: it is said how much is the same, compared, and the article brought up to date", async ({
  editor,
}) => {
  test.slow();
  const { page } = editor;
  const mark = markOf();
  await editor.imports(longStory("The ferry stays", mark));
  const article = new URL(page.url()).pathname;
  await editor.types(" A line of our own.");
  await editor.saved();

  await editor.reads(longStory("The ferry stays", mark).replace("on Tuesday", "on Wednesday"));
  await expect(panel(page)).toContainText(/This looks like “.*”: 9\d % the same text/);
  await expect(panel(page).getByRole("link", { name: "The ferry stays" })).toHaveAttribute("href", article);
  await isAccessible(page);

  await panel(page).getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Compare" })).toBeVisible();
  await expect(page.getByRole("deletion").filter({ hasText: "Tuesday" })).toBeVisible();
  await expect(page.getByRole("insertion").filter({ hasText: "Wednesday" })).toBeVisible();
  await expect(page.getByRole("deletion").filter({ hasText: "A line of our own" })).toBeVisible();
  await isAccessible(page);

  await page.getByRole("link", { name: "Back to the review" }).click();
  await panel(page).getByRole("button", { name: "Update that article" }).click();
  await editor.story.waitFor();
  expect(new URL(page.url()).pathname).toBe(article);
  await expect(editor.story).toContainText("voted on Wednesday");
  await expect(editor.story).not.toContainText("A line of our own.");
  await page.goto(`${article}/versions`);
  await expect(page.getByText("Before a newer source came in")).toBeVisible();
});

test("the same text again becomes a story of its own when a person says so", async ({ editor }) => {
  const { page } = editor;
  const text = longStory("The ferry stays", markOf());
  await editor.imports(text);
  const first = page.url();
  await editor.reads(text);
  await expect(panel(page)).toContainText(/This looks like “.*”: exactly the same source/);
  await panel(page).getByRole("button", { name: "Make a new story" }).click();
  await editor.story.waitFor();
  expect(page.url()).not.toBe(first);
});

test("a colleague's story stays a colleague's: a writer is told of nothing", async ({ editor, writer }) => {
  const text = longStory("The ferry stays", markOf());
  await editor.imports(text);
  await writer.reads(text);
  await expect(writer.page.getByText("Create article")).toBeVisible();
  await expect(panel(writer.page)).toHaveCount(0);
});

interface Sent {
  uri: string;
  version: string;
  headline: string;
  paragraphs: readonly string[];
  pubstatus?: string;
  signal?: string;
  ednote?: string;
}

/** What an agency sends, as ninjs, read: at the review then. */
async function receives({ page }: Staff, { paragraphs, ...sent }: Sent) {
  const body_text = paragraphs.join("\n\n");
  const item = { type: "text", language: "en", versioncreated: "2026-03-14T10:37:00Z", ...sent, body_text };
  await page.goto("/desk/import");
  await expect(page.getByRole("button", { name: "Read story" })).toBeEnabled();
  await page.locator("input[type=file]").setInputFiles({
    name: `${sent.version}.json`,
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(item)),
  });
  const unread = page.getByText("this can’t be read yet");
  await expect(unread.or(page.getByRole("heading", { level: 1, name: "Review" }))).toBeVisible();
  test.skip(await unread.isVisible(), "This edition reads no ninjs.");
}

const first = (mark: string): Sent => ({
  uri: `urn:northwire:${mark}`,
  version: "1",
  headline: `Ferry of ${mark} stays`,
  paragraphs: longStory("", mark).split("\n\n").slice(2),
});

test("a correction of an agency's is offered as an update, and kept with what the agency says", async ({
  editor,
}) => {
  const { page } = editor;
  const mark = markOf();
  await receives(editor, first(mark));
  await page.getByRole("button", { name: "Create article" }).click();
  await editor.story.waitFor();
  const article = new URL(page.url()).pathname;

  await receives(editor, {
    ...first(mark),
    version: "2",
    signal: "correction",
    ednote: "Corrects the day of the vote.",
    paragraphs: first(mark).paragraphs.map((text) => text.replace("on Tuesday", "on Wednesday")),
  });
  await expect(panel(page)).toContainText(/A correction of “.*”, version 2 of 2/);
  await panel(page).getByRole("button", { name: "Update that article" }).click();
  await editor.story.waitFor();
  expect(new URL(page.url()).pathname).toBe(article);
  await expect(editor.story).toContainText("voted on Wednesday");
  await page.goto(`${article}/versions`);
  await expect(page.getByText("Wire correction 2")).toBeVisible();
  await expect(page.getByText("Corrects the day of the vote.")).toBeVisible();
});

test("a story that its agency kills is marked, can be taken offline, and runs again only with a reason", async ({
  editor,
}) => {
  test.slow();
  const { page } = editor;
  const mark = markOf();
  await receives(editor, first(mark));
  await page.getByRole("button", { name: "Create article" }).click();
  await editor.story.waitFor();
  const article = new URL(page.url()).pathname;
  await editor.chooses("Politics");
  await editor.publishes();

  await receives(editor, {
    ...first(mark),
    version: "2",
    pubstatus: "canceled",
    ednote: "The vote never took place.",
    paragraphs: ["Please do not use this story."],
  });
  await expect(panel(page)).toContainText("The agency has killed this story");
  await isAccessible(page);
  await page.getByRole("button", { name: "Create article" }).click();
  await expect(page.getByText("Choose above what becomes of it.")).toBeVisible();
  await panel(page).getByRole("button", { name: "Put the notice on that article" }).click();
  await editor.story.waitFor();
  expect(new URL(page.url()).pathname).toBe(article);

  const notice = page.getByRole("region", { name: "From the agency" });
  await expect(notice).toContainText("The agency killed this story (");
  await expect(notice).toContainText("The vote never took place.");
  await expect(page.getByRole("list").filter({ hasText: "The agency has killed this story." })).toBeVisible();
  await isAccessible(page);
  await notice.getByRole("button", { name: "Unpublish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Unpublish" }).click();
  await expect(page.getByRole("link", { name: "View on site" })).toHaveCount(0);

  await page.goto("/desk");
  const row = page.getByRole("row").filter({ hasText: `Ferry of ${mark} stays` });
  await expect(row).toContainText("Killed by the agency");
  await row.getByRole("link").click();
  await notice.getByRole("button", { name: "Dismiss…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Dismiss the notice" }).click();
  await expect(dialog.getByText("Say why the story may run all the same.")).toBeVisible();
  await dialog.getByLabel("Why may the story run all the same?").fill("We counted the hands ourselves.");
  await dialog.getByRole("button", { name: "Dismiss the notice" }).click();
  await expect(notice).toHaveCount(0);
  await editor.publishes();
});

test("a draft that its agency kills is put away with a sentence, and brought back", async ({ editor }) => {
  test.slow();
  const { page } = editor;
  const mark = markOf();
  await receives(editor, first(mark));
  await page.getByRole("button", { name: "Create article" }).click();
  await editor.story.waitFor();
  await receives(editor, {
    ...first(mark),
    version: "2",
    pubstatus: "canceled",
    paragraphs: ["Do not use."],
  });
  await panel(page).getByRole("button", { name: "Put the notice on that article" }).click();
  await editor.story.waitFor();
  await page.getByRole("button", { name: "Put it away…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Put it away" }).click();
  await expect(dialog.getByText("Say in a sentence why it is put away.")).toBeVisible();
  await dialog.getByLabel("Why is it put away?").fill("There was no vote.");
  await dialog.getByRole("button", { name: "Put it away" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Put away" })).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: `Ferry of ${mark} stays` });
  await expect(row).toContainText("There was no vote.");
  await isAccessible(page);
  await row.getByRole("button", { name: "Bring back" }).click();
  await editor.story.waitFor();
  await expect(page.getByRole("region", { name: "From the agency" })).toBeVisible();
});
