import AxeBuilder from "@axe-core/playwright";
import sharp from "sharp";
import { expect, test } from "./people";

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

test("administrators say who is told of new stories, and see that it failed and why", async ({
  administrator,
  reader,
}) => {
  const { page } = administrator;
  await page.goto("/desk/settings");
  await page.getByLabel("WebSub hub").fill("not an address");
  await page.getByRole("button", { name: "Save WebSub hub" }).click();
  await expect(page.getByText("Write a whole address")).toBeVisible();
  await page.getByLabel("WebSub hub").fill("http://127.0.0.1/hub");
  await page.getByRole("button", { name: "Save WebSub hub" }).click();
  await expect(page.getByText("WebSub: saved.")).toBeVisible();
  const feed = await reader.page.request.get("/feed.xml");
  expect(feed.headers().link).toContain('<http://127.0.0.1/hub>; rel="hub"');

  await page.getByLabel("IndexNow").fill("http://127.0.0.1/indexnow");
  await page.getByRole("button", { name: "Save IndexNow" }).click();
  await expect(page.getByText("IndexNow: saved.")).toBeVisible();
  await page.reload();
  const proof = page.getByRole("link", { name: /^\/[0-9a-f]{32}\.txt$/ });
  const name = (await proof.textContent()) ?? "";
  const key = await reader.page.request.get(name);
  expect([key.status(), key.headers()["content-type"], await key.text()]).toEqual([
    200,
    "text/plain; charset=utf-8",
    name.slice(1, -4),
  ]);
  expect((await reader.page.request.get(`/${"0".repeat(32)}.txt`)).status()).toBe(404);

  await administrator.hasPublished(`Told to nobody ${Date.now()}`, "Words.");
  // The hub is an address that is not public: that is said, and the change waits.
  await expect(async () => {
    await page.goto("/desk/settings");
    await expect(page.getByText(/Tried .* again/).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  for (const label of ["WebSub hub", "IndexNow"]) {
    await page.getByLabel(label).fill("");
    await page.getByRole("button", { name: `Save ${label}` }).click();
  }
  await expect(page.getByText("IndexNow: saved.").last()).toBeVisible();
  expect((await reader.page.request.get("/feed.xml")).headers().link).toBeUndefined();
});
