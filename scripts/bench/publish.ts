import { chromium, type Page } from "@playwright/test";
import { staffAt } from "@/e2e/people";
import { findBrowser } from "@/scripts/browser";
import { inWords, percentile, type Row } from "./table";

const ROUNDS = 12;

/**
 * From the answer to "Publish" until a stranger is given the new text, who asks all the time: at the same server, or at
 * another one of the newsroom.
 */
export async function publishRow(origin: string, readAt = origin): Promise<Row> {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: await findBrowser(), args });
  try {
    const context = await browser.newContext({ baseURL: origin, locale: "en-GB" });
    const editor = staffAt(await context.newPage(), "editor@galley.example");
    await editor.signsIn();
    const address = readAt + (await editor.hasPublished(`How fast is print ${Date.now()}`, "It begins."));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await editor.types(` round${round}.`);
      const seen = firstSeen(address, `round${round}.`);
      const answered = publishAnswered(editor.page);
      await editor.publishes();
      times.push(Math.max(0, (await seen) - (await answered)));
    }
    return {
      what: "answer to “Publish” until readers get it",
      value: inWords(percentile(times, 0.5)),
      note: `95 % within ${inWords(percentile(times, 0.95))}, ${origin === readAt ? "one instance" : "at another instance"}`,
    };
  } finally {
    await browser.close();
  }
}

async function publishAnswered(page: Page): Promise<number> {
  const isAction = ({ method, headers }: { method: string; headers: Record<string, string> }) =>
    method === "POST" && "next-action" in headers;
  await page.waitForResponse((response) => {
    const request = response.request();
    return isAction({ method: request.method(), headers: request.headers() });
  });
  return performance.now();
}

async function firstSeen(address: string, word: string): Promise<number> {
  for (;;) {
    const text = await (await fetch(address)).text();
    if (text.includes(word)) return performance.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
