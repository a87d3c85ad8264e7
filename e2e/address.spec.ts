import type { IncomingMessage, ServerResponse } from "node:http";
import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import { type Running, webServer } from "@/lib/testing/servers";
import { openOwnNewsroom } from "./newsroom";
import { expect, type Staff, staffAt, test } from "./people";

// Stories that are read from their address, and the pictures that follow them. A newsroom of the test's own may fetch
// from this machine; the one that all tests share may not.

const STORY = `<!doctype html><html lang="en"><head><title>The ferry is back | The Coastal Courier</title>
<meta property="og:site_name" content="The Coastal Courier">
<meta property="article:published_time" content="2026-03-10T08:00:00Z"></head><body>
<header><nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav></header>
<div class="cookie-banner"><p>We use cookies. Accept all cookies to go on reading.</p><button>Accept all</button></div>
<main><article><h1>The ferry is back</h1><p class="byline">By <a rel="author" href="/ana">Ana Ruiz</a></p>
<p>The ferry came back to the harbour on Tuesday, after four months in the yard, and sailed at noon with a dozen people on board.</p>
<figure><img src="/ferry.jpg?width=1200" alt="A white ferry at a stone quay" width="1200" height="800">
<figcaption>The ferry in the harbour on Tuesday. Photograph: Ana Ruiz/Harbour Pictures</figcaption></figure>
<p>“Nobody cheered,” said its captain, Marta Lindqvist. “They had got used to the bus, which is slower and never late.”</p>
<aside class="newsletter"><h2>Sign up to Harbour Notes</h2><p>Enter your email address to get our newsletter.</p><form><input type="email"></form></aside>
<p>The council had paid for the repair out of the reserve for the new school, which has to wait for another year.</p>
</article></main><footer><p>© 2026 The Coastal Courier. All rights reserved.</p></footer></body></html>`;

const FEED = `<rss version="2.0"><channel><title>The Coastal Courier</title>${[1, 2, 3]
  .map(
    (number) =>
      `<item><guid>${number}</guid><title>Ferry ${number} sails</title><description>The ferry with the number ${number} left pier ${number * 7} at noon.</description></item>`,
  )
  .join("")}</channel></rss>`;

const box = (page: Page) => page.getByRole("textbox", { name: "Story text" });

/** Read a page by pasting its address; at its review then. */
async function readsPage({ page }: Staff, address: string) {
  await page.goto("/desk/import");
  await box(page).fill(address);
  await page.getByRole("button", { name: "Read this page" }).click();
}

interface Press {
  /** A page with a story, and its picture. */
  story: string;
  /** What is answered when the picture is asked for. */
  picture: (answer: ServerResponse) => unknown;
}

/** A site on this machine, and a newsroom that may fetch from it, with an editor at work. */
async function withPress(browser: Browser, act: (editor: Staff, press: Press) => Promise<void>) {
  const press: Press = { story: "", picture: (answer) => answer.writeHead(404).end() };
  const site: Running = await webServer((request, answer) => answerAs(press, request, answer));
  const newsroom = await openOwnNewsroom({ GALLEY_FETCH_ALLOW: "127.0.0.1" });
  try {
    press.story = `http://127.0.0.1:${site.port}/ferry`;
    const context = await browser.newContext({ baseURL: newsroom.url, locale: "en-GB" });
    const editor = staffAt(await context.newPage(), "editor@galley.example");
    await editor.signsIn();
    await act(editor, press);
    await context.close();
  } finally {
    await newsroom.close();
    await site[Symbol.asyncDispose]();
  }
}

function answerAs(press: Press, { url }: IncomingMessage, answer: ServerResponse): void {
  if (url === "/ferry.jpg?width=1200") press.picture(answer);
  else if (url === "/feed") answer.setHeader("content-type", "application/rss+xml").end(FEED);
  else answer.setHeader("content-type", "text/html; charset=utf-8").end(STORY);
}

