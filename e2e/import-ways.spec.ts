import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { AS_READ, RAW_DUMP } from "@/lib/testing/raw-stories";
import { packDocx } from "@/lib/testing/word-file";
import { expect, test } from "./people";

// One test a way in which a story comes: pasted, as files, dropped, a sample.

const box = (page: Page) => page.getByRole("textbox", { name: "Story text" });
const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

test("a pasted story survives a reload, and a refusal", async ({ editor }) => {
  test.slow();
  const { page } = editor;
  await page.goto("/desk/import");
  await box(page).fill(RAW_DUMP);
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem("galley.import.text"))).toBe(RAW_DUMP);
  await page.reload();
  await expect(box(page)).toHaveValue(RAW_DUMP);

  // Put in as a paste is: typing two megabytes would be another test.
  const long = "The ferry came back to the harbour in the evening, said the captain.\n".repeat(30_000);
  await box(page).evaluate((it: HTMLTextAreaElement, text) => {
    it.value = text;
  }, long);
  await page.getByRole("button", { name: "Read story" }).click();
  await expect(
    page.getByText("This is more than 2 MB of text. Split it and import the parts."),
  ).toBeVisible();
  await expect(box(page)).toBeFocused();
  expect(await box(page).evaluate((it: HTMLTextAreaElement) => it.value.length)).toBe(long.length);

  await box(page).fill("  \n ");
  await page.getByRole("button", { name: "Read story" }).click();
  await expect(page.getByText("Paste a story first, or choose a file.")).toBeVisible();
});

test("several files at once: each with its result, and those that were read wait for their review", async ({
  editor,
}) => {
  const { page } = editor;
  await page.goto("/desk/import");
  await page
    .locator("input[type=file]")
    .setInputFiles([
      file("ferry.txt", "The ferry is back in the harbour\n\nIt came on Monday, said the captain."),
      file("report.pdf", "%PDF-1.7"),
      file("empty.txt", ""),
    ]);
  await expect(page.getByText("1 of 3 files read")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "report.pdf" })).toContainText("This is a PDF.");
  await expect(page.getByRole("listitem").filter({ hasText: "empty.txt" })).toContainText(
    "There is no text in it.",
  );
  await page.reload();
  const waiting = page.getByRole("region", { name: "Waiting for review" });
  await expect(waiting.getByRole("listitem")).toHaveCount(1);
  await waiting.getByRole("link").click();
  await expect(page.getByText("ferry.txt", { exact: false }).first()).toBeVisible();
});

test("a file dropped anywhere on the page is read", async ({ editor }) => {
  const { page } = editor;
  await page.goto("/desk/import");
  await expect(page.getByRole("button", { name: "Read story" })).toBeEnabled();
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "dropped.txt", { type: "text/plain" }));
    return transfer;
  }, RAW_DUMP);
  await page.dispatchEvent("h1", "dragover", { dataTransfer: dropped });
  await expect(page.getByText("Drop the files to read them.")).toBeVisible();
  await page.dispatchEvent("h1", "drop", { dataTransfer: dropped });
  await page.waitForURL(/\/desk\/import\/.+/);
  await expect(page.getByText(AS_READ)).toBeVisible();
});

