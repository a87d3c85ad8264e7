import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import type { BrowserContextOptions, Page, Request } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, test } from "./people";
import { publishesPhotoStory } from "./photo-story";

// The numbers that readers' pages are held to, measured on the page of a story as most are. They are budgets of
// bytes, requests and pixels; no test here depends on how quick a machine is.

const KB = 1_024;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1_280, height: 900 };

interface Loaded {
  kind: string;
  bytes: number;
  request: Request;
}

/** Everything that a page loads when somebody reads it to its end. */
async function readsToTheEnd(page: Page, address: string): Promise<Loaded[]> {
  const requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  await page.goto(address, { waitUntil: "networkidle" });
  // Pictures that wait until they come near are made for the first reader: each is waited for.
  await page.evaluate(async () => {
    for (const image of document.querySelectorAll("img")) {
      image.scrollIntoView();
      await image.decode();
    }
    window.scrollTo(0, document.body.scrollHeight);
  });
  await page.waitForLoadState("networkidle");
  page.removeAllListeners("requestfinished");
  return Promise.all(
    requests.map(async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      return { kind: request.resourceType(), bytes: responseBodySize + responseHeadersSize, request };
    }),
  );
}

const bytesOf = (loaded: readonly Loaded[], kind: string) =>
  loaded.filter((each) => each.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);

/** The sum of every shift since the page began, as Chromium reports them. */
const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, "value"));
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );

/** For each picture that is seen: how wide it is drawn, and how wide `sizes` says. */
const pictureWidths = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>("main img")].map((image) => {
      const rule = image.sizes
        .split(/,(?![^(]*\))/)
        .map((part) => /^\s*(\(min-(?:width|resolution): [^)]*\))?\s*(.*)$/.exec(part))
        .find((match) => !match?.[1] || matchMedia(match[1]).matches);
      const ruler = document.createElement("div");
      ruler.style.cssText = `position:absolute;width:${rule?.[2]}`;
      document.body.append(ruler);
      const said = ruler.getBoundingClientRect().width;
      ruler.remove();
      return {
        said,
        drawn: image.getBoundingClientRect().width,
        ratio: image.naturalWidth / image.naturalHeight,
      };
    }),
  );

test("a story is light, stands still, and its pictures are as wide as the page says", async ({
  editor,
  browser,
  baseURL,
}) => {
  test.slow();
  const address = await publishesPhotoStory(
    editor,
    `The whole of the ferry, in every kind of block ${Date.now()}`,
  );
  const opens = async (options: BrowserContextOptions) => {
    const context = await browser.newContext({ ...options, ...(baseURL ? { baseURL } : {}) });
    return { page: await context.newPage(), close: () => context.close() };
  };

  await test.step("weight", async () => {
    const { page, close } = await opens({ viewport: PHONE, deviceScaleFactor: 2 });
    const loaded = await readsToTheEnd(page, address);
    const photographs = loaded.filter(({ request }) => request.url().includes("/media/"));
    const rest = loaded.filter((each) => !photographs.includes(each));
    expect(photographs.length).toBeGreaterThan(0);
    expect(bytesOf(rest, "document")).toBeLessThanOrEqual(15 * KB);
    expect(bytesOf(rest, "stylesheet")).toBeLessThanOrEqual(8 * KB);
    expect(bytesOf(rest, "font")).toBeLessThanOrEqual(90 * KB);
    expect(rest.filter(({ kind }) => kind === "font").length).toBeLessThanOrEqual(3);
    expect(rest.filter(({ kind }) => kind === "script")).toEqual([]);
    expect(rest.length).toBeLessThanOrEqual(10);
    expect(rest.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(110 * KB);
    const { origin } = new URL(page.url());
    expect(loaded.filter(({ request }) => new URL(request.url()).origin !== origin)).toEqual([]);
    await close();
  });

  for (const viewport of [PHONE, { width: 800, height: 900 }, DESK]) {
    await test.step(`stillness and pictures at ${viewport.width}`, async () => {
      const { page, close } = await opens({ viewport });
      for (const each of [address, "/", "/science"]) {
        await readsToTheEnd(page, each);
        expect(await layoutShift(page), `${each} shifts`).toBeLessThanOrEqual(0.002);
        const pictures = await pictureWidths(page);
        expect(pictures.length, each).toBeGreaterThan(0);
        for (const { said, drawn, ratio } of pictures) {
          expect(ratio, `${each}: a picture is there`).toBeGreaterThan(0);
          expect(Math.abs(said / drawn - 1), `${each}: ${said} said, ${drawn} drawn`).toBeLessThan(0.12);
        }
      }
      await close();
    });
  }

  await test.step("stillness when the typefaces come late, of a headline that breaks otherwise without them", async () => {
    const { page, close } = await opens({ viewport: { width: 360, height: 823 } });
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.goto(address, { waitUntil: "networkidle" });
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.002);
    await close();
  });

  await test.step("cards are cut around the point that the editor chose, the article is whole", async () => {
    const cut = /\/media\/[0-9a-f]{64}-(?:16x9|4x3)-45-50-\d+\.(?:avif|webp)/;
    const of = async (path: string) =>
      (await (await editor.page.request.get(path)).text()).split("<main")[1] ?? "";
    expect(await of("/science")).toMatch(cut);
    expect((await of(address)).split('class="more"')[0]).not.toMatch(/-16x9-|-4x3-/);
  });
});