const showing = async (answer: ServerResponse) => {
  const photo = sharp({ create: { width: 960, height: 640, channels: 3, background: "#35566b" } });
  answer.setHeader("content-type", "image/jpeg").end(await photo.jpeg().toBuffer());
};

test("a story is read from its address, and its picture arrives while somebody writes", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  await withPress(browser, async (editor, press) => {
    const { page } = editor;
    const { promise: written, resolve: arrives } = Promise.withResolvers<void>();
    press.picture = (answer) => written.then(() => showing(answer));
    await readsPage(editor, press.story);
    await page.waitForURL(/\/desk\/import\/.+/);
    await expect(page.getByRole("link", { name: press.story })).toBeVisible();
    await expect(editor.field("Headline")).toHaveValue("The ferry is back");
    await expect(editor.field("Byline")).toHaveValue("Ana Ruiz");
    await expect(editor.field("Source")).toHaveValue("The Coastal Courier");
    await expect(page.getByRole("figure")).toContainText("Ana Ruiz/Harbour Pictures");

    await page.getByRole("button", { name: "Create article" }).click();
    await editor.story.waitFor();
    await expect(page.getByRole("status").filter({ hasText: "Picture on its way." })).toBeVisible();
    await expect(editor.story).not.toContainText("cookies");
    await expect(editor.story).not.toContainText("newsletter");
    await expect(page.getByRole("button", { name: /picture of photo 1 is on its way/ })).toBeVisible();
    await editor.types(" Written while it came.");
    arrives();
    // On a slow machine the first try may have been given up by now: the next one comes after a minute.
    await expect(editor.story.getByRole("img")).toBeVisible({ timeout: 90_000 });
    await expect(page.getByText("Picture on its way.")).toBeHidden();
    await expect(editor.story).toContainText("wait for another year. Written while it came.");
    await editor.saved();
    await page.reload();
    await expect(editor.story.getByRole("img")).toBeVisible();
    await expect(editor.story).toContainText("Written while it came.");
  });
});

test("the address of a feed brings all its stories, of which none is imported yet", async ({ browser }) => {
  test.setTimeout(180_000);
  await withPress(browser, async (editor, press) => {
    await readsPage(editor, new URL("/feed", press.story).href);
    await editor.page.waitForURL(/\/desk\/import\/runs\/.+/);
    await expect(editor.page.getByText("Checked, nothing imported yet")).toBeVisible();
    for (const number of [1, 2, 3])
      await expect(editor.page.getByText(`Ferry ${number} sails`)).toBeVisible();
    await expect(editor.page.getByRole("button", { name: "Import 3 stories" })).toBeVisible();
  });
});

test("a picture that can't be fetched says why, and is fetched when somebody asks again", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  await withPress(browser, async (editor, press) => {
    const { page } = editor;
    await readsPage(editor, press.story);
    await page.getByRole("button", { name: "Create article" }).click();
    await editor.story.waitFor();
    await expect(
      page.getByRole("status").filter({ hasText: "The picture could not be fetched: There is nothing" }),
    ).toBeVisible();
    press.picture = showing;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(editor.story.getByRole("img")).toBeVisible();
    await expect(page.getByText("could not be fetched")).toBeHidden();
  });
});

test("an address that Galley may not or can't fetch gets its sentence, and stays in the box", async ({
  writer,
}) => {
  const { page } = writer;
  await page.goto("/desk/import");
  await box(page).fill("The ferry is back: https://example.org/ferry");
  await expect(page.getByRole("button", { name: "Read story" })).toBeVisible();
  for (const [address, sentence] of [
    ["http://127.0.0.1:3000/desk", "leads into a private network"],
    ["http://169.254.169.254/latest/meta-data/", "one that Galley never fetches"],
    ["http://intranet.local/story", "leads into a private network"],
  ] as const) {
    await readsPage(writer, address);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(box(page)).toHaveValue(address);
    await expect(box(page)).toBeFocused();
  }
});