test("a folder that is dropped is read with all that lies in it", async ({ editor }) => {
  const { page } = editor;
  const folder = await mkdtemp(join(tmpdir(), "galley-dropped-"));
  try {
    await mkdir(join(folder, "week", "monday"), { recursive: true });
    await writeFile(
      join(folder, "week", "ferry.txt"),
      "The ferry is back\n\nIt came on Monday, said the captain.",
    );
    await writeFile(join(folder, "week", ".hidden"), "x");
    await writeFile(join(folder, "week", "monday", "crane.txt"), "The crane stays\n\nSo the board voted.");
    await page.goto("/desk/import");
    await expect(page.getByRole("button", { name: "Read story" })).toBeEnabled();
    const browser = await page.context().newCDPSession(page);
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await browser.send("Input.dispatchDragEvent", {
        type,
        x: 400,
        y: 300,
        data: { items: [], files: [join(folder, "week")], dragOperationsMask: 1 },
      });
    }
    await expect(page.getByText("2 of 2 files read")).toBeVisible();
    const files = page.getByRole("region", { name: "Files" }).getByRole("listitem");
    await expect(files).toHaveText([/^ferry\.txt/, /^crane\.txt/]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a file that is pasted is read as one that is chosen", async ({ editor }) => {
  const { page } = editor;
  await page.goto("/desk/import");
  await expect(page.getByRole("button", { name: "Read story" })).toBeEnabled();
  await box(page).evaluate((it, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([text], "copied.txt", { type: "text/plain" }));
    it.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, RAW_DUMP);
  await page.waitForURL(/\/desk\/import\/.+/);
  await expect(page.getByText(AS_READ)).toBeVisible();
});

test("why a file was not read is said aloud", async ({ editor }) => {
  const { page } = editor;
  await page.goto("/desk/import");
  await expect(page.getByRole("button", { name: "Read story" })).toBeEnabled();
  await page.locator("input[type=file]").setInputFiles([file("report.pdf", "%PDF-1.7")]);
  await expect(page.getByRole("alert").filter({ hasText: "This is a PDF." })).toBeVisible();
});

test("who goes Back from a review finds the story among those that wait", async ({ editor }) => {
  const { page } = editor;
  await editor.reads("The ferry is back in the harbour\n\nIt came on Monday, said the captain.");
  await expect(page.getByRole("button", { name: "Create article" })).toBeVisible();
  await page.goBack();
  const waiting = page.getByRole("region", { name: "Waiting for review" });
  await expect(waiting.getByRole("link", { name: "The ferry is back in the harbour" })).toBeVisible();
});

test("a sample shows how it goes", async ({ writer }) => {
  const { page } = writer;
  await page.goto("/desk/import");
  await page.getByRole("link", { name: "A raw dump" }).click();
  await expect(box(page)).not.toHaveValue("");
  await page.getByRole("button", { name: "Read story" }).click();
  await page.waitForURL(/\/desk\/import\/.+/);
  await expect(page.getByText("Newsletter sign-up")).toBeVisible();
});

test("a Word file, a web page and an e-mail are read as stories, each by what it is", async ({ editor }) => {
  const { page } = editor;
  const paragraph = (text: string, more = "") => `<w:p>${more}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const word = packDocx({
    body:
      paragraph("The crane stays", '<w:pPr><w:pStyle w:val="Title"/></w:pPr>') +
      paragraph("By Ana Ruiz") +
      paragraph("The harbour board voted on Tuesday to keep the last steam crane, its chairman said.") +
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Do not print this.</w:t></w:r></w:p>" +
      paragraph("Nobody spoke against it at the meeting, which lasted for nine minutes."),
  });
  const html = `<!doctype html><html lang="en"><head><title>Pears | The Post</title><meta property="og:site_name" content="The Post"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Forty pears</h1><p class="byline">By Tom Lee</p>
<p>The village planted forty kinds of pear on Saturday, and wrote down their names for the children.</p>
<p>Nobody sells them any more, but everybody in the village has eaten one of them once.</p></article>
<aside><h2>Sign up to our newsletter</h2><p>Enter your email</p></aside></body></html>`;
  const mail = [
    "From: Ida Frost <ida@press.example>",
    "To: desk@galley.example",
    "Subject: The ferry sails again",
    "Message-ID: <ferry-1@press.example>",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "The ferry sails again",
    "",
    "The island ferry will sail again from Monday, the harbour office said in a statement today.",
    "",
    "It had been laid up since the storm in March, when its bow was damaged at the quay.",
  ].join("\r\n");
  const files = [
    { name: "crane.docx", mimeType: "application/octet-stream", buffer: Buffer.from(word) },
    { name: "pears.html", mimeType: "text/html", buffer: Buffer.from(html) },
    { name: "ferry.eml", mimeType: "message/rfc822", buffer: Buffer.from(mail) },
  ];
  const read = {
    "crane.docx": "The crane stays",
    "pears.html": "Forty pears",
    "ferry.eml": "The ferry sails again",
  };
  await page.goto("/desk/import");
  await page.locator("input[type=file]").setInputFiles(files);
  await expect(page.getByText("3 of 3 files read")).toBeVisible();
  for (const [name, headline] of Object.entries(read))
    await expect(page.getByRole("listitem").filter({ hasText: name }).first()).toContainText(headline);

  await page.getByRole("listitem").filter({ hasText: "crane.docx" }).getByRole("link").first().click();
  await expect(editor.field("Headline")).toHaveValue("The crane stays");
  await expect(editor.field("Byline")).toHaveValue("Ana Ruiz");
  await page.getByRole("button", { name: "Create article" }).click();
  await editor.story.waitFor();
  await expect(editor.story).toContainText("to keep the last steam crane");
  await expect(editor.story).not.toContainText("Do not print this");
});
