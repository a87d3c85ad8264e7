import type { IncomingMessage, ServerResponse } from "node:http";
import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import { type Running, webServer } from "@/lib/testing/servers";
import { openOwnNewsroom } from "./newsroom";
import { expect, type Staff, staffAt, test } from "./people";

// Stories that are read from their address, and the pictures that follow them. A newsroom of the test's own may fetch
// from this machine; the one that all tests share may not.

const STORY = [
  "# The ferry is back",
  "By Ana Ruiz",
  "The ferry came back to the harbour on Tuesday, after four months in the yard.",
  "![The ferry in the harbour (Ana Ruiz/Harbour Pictures)](PICTURE)",
  "“Nobody cheered,” said its captain. “They had got used to the bus.”",
].join("\n\n");

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

function answerAs(press: Press, { url, headers }: IncomingMessage, answer: ServerResponse): void {
  const story = STORY.replace("PICTURE", `http://${headers.host}/ferry.jpg`);
  if (url === "/ferry.jpg") press.picture(answer);
  else answer.setHeader("content-type", "text/markdown; charset=utf-8").end(story);
}

const showing = async (answer: ServerResponse) => {
  const photo = sharp({ create: { width: 960, height: 640, channels: 3, background: "#35566b" } });
  answer.setHeader("content-type", "image/jpeg").end(await photo.jpeg().toBuffer());
};

test("a story is read from its address, and its picture arrives while somebody writes", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  await withPress(browser, async (editor, press) => {
    const { page } = editor;
    const { promise: written, resolve: arrives } = Promise.withResolvers<void>();
    press.picture = (answer) => written.then(() => showing(answer));
    await readsPage(editor, press.story);
    await page.waitForURL(/\/desk\/import\/.+/);
    await expect(page.getByRole("link", { name: press.story })).toBeVisible();
    await expect(editor.field("Headline")).toHaveValue("The ferry is back");

    await page.getByRole("button", { name: "Create article" }).click();
    await editor.story.waitFor();
    await expect(page.getByRole("status").filter({ hasText: "Picture on its way." })).toBeVisible();
    await expect(page.getByRole("button", { name: /picture of photo 1 is on its way/ })).toBeVisible();
    await editor.types(" Written while it came.");
    arrives();
    await expect(editor.story.getByRole("img")).toBeVisible();
    await expect(page.getByText("Picture on its way.")).toBeHidden();
    await expect(editor.story).toContainText("got used to the bus.” Written while it came.");
    await editor.saved();
    await page.reload();
    await expect(editor.story.getByRole("img")).toBeVisible();
    await expect(editor.story).toContainText("Written while it came.");
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
      page.getByRole("status").filter({ hasText: "The picture could not be fetched: There is no page" }),
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