test("a story of six hundred words is two sheets of paper, black on white, links written out", async ({
  editor,
  browser,
  baseURL,
}) => {
  test.slow();
  const address = await publishesPhotoStory(editor, `On paper ${Date.now()}`);
  const context = await browser.newContext({ colorScheme: "dark", ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await readsToTheEnd(page, address);
  const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const colors = await page.evaluate(() => {
    const of = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
    return [
      of(".story-body p").color,
      of("h1").color,
      of("body").backgroundColor,
      of(".story").backgroundColor,
    ];
  });
  expect(colors).toEqual(["rgb(0, 0, 0)", "rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
  await context.close();
});

test("a story reads in its order without any style, in text browsers too, and fits at 400 %", async ({
  editor,
  browser,
  baseURL,
}) => {
  test.slow();
  const headline = `In order ${Date.now()}`;
  const address = await publishesPhotoStory(editor, headline);
  const order = [
    "Skip to the story",
    "Sections",
    headline,
    "Both islands wait",
    editor.name,
    "The quay at dawn",
    "The ferry left the harbour",
    "The last word is ours.",
    "Corrections",
  ].filter((words) => words !== "Sections");
  const html = await (await editor.page.request.get(address)).text();
  expectOrder((html.split("<body")[1] ?? "").replaceAll(/<[^>]*>/g, " "), order);

  await test.step("w3m", () => {
    const dump = spawnSync("w3m", ["-dump", "-T", "text/html", "-cols", "80"], {
      input: html,
      encoding: "utf8",
    });
    if (dump.error) {
      test.info().annotations.push({ type: "skipped", description: "w3m is not on this machine" });
      return;
    }
    expectOrder(dump.stdout, order);
    expect(dump.stdout).toContain("An empty quay");
  });

  const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
  const context = await browser.newContext({ ...zoomed, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  for (const each of [address, "/", "/science", `${address}/lite`]) {
    await page.goto(each);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, `${each} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await context.close();
});

function expectOrder(text: string, order: readonly string[]): void {
  let place = 0;
  for (const words of order) {
    const at = text.indexOf(words, place);
    expect(at, `“${words}” after what comes before it`).toBeGreaterThanOrEqual(0);
    place = at;
  }
}

test("a lite page is one request of 15 KB at most, and accessible", async ({ editor, browser, baseURL }) => {
  test.slow();
  const address = await publishesPhotoStory(editor, `In words alone ${Date.now()}`);
  const context = await browser.newContext({ viewport: PHONE, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  const loaded = await readsToTheEnd(page, `${address}/lite`);
  expect(loaded.filter(({ request }) => !request.url().includes("/assets/icon"))).toHaveLength(1);
  const html = await (await page.request.get(`${address}/lite`)).text();
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(15 * KB);
  expect(gzipSync(html).length).toBeLessThanOrEqual(5 * KB);
  await expect(page.getByText("[An empty quay]")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/lite");
  await expectAccessible(page);
  await context.close();
});

test("a picture answers in parts, says when a copy is right, and has headers alone for who asks", async ({
  editor,
  request,
}) => {
  test.slow();
  const address = await publishesPhotoStory(editor, `In parts ${Date.now()}`);
  const html = await (await request.get(address)).text();
  const picture = /\/media\/[0-9a-f]{64}-800\.jpg/.exec(html)?.[0] ?? "";
  const whole = await request.get(picture);
  const bytes = await whole.body();
  expect(whole.headers()).toMatchObject({
    "content-type": "image/jpeg",
    "content-length": String(bytes.length),
    "accept-ranges": "bytes",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(whole.headers().vary).toBeUndefined();
  const part = await request.get(picture, { headers: { range: "bytes=10-19" } });
  expect([part.status(), part.headers()["content-range"]]).toEqual([206, `bytes 10-19/${bytes.length}`]);
  expect(await part.body()).toEqual(bytes.subarray(10, 20));
  const beyond = await request.get(picture, { headers: { range: `bytes=${bytes.length}-` } });
  expect([beyond.status(), beyond.headers()["content-range"]]).toEqual([416, `bytes */${bytes.length}`]);
  const head = await request.head(picture);
  expect([head.status(), head.headers()["content-length"]]).toEqual([200, String(bytes.length)]);
  const etag = whole.headers().etag ?? "";
  expect((await request.get(picture, { headers: { "if-none-match": etag } })).status()).toBe(304);
  const avif = await request.get(picture.replace(".jpg", ".avif"));
  expect([avif.status(), avif.headers()["content-type"]]).toEqual([200, "image/avif"]);
  expect((await request.get(picture.replace("-800.", "-801."))).status()).toBe(404);
});
