import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./people";

// What a stranger gets. JavaScript is off in the reader's browser; what must be measured by script is measured in
// one that has it on.

const PHONE = { width: 320, height: 640 };

/** Public addresses of every kind, with a story of this test's own among them. */
const kinds = (story: string) => [
  "/",
  "/politics",
  story,
  `${story}/lite`,
  "/lite",
  "/politics/no-such-story",
];

async function requestsOf(page: Page, address: string): Promise<{ kind: string; url: URL }[]> {
  const seen: { kind: string; url: URL }[] = [];
  page.on("request", (request) => seen.push({ kind: request.resourceType(), url: new URL(request.url()) }));
  await page.goto(address, { waitUntil: "networkidle" });
  page.removeAllListeners("request");
  return seen;
}

test("public pages load no script, nothing from elsewhere, and set no cookie", async ({
  editor,
  browser,
  baseURL,
}) => {
  const story = await editor.hasPublished(`No script here ${Date.now()}`, "Words alone.");
  for (const address of kinds(story)) {
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    const page = await context.newPage();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    const requests = await requestsOf(page, address);
    expect(requests.filter(({ kind }) => kind === "script")).toEqual([]);
    expect(requests.filter(({ url }) => url.origin !== new URL(page.url()).origin)).toEqual([]);
    expect(requests.length).toBeLessThanOrEqual(10 + (address === "/" || address === "/politics" ? 20 : 0));
    expect(await context.cookies()).toEqual([]);
    expect(refused).toEqual([]);
    await context.close();
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`public pages are accessible to everybody, ${colorScheme}`, async ({ editor, browser, baseURL }) => {
    const story = await editor.hasPublished(
      `For everybody and their Donaudampfschifffahrtsgesellschaftskapitän ${Date.now()}`,
      "Words for all.",
    );
    const context = await browser.newContext({
      colorScheme,
      viewport: PHONE,
      ...(baseURL ? { baseURL } : {}),
    });
    const page = await context.newPage();
    for (const address of kinds(story)) {
      await page.goto(address);
      for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
        await page.setViewportSize(viewport);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations, `${address} at ${viewport.width}`).toEqual([]);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(beyond, `${address} scrolls sideways at ${viewport.width}`).toBeLessThanOrEqual(0);
      }
    }
    await context.close();
  });
}

test("a story from the right has the house's words from the left, in their language, at the story's edge", async ({
  editor,
  reader,
}) => {
  const { page } = editor;
  await editor.begins();
  await editor.writesHeadline(`مكتبة عائمة تعود إلى النهر ${Date.now()}`);
  await editor.types("عادت المكتبة يوم الأحد.");
  await editor.chooses("Politics");
  await page.getByLabel("Language", { exact: true }).selectOption({ label: "Arabic" });
  await editor
    .entries("Byline")
    .getByRole("button", { name: /^Remove / })
    .click();
  await editor.list("Byline").fill("ليلى منصور, سارة يوسف, Ada Osei");
  await editor.field("Source").fill("صحيفة الميناء");
  await reader.visits(await editor.publishes());

  const html = reader.page.locator("html");
  await expect(html).toHaveAttribute("dir", "rtl");
  await expect(html).toHaveAttribute("lang", "ar");
  for (const part of [
    reader.page.getByRole("banner"),
    reader.page.getByRole("contentinfo"),
    reader.page.getByText("Skip to the story"),
    reader.page.getByText("First published by"),
  ]) {
    await expect(part).toHaveAttribute("dir", "ltr");
    await expect(part).toHaveAttribute("lang", "en-GB");
  }
  // "By", the first name and the last stand in this order, and the whole keeps to the right.
  const byline = reader.page.locator(".byline");
  const places = await byline.evaluate((it) => {
    const names = [...it.querySelectorAll("b")].map((name) => name.getBoundingClientRect());
    return {
      lefts: names.map(({ left }) => left),
      gap: it.getBoundingClientRect().right - (names.at(-1)?.right ?? 0),
    };
  });
  expect(places.lefts).toEqual([...places.lefts].sort((one, other) => one - other));
  expect(places.gap).toBeLessThan(1);
});

