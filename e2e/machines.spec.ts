import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { webServer } from "@/lib/testing/servers";
import { openOwnNewsroom } from "./newsroom";
import { expect, staffAt, test } from "./people";

// What other programs get of a story: the card that a shared link shows, the feeds that a page names, and who is told.

test("a shared link shows a card with the story's own headline, until the story is taken down", async ({
  editor,
  reader,
}) => {
  const mark = Date.now();
  const story = await editor.hasPublished(`The card of ${mark}`, "It was shared.");
  await reader.visits(story);
  const meta = (name: string) => reader.page.locator(`meta[property="${name}"]`).getAttribute("content");
  const address = new URL((await meta("og:image")) ?? "").pathname;
  expect(await meta("og:image:alt")).toContain(`The card of ${mark}`);
  const card = await reader.page.request.get(address);
  expect(card.status()).toBe(200);
  expect(card.headers()).toMatchObject({
    "content-type": "image/png",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(await sharp(await card.body()).metadata()).toMatchObject({ width: 1200, height: 630 });
  const { etag = "" } = card.headers();
  expect((await reader.page.request.get(address, { headers: { "if-none-match": etag } })).status()).toBe(304);

  await editor.page.getByRole("button", { name: "More" }).click();
  await editor.page.getByRole("menuitem", { name: "Unpublish…" }).click();
  await editor.page.getByRole("dialog").getByRole("button", { name: "Unpublish", exact: true }).click();
  await expect.poll(() => reader.visits(story)).toBe(410);
  expect((await reader.page.request.get(address)).status()).toBe(410);
  expect((await reader.page.request.get(`${address.slice(0, -20)}.png`)).status()).toBe(404);
});

test("pages of topics and authors name their feeds, which are revalidated like every feed", async ({
  editor,
  reader,
}) => {
  const mark = Date.now();
  await editor.begins();
  await editor.writesHeadline(`The feed of ${mark}`);
  await editor.types("It came in.");
  await editor.chooses("Politics");
  await editor.list("Topics").fill(`Feeds ${mark}`);
  const story = await editor.publishes();
  await reader.visits(story);
  await reader.page.getByRole("link", { name: `Feeds ${mark}` }).click();
  const named = await reader.page
    .locator("link[rel=alternate]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(named).toHaveLength(3);
  for (const href of named) {
    expect(href).toMatch(new RegExp(`^/topic/feeds-${mark}/`));
    const feed = await reader.page.request.get(href);
    expect(await feed.text()).toContain(`The feed of ${mark}`);
    const { etag = "" } = feed.headers();
    expect((await reader.page.request.get(href, { headers: { "if-none-match": etag } })).status()).toBe(304);
  }
});

test("a hub that administrators name is told of a story when it is published, and they see when it can't be", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const told: string[] = [];
  let status = 503;
  const hub = await webServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      told.push(String(Buffer.concat(chunks)));
      response.writeHead(status).end();
    });
  });
  const newsroom = await openOwnNewsroom({
    GALLEY_DEMO: "no",
    GALLEY_FETCH_ALLOW: "127.0.0.1",
    GALLEY_ORIGIN: "https://news.example",
  });
  try {
    const context = await browser.newContext({ baseURL: newsroom.url });
    const page = await context.newPage();
    const administrator = staffAt(page, "admin@galley.example");
    await administrator.signsIn();
    await saves(page, "WebSub hub", "ftp://hub.example");
    await expect(page.getByText("begin with https:// or http://")).toBeVisible();
    await saves(page, "WebSub hub", `http://127.0.0.1:${hub.port}/`);
    await expect(page.getByText("WebSub: saved.")).toBeVisible();
    await administrator.hasPublished("Told to a hub", "Words.");
    await expect.poll(() => told.length).toBeGreaterThan(0);
    await expect(async () => {
      await page.goto("/desk/settings");
      await expect(page.getByText(/has trouble at the moment/)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await looksRight(page);

    status = 204;
    told.length = 0;
    await saves(page, "WebSub hub", `http://127.0.0.1:${hub.port}/`);
    await expect
      .poll(() => told.map((body) => new URLSearchParams(body).get("hub.url")))
      .toContain("https://news.example/politics/feed.xml");
    await expect(async () => {
      await page.goto("/desk/settings");
      await expect(page.getByText("Last told")).toBeVisible({ timeout: 1_000 });
    }).toPass();
    const feed = await page.request.get("/politics/feed.xml");
    expect(feed.headers().link).toContain(`<http://127.0.0.1:${hub.port}/>; rel="hub"`);

    await saves(page, "IndexNow", `http://127.0.0.1:${hub.port}/indexnow`);
    await expect(page.getByText("IndexNow: saved.")).toBeVisible();
    await page.reload();
    const name = (await page.getByRole("link", { name: /^\/[0-9a-f]{32}\.txt$/ }).textContent()) ?? "";
    const key = await page.request.get(name);
    expect([key.status(), key.headers()["content-type"], await key.text()]).toEqual([
      200,
      "text/plain; charset=utf-8",
      name.slice(1, -4),
    ]);
    expect((await page.request.get(`/${"0".repeat(32)}.txt`)).status()).toBe(404);
    await context.close();
  } finally {
    await newsroom.close();
    await hub[Symbol.asyncDispose]();
  }
});

async function saves(page: Page, label: string, address: string): Promise<void> {
  await page.goto("/desk/settings");
  await page.getByLabel(label, { exact: true }).fill(address);
  await page.getByRole("button", { name: `Save ${label}` }).click();
}

async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
}
