import "@/lib/testing/database";
import type { RequestListener } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { createArticleFromImport } from "@/lib/import/review/create-article";
import { getImport } from "@/lib/import/review/get-import";
import { webServer } from "@/lib/testing/servers";
import { hire } from "@/lib/testing/staff";
import { createImport } from "./create-import";
import { fetchSource } from "./fetch-source";

// This machine counts as the internet; read once, at the first fetch.
process.env.GALLEY_FETCH_ALLOW = "127.0.0.1";

const STORY =
  "The ferry is back\n\nBy Ana Ruiz\n\nThe ferry came back to the harbour on Tuesday.\n\n“Nobody cheered,” said the captain.";

const importAddress = async (actor: Person, input: { address: string }) =>
  createImport(actor, await fetchSource(actor, input));

async function site(answer: RequestListener): Promise<string> {
  const server = await webServer(answer);
  onTestFinished(() => server[Symbol.asyncDispose]());
  return `http://127.0.0.1:${server.port}`;
}

const serving = (type: string, body: string | Buffer) =>
  site((_, response) => response.setHeader("content-type", type).end(body));

/** The sentence of an address that can't be imported; and nothing was kept. */
async function refusal(address: string): Promise<string> {
  const writer = await hire("writer");
  const refused = await importAddress(writer, { address }).catch((thrown: unknown) => thrown);
  expect(refused).toMatchObject({ kind: "invalid" });
  expect(await db.import.count({ where: { createdById: writer.userId } })).toBe(0);
  return refused instanceof Error ? refused.message : "";
}

describe("importing from an address", () => {
  it("keeps what was fetched and where from, and names the site as the source", async () => {
    const writer = await hire("writer");
    const there = await serving("text/plain; charset=utf-8", STORY);
    const { id, title } = await importAddress(writer, { address: `  ${there}/ferry?page=1#top ` });
    expect(title).toBe("The ferry is back");
    const row = await db.import.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ fetchedFrom: `${there}/ferry?page=1`, fileName: "", text: STORY });
    const review = await getImport(writer, { importId: id });
    expect(review.address).toBe(`${there}/ferry?page=1`);
    expect(review.found.source).toMatchObject({ value: "127.0.0.1", confidence: 0.6 });
    const { articleId } = await createArticleFromImport(writer, { importId: id });
    expect(await db.article.findUnique({ where: { id: articleId } })).toMatchObject({ source: "127.0.0.1" });
    expect(await db.event.findFirst({ where: { subjectId: id, type: "import.created" } })).toMatchObject({
      details: { address: row.fetchedFrom },
    });
  });

  it("knows the address where it was found in the end", async () => {
    const there = await site((request, response) => {
      if (request.url === "/old") response.writeHead(301, { location: "/new" }).end();
      else response.setHeader("content-type", "text/plain").end(STORY);
    });
    const { id } = await importAddress(await hire("editor"), { address: `${there}/old` });
    expect(await db.import.findUnique({ where: { id } })).toMatchObject({ fetchedFrom: `${there}/new` });
  });

  it("reads it in the charset that the site declares", async () => {
    const there = await serving(
      "text/plain; charset=iso-8859-7",
      Buffer.from([
        ...Buffer.from("The ferry "),
        0xc1, // Α in Greek, Á in Western Europe
        ...Buffer.from("thina came back on Tuesday.\n\nNobody cheered, said its captain."),
      ]),
    );
    const { id } = await importAddress(await hire("writer"), { address: there });
    const { text } = await db.import.findUniqueOrThrow({ where: { id } });
    expect(text).toContain("The ferry Αthina came back");
  });

  it.each([
    [404, "There is nothing at this address. Check it for typing errors."],
    [401, "“127.0.0.1” doesn't show this page to Galley. Open it in your browser and copy what you need."],
    [503, "“127.0.0.1” has trouble at the moment. Try again later."],
  ])("is refused in words when the site answers %i", async (status, sentence) => {
    expect(await refusal(await site((_, response) => response.writeHead(status).end(STORY)))).toBe(sentence);
  });

  it.each([
    ["http://10.0.0.7/story", /private network/u],
    ["http://169.254.169.254/latest/meta-data/", /never fetches/u],
    ["http://127.0.0.1:5432/", /port/u],
    ["http://[::1]/", /private network/u],
    ["file:///etc/passwd", /https:\/\/ or http:\/\//u],
    ["not an address", /not a web address/u],
    ["", /Give an address/u],
  ])("%s is refused", async (address, sentence) => {
    expect(await refusal(address)).toMatch(sentence);
  });

  it("reads a page with what it says of itself, its pictures where they are", async () => {
    const there = await serving(
      "text/html",
      `<title>The ferry is back | Harbour News</title><meta property="og:site_name" content="Harbour News">
      <article><h1>The ferry is back</h1><p>The ferry came back to the harbour on Tuesday, after four months in the yard.</p>
      <figure><img src="../ferry.jpg" width=800 height=600><figcaption>The ferry on Tuesday</figcaption></figure>
      <p>“Nobody cheered,” said its captain. “They had got used to the bus, which is never late.”</p></article>`,
    );
    const writer = await hire("writer");
    const { id } = await importAddress(writer, { address: `${there}/2026/ferry` });
    const { found } = await getImport(writer, { importId: id });
    expect(found.source.value).toBe("Harbour News");
    const { articleId } = await createArticleFromImport(writer, { importId: id });
    expect(await db.pictureJob.findMany({ where: { articleId } })).toMatchObject([
      { src: `${there}/ferry.jpg` },
    ]);
  });

  it.each([
    [
      "<h1>Sign in</h1><form>Email <input> <input type='password'></form><p>Forgot it?</p>",
      /asks to sign in/u,
    ],
    ["<!doctype html><div id=root></div><script src=/app.js></script>", /scripts load it/u],
  ])("is refused when what is there is no story: %s", async (body, sentence) => {
    expect(await refusal(await serving("text/html", body))).toMatch(sentence);
  });

  it("is refused when it is too large, of another kind, or has no story in it", async () => {
    expect(await refusal(await serving("text/plain", "x".repeat(10_000_001)))).toMatch(/too large: 10 MB/u);
    expect(await refusal(await serving("application/pdf", "%PDF-1.7"))).toBe(
      "This address leads to a PDF. Give one that leads to a web page.",
    );
    expect(await refusal(await serving("text/plain", " \n "))).toMatch(/no text/u);
    expect(await refusal(await serving("text/plain", "![](https://example.org/a.png)"))).toBe(
      "Galley finds no story at this address. Copy its text and paste it.",
    );
  });
});
