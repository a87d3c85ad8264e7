import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import pg from "pg";
import { databaseOf, openOwnNewsroom } from "./newsroom";
import { expect, staffAt, test } from "./people";

// One test a story of importing many stories at once. What a run does is tested beside lib/run.

/** An export of WordPress with so many posts, each with words of its own. */
function wordPressExport(posts: number, mark = randomUUID().slice(0, 8)) {
  const items = Array.from({ length: posts }, (_, index) => post(index + 1, mark)).join("");
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Old Harbour Post</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>ana</wp:author_login><wp:author_display_name>Ana Ruiz</wp:author_display_name></wp:author>
${items}</channel></rss>`;
  return { mark, file: { name: "old-post.xml", mimeType: "text/xml", buffer: Buffer.from(text) } };
}

const post = (number: number, mark: string) => `<item><title>Ferry ${number} of ${mark} returns</title>
<link>https://old.example/2019/05/ferry-${number}-${mark}/</link><dc:creator>ana</dc:creator>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>The ferry with the number ${number} came back to ${mark} on Tuesday.</p><!-- /wp:paragraph -->
<!-- wp:paragraph --><p>Nobody on pier ${number * 7} had expected it, the harbour master said.</p><!-- /wp:paragraph -->]]></content:encoded>
<wp:post_id>${number}</wp:post_id><wp:post_name>ferry-${number}-${mark}</wp:post_name><wp:post_date_gmt>2019-05-14 09:00:00</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="post_tag" nicename="ferry">Ferry</category></item>
`;

async function brings(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto("/desk/import");
  await page.getByRole("button", { name: "Read story" }).and(page.locator(":enabled")).waitFor();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.waitForURL(/\/desk\/import\/runs\/.+/, { timeout: 30_000 });
}

const isAt = (page: Page, state: string) =>
  // The status stands above the numbers, which may have the same word.
  expect(page.getByRole("region", { name: "The run" }).getByText(state, { exact: true }).first()).toBeVisible(
    {
      timeout: 60_000,
    },
  );
const act = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

test("an export is checked, imported, and undone, but not what somebody has worked on", async ({
  editor,
}) => {
  test.slow();
  const { page } = editor;
  const { mark, file } = wordPressExport(14);
  await brings(page, file);
  await isAt(page, "Checked, nothing imported yet");
  await expect(page.getByText(`Ferry 3 of ${mark} returns`)).toBeVisible();
  await act(page, "Import 14 stories");
  await isAt(page, "Imported");

  await page.getByRole("link", { name: `Ferry 3 of ${mark} returns` }).click();
  await editor.story.waitFor();
  await expect(editor.entries("Byline")).toHaveText(["Ana Ruiz"]);
  await expect(editor.story).toContainText(`Nobody on pier 21 had expected it`);
  await editor.types(" It sails again.");
  await editor.saved();
  await page.goBack();

  await act(page, "Undo the import");
  await page.getByRole("dialog").getByRole("button", { name: "Undo the import" }).click();
  await isAt(page, "Undone");
  await page.getByLabel("What became of them").selectOption({ label: "Kept (1)" });
  await act(page, "Show");
  await expect(page.getByText("Somebody has worked on it since.")).toBeVisible();
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page.getByLabel("What became of them")).toHaveValue("");
  await page.getByRole("region", { name: "The run" }).getByRole("link", { name: "1", exact: true }).click();
  await expect(page.getByLabel("What became of them")).toHaveValue("kept");
  await page.goto(`/desk?search=${mark}`);
  await expect(page.getByRole("link", { name: `Ferry 3 of ${mark} returns` })).toBeVisible();
  await expect(page.getByRole("link", { name: `Ferry 4 of ${mark} returns` })).toHaveCount(0);
});

test("a run is stopped between two stories, and gone on with", async ({ editor }) => {
  test.slow();
  const { page } = editor;
  await brings(page, wordPressExport(900).file);
  await isAt(page, "Checked, nothing imported yet");
  await act(page, "Import 900 stories");
  await act(page, "Stop");
  await isAt(page, "Stopped");
  await act(page, /^(?:Go on with|Import) [\d,]+ stories$/);
  await expect(page.getByRole("region", { name: "The run" })).toContainText("Imported900", {
    timeout: 60_000,
  });
});

test("at the keyboard: what was pressed goes, and the focus stays with the run", async ({ editor }) => {
  const { page } = editor;
  await brings(page, wordPressExport(3).file);
  await isAt(page, "Checked, nothing imported yet");
  await page.getByRole("button", { name: "Import 3 stories" }).focus();
  await page.keyboard.press("Enter");
  await isAt(page, "Imported");
  const run = page.getByRole("region", { name: "The run" });
  await expect(run).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(run.getByRole("link").first()).toBeFocused();
});

test("a large export is sent once, and how much of it is told meanwhile", async ({ editor }) => {
  const { page } = editor;
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/api/"))
      sent.push(new URL(request.url()).pathname);
  });
  const network = await page.context().newCDPSession(page);
  await network.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 20,
    downloadThroughput: -1,
    uploadThroughput: 1_000_000,
  });
  const { file } = wordPressExport(1_800);
  const bringing = brings(page, file);
  await expect(page.getByRole("progressbar", { name: "How much has been sent" })).toBeVisible();
  await bringing;
  expect(sent).toEqual(["/api/import-runs"]);
});

test("the same export a second time is skipped, and said to be", async ({ editor }) => {
  const { page } = editor;
  const { file } = wordPressExport(13);
  await brings(page, file);
  await isAt(page, "Checked, nothing imported yet");
  await act(page, "Import 13 stories");
  await isAt(page, "Imported");
  await brings(page, file);
  await isAt(page, "Checked, nothing imported yet");
  await expect(page.getByRole("region", { name: "The run" })).toContainText("Skipped13");
  await expect(page.getByRole("button", { name: "Import 13 repeats too" })).toBeVisible();
});

test("a run goes on after the server was killed, and no story is there twice", async ({ browser }) => {
  test.setTimeout(240_000);
  const newsroom = await openOwnNewsroom({ GALLEY_DEMO: "no" });
  try {
    const page = await (await browser.newContext({ baseURL: newsroom.url, locale: "en-GB" })).newPage();
    await staffAt(page, "editor@galley.example").signsIn();
    await brings(page, wordPressExport(600).file);
    await isAt(page, "Checked, nothing imported yet");
    await act(page, "Import 600 stories");
    await isAt(page, "Importing");
    await newsroom.kill();
    await expect(page.getByText("The newsroom can’t be reached.")).toBeVisible();
    await newsroom.start();
    // What the killed one had taken is anybody's after a minute.
    await expect(page.getByRole("region", { name: "The run" })).toContainText("Imported600", {
      timeout: 150_000,
    });
  } finally {
    await newsroom.close();
  }
});

test("two servers of one newsroom share a run, and each story comes in once", async ({ browser }) => {
  test.setTimeout(240_000);
  const first = await openOwnNewsroom({ GALLEY_DEMO: "no" });
  const second = await openOwnNewsroom({ DATABASE_URL: databaseOf(first) });
  const database = new pg.Client({ connectionString: databaseOf(first) });
  try {
    await database.connect();
    const page = await (await browser.newContext({ baseURL: first.url, locale: "en-GB" })).newPage();
    await staffAt(page, "editor@galley.example").signsIn();
    await brings(page, wordPressExport(1_200).file);
    await isAt(page, "Checked, nothing imported yet");
    await act(page, "Import 1,200 stories");
    // One server has two hands.
    let hands = 0;
    await expect
      .poll(
        async () => {
          const { rows } = await database.query(
            `SELECT "state", "claimedBy", count(DISTINCT "articleId")::int AS made FROM "ImportItem" GROUP BY 1, 2`,
          );
          hands = Math.max(hands, rows.filter(({ claimedBy }) => claimedBy !== null).length);
          return rows.find(({ state }) => state === "imported")?.made ?? 0;
        },
        { timeout: 120_000, intervals: [50] },
      )
      .toBe(1_200);
    expect(hands).toBeGreaterThan(2);
    const { rows } = await database.query(`SELECT count(*)::int AS articles FROM "Article"`);
    expect(rows).toEqual([{ articles: 1_200 }]);
    await isAt(page, "Imported");
    await page.context().close();
  } finally {
    await database.end();
    await second.close();
    await first.close();
  }
});

test("several stories of a wire, pasted, are a run", async ({ editor }) => {
  const { page } = editor;
  const mark = randomUUID().slice(0, 8);
  const items = [1, 2].map((number) => ({
    uri: `urn:northwire:${mark}:${number}`,
    versioncreated: "2026-03-14T10:00:00Z",
    headline: `Pier ${number} of ${mark} opens`,
    body_text: `Pier ${number} of ${mark} was opened on Tuesday, the harbour master said.`,
  }));
  await page.goto("/desk/import");
  await editor.field("Story text").fill(JSON.stringify(items));
  await page.getByRole("button", { name: "Read story" }).click();
  await page.waitForURL(/\/desk\/import\/runs\/.+/);
  await isAt(page, "Checked, nothing imported yet");
  await expect(page.getByText(`Pier 2 of ${mark} opens`)).toBeVisible();
});

test("writers are told that runs are not for them", async ({ writer }) => {
  await writer.page.goto("/desk/import/runs");
  await expect(writer.page.getByRole("heading", { name: "Not for you" })).toBeVisible();
});
