import "@/lib/testing/database";
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { NodeJson } from "@/lib/document/types";
import { documentOf, figureOf, paragraph } from "@/lib/testing/documents";
import { pictureHashed, published, takenDown } from "@/lib/testing/publications";
import { buildAssets } from "@/scripts/build-assets";
import type { RenderedPage } from "./finished-page";
import { liteFrontPage, liteStoryPage } from "./lite";
import { storyPage } from "./story-page";

const hash = "c".repeat(64);
/** A thousand words, as a long report has them. */
const WORDS = Array.from({ length: 20 }, () =>
  "The ferry left the harbour at six with mail for both islands, and nobody on the quay saw who had untied it. ".repeat(
    2,
  ),
);

let ferry: { articleId: string };

beforeAll(async () => {
  vi.stubEnv("GALLEY_ORIGIN", "https://news.example");
  await buildAssets();
  const { id } = await pictureHashed(hash);
  const pictures = { [id]: { width: 1600, height: 1067, hash, color: "#335577", widths: [480] } };
  const related = await published({ slug: "gulls", headline: "Gulls" });
  const link: NodeJson = { type: "relatedLink", attrs: { articleId: related.articleId } };
  ferry = await published({
    slug: "ferry",
    headline: "The last ferry",
    byline: ["Ada Osei"],
    topics: ["Ferries"],
    body: documentOf(
      figureOf(id, "The pier at dawn", "Photograph: Ana Ruiz", "An empty pier"),
      link,
      ...WORDS.map((words) => paragraph(words)),
      figureOf(id, "", "", "Rope on a bollard"),
    ),
    pictures,
  });
});

const htmlOf = (page: RenderedPage) => String(page.body);

describe("a story in words alone", () => {
  it("keeps every word, those of pictures too, and has no picture, font, sheet or script", async () => {
    const html = htmlOf(await liteStoryPage("politics/ferry"));
    for (const words of [
      "The last ferry</h1>",
      "[An empty pier]",
      "The pier at dawn",
      "Photograph: Ana Ruiz",
    ])
      expect(html).toContain(words);
    expect(html).toContain("[Rope on a bollard]");
    expect((html.split("<main>")[1] ?? "").split("both islands").length - 1).toBe(40);
    expect(html).not.toMatch(/<(?:img|picture|source|script|iframe)\b|stylesheet|woff2|preload| style="/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });

  it("weighs 15 KB at most before it is packed, with a thousand words", async () => {
    expect(Buffer.byteLength(htmlOf(await liteStoryPage("politics/ferry")))).toBeLessThanOrEqual(15_000);
  });

  it("leads machines to the page that has everything, and people on without pictures", async () => {
    const html = htmlOf(await liteStoryPage("politics/ferry"));
    expect(html).toContain('<link rel="canonical" href="https://news.example/politics/ferry"/>');
    expect(html).not.toContain("noindex");
    expect(html.match(/href="\/politics\/gulls\/lite"/g)).toHaveLength(2);
    expect(html).toContain('<a href="/politics/ferry">This page with pictures</a>');
    expect(htmlOf(await storyPage("politics/ferry"))).toContain(
      '<a href="/politics/ferry/lite">Text only</a>',
    );
  });

  it("is kept, dropped and dated like the page itself", async () => {
    const [lite, page] = [await liteStoryPage("politics/ferry"), await storyPage("politics/ferry")];
    expect(lite).toMatchObject({ status: 200, type: page.type, keep: true, lastModified: page.lastModified });
    expect([...lite.tags].sort()).toEqual([...page.tags].sort());
  });

  it("allows its one style by its hash, and nothing else", async () => {
    const page = await liteStoryPage("politics/ferry");
    const style = /<style>([^<]*)<\/style>/.exec(htmlOf(page))?.[1] ?? "";
    const policy = page.headers?.["Content-Security-Policy"];
    expect(style).not.toMatch(/url|@import/);
    expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  });

  it("follows a story to its new address, and is gone with it", async () => {
    await published({ articleId: ferry.articleId, slug: "late-ferry" });
    const moved = await liteStoryPage("politics/ferry");
    expect(moved).toMatchObject({ status: 308, headers: { Location: "/politics/late-ferry/lite" } });
    await takenDown(ferry);
    expect((await liteStoryPage("politics/late-ferry")).status).toBe(410);
    expect((await liteStoryPage("politics/no-such-story")).status).toBe(404);
  });
});

describe("the front page in words alone", () => {
  it("lists live stories by their lite addresses, and nothing that is offline", async () => {
    const off = await published({ slug: "secret", headline: "Taken down" });
    await takenDown(off);
    const page = await liteFrontPage();
    const html = htmlOf(page);
    expect(html).toContain('<a href="/politics/gulls/lite" lang="en-GB" dir="ltr">Gulls</a>');
    expect(html).not.toContain("Taken down");
    expect(html).toContain('<link rel="canonical" href="https://news.example/"/>');
    expect(page.tags).toContain("lists");
  });
});