test("a reader moves by keyboard: past the masthead, to the sections, into a story", async ({
  editor,
  reader,
}) => {
  const headline = `By keyboard ${Date.now()}`;
  await editor.hasPublished(headline, "Tab by tab.");
  await reader.visits("/politics");
  await reader.page.keyboard.press("Tab");
  await expect(reader.page.getByRole("link", { name: "Skip to the stories" })).toBeFocused();
  await reader.page.keyboard.press("Enter");
  await reader.page.keyboard.press("Tab");
  await expect(reader.page.getByRole("link", { name: headline })).toBeFocused();
  await reader.page.keyboard.press("Enter");
  await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(
    reader.page.getByRole("navigation", { name: "Sections" }).locator("[aria-current]"),
  ).toHaveText("Politics");
});

test("nothing is not here, and says so without being kept", async ({ reader }) => {
  for (const address of [
    "/no-such-section",
    "/politics/no-such-story",
    "/a/b/c/d",
    "/media/none.jpg",
    "/politics/%00",
  ]) {
    const response = await reader.page.request.get(address);
    expect([address, response.status()]).toEqual([address, 404]);
    expect(response.headers()["cache-control"]).toBe("no-store");
    expect(response.headers()["content-security-policy"]).toContain("default-src 'none'");
  }
  await reader.visits("/no-such-section");
  await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText("This page isn’t here");
  await reader.page.getByRole("link", { name: "Go to the front page" }).click();
  expect(new URL(reader.page.url()).pathname).toBe("/");
});

test("a page is sent once: then its copy is still right, packed or not", async ({ editor, request }) => {
  const address = await editor.hasPublished(`Sent once ${Date.now()}`, "The same words.");
  for (const encoding of ["br", "gzip", "identity"]) {
    const headers = { "accept-encoding": encoding };
    const first = await request.get(address, { headers });
    const { etag = "", vary } = first.headers();
    expect([first.status(), vary]).toEqual([200, "Accept-Encoding"]);
    const again = await request.get(address, { headers: { ...headers, "if-none-match": etag } });
    expect(again.status()).toBe(304);
  }
});

test("a published change is what the very next reader gets", async ({ editor, request }) => {
  const mark = Date.now();
  const address = await editor.hasPublished(`First words ${mark}`, "Old text.");
  expect(await (await request.get(address)).text()).toContain(`First words ${mark}`);
  await editor.writesHeadline(`Last words ${mark}`);
  await editor.publishes();
  const lite = [`${address}/lite`, "/lite"];
  for (const each of [address, ...lite, "/", "/politics", "/feed.xml", "/atom.xml", "/politics/feed.json"]) {
    const text = await (await request.get(each)).text();
    expect(text, each).toContain(`Last words ${mark}`);
    expect(text, each).not.toContain(`First words ${mark}`);
  }
});

test("the feed holds whole stories, and the map and the robots know where they are", async ({
  editor,
  request,
  page,
}) => {
  const headline = `In the feed <b>& more</b> ${Date.now()}`;
  const address = await editor.hasPublished(headline, "All of its words.");
  await page.goto("/robots.txt");
  const parsed = await page.evaluate(async () => {
    const text = await (await fetch("/feed.xml")).text();
    const document = new DOMParser().parseFromString(text, "application/xml");
    return {
      wrong: document.querySelector("parsererror")?.textContent ?? null,
      items: [...document.querySelectorAll("item")].map((item) => ({
        title: item.querySelector("title")?.textContent,
        link: item.querySelector("link")?.textContent,
        guid: item.querySelector("guid")?.textContent,
        whole: item.getElementsByTagName("content:encoded")[0]?.textContent,
      })),
    };
  });
  expect(parsed.wrong).toBeNull();
  const item = parsed.items.find(({ title }) => title === headline);
  expect(new URL(item?.link ?? "").pathname).toBe(address);
  expect(item?.guid).toMatch(/^urn:uuid:/);
  expect(item?.whole).toContain("All of its words.");
  const index = await (await request.get("/sitemap.xml")).text();
  const file = new URL(/<loc>([^<]+)<\/loc>/.exec(index)?.[1] ?? "").pathname;
  for (const map of [file, "/news-sitemap.xml"]) {
    expect(await (await request.get(map)).text(), map).toContain(`${address}</loc>`);
  }
  expect(await (await request.get("/robots.txt")).text()).toContain("Disallow: /desk");
});

test("a forged host reaches no page", async ({ editor, request }) => {
  const address = await editor.hasPublished(`Forged ${Date.now()}`, "Words.");
  const headers = { "x-forwarded-host": "evil.example", "x-galley-request": "1" };
  for (const each of [address, "/feed.xml", "/sitemap.xml", "/atom.xml", "/feed.json"]) {
    expect(await (await request.get(`${each}?first`, { headers })).text(), each).not.toContain(
      "evil.example",
    );
  }
});
