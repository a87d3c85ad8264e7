import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { staffAt } from "@/e2e/people";
import { findBrowser } from "@/scripts/browser";
import { longStory, signIn, writeBody } from "./desk";
import { inWords, percentile, type Row } from "./table";

const WORDS = 10_000;
const FIGURES = 40;
const KEYS = 150;
const OPENINGS = 5;

/** Writing in a long story: opening it, keys in it, and what of JavaScript that takes. */
export async function editorRows(origin: string): Promise<Row[]> {
  const desk = await signIn(origin);
  const args = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-gpu"] : ["--disable-gpu"];
  const browser = await chromium.launch({ executablePath: await findBrowser(), args });
  try {
    const context = await browser.newContext({ baseURL: origin, locale: "en-GB" });
    const editor = staffAt(await context.newPage(), "editor@galley.example");
    await editor.signsIn();
    const listScripts = await scriptsOf(editor.page, "/desk");
    await editor.begins();
    await editor.page.waitForURL(/\/desk\/articles\//);
    const address = new URL(editor.page.url()).pathname;
    await editor.page.goto("/desk");
    const pictureId = await addPicture(origin, desk.cookie);
    const story = longStory(WORDS, new Array<string>(FIGURES).fill(pictureId));
    await writeBody(desk, address.split("/").at(-1) ?? "", story);

    const openings: number[] = [];
    for (let index = 0; index < OPENINGS; index++) openings.push(await opening(editor.page, address));
    const scripts = await scriptsOf(editor.page, address);
    const own = scripts.filter((script) => !listScripts.includes(script));
    const size = (await Promise.all(own.map((script) => gzippedSize(script)))).reduce((a, b) => a + b, 0);
    const keys = await keyTimes(editor.page);
    return [
      {
        what: `opening ${WORDS.toLocaleString("en")} words with ${FIGURES} figures`,
        value: inWords(percentile(openings, 0.5)),
        note: `slowest of ${OPENINGS}: ${inWords(Math.max(...openings))}, from the address to the editable text`,
      },
      {
        what: "key to paint in it",
        value: inWords(percentile(keys, 0.5)),
        note: `95 % within ${inWords(percentile(keys, 0.95))}, ${KEYS} keys at ten a second`,
      },
      {
        what: "the editor's JavaScript, gzipped",
        value: `${Math.round(size / 1_000)} KB`,
        note: `${own.length} files that the list of articles does not load`,
      },
    ];
  } finally {
    await browser.close();
  }
}

async function opening(page: Page, address: string): Promise<number> {
  await page.goto("about:blank");
  const start = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator('[role=textbox][aria-label=Story][contenteditable="true"]').waitFor();
  return performance.now() - start;
}

async function scriptsOf(page: Page, address: string): Promise<string[]> {
  await page.goto(address, { waitUntil: "networkidle" }).catch(() => {}); // an open stream is never idle
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => new URL(name).pathname.endsWith(".js")),
  );
}

async function gzippedSize(address: string): Promise<number> {
  return gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length;
}

/** From a key's event to the frame after the text has changed. */
async function keyTimes(page: Page): Promise<number[]> {
  const paragraph = page
    .getByRole("textbox", { name: "Story", exact: true })
    .locator("p:not(.credit)")
    .nth(50);
  await paragraph.click();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    document.addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // After the frame that shows it.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      true,
    );
  });
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press("abcdefghij"[key % 10] ?? "x");
    await page.waitForTimeout(100);
  }
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}

async function addPicture(origin: string, cookie: string): Promise<string> {
  const pixels = { width: 1_600, height: 1_000, channels: 3 as const, background: "#3a6ea5" };
  const body = await sharp({ create: pixels }).jpeg().toBuffer();
  const response = await fetch(`${origin}/api/pictures`, {
    method: "POST",
    headers: { origin, cookie, "content-type": "image/jpeg", "x-file-name": "ferry.jpg" },
    body: new Uint8Array(body),
  });
  const { value } = await response.json();
  return value.id;
}
