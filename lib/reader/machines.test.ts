import "@/lib/testing/database";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { readNinjs } from "@/lib/import/formats/ninjs/read";
import { documentOf, figureOf, paragraph } from "@/lib/testing/documents";
import { pictureHashed, published, takenDown } from "@/lib/testing/publications";
import { buildAssets } from "@/scripts/build-assets";
import { ninjsPage } from "./ninjs-page";
import { oembed, oembedAsked, oembedKey } from "./oembed";
import { sectionPage } from "./section-page";
import { storyPage } from "./story-page";

const HOSTILE = `</script><script>alert(1)</script>"'& ]]>`;
const hash = "9".repeat(64);
let pictureId = "";

beforeAll(async () => {
  vi.stubEnv("GALLEY_ORIGIN", "https://news.example");
  await buildAssets();
  pictureId = (await pictureHashed(hash)).id;
  await published({
    slug: "ferry",
    headline: HOSTILE,
    socialHeadline: "For sharing",
    standfirst: "No mail on Monday.",
    byline: ["Ada Osei", "Ben Rao"],
    topics: ["Ferries"],
    body: documentOf(
      figureOf(pictureId, "The pier", "Photograph: Ana Ruiz", "A pier"),
      paragraph("It leaves at six."),
    ),
    pictures: { [pictureId]: { width: 1600, height: 1067, hash, color: "#335577", widths: [480, 1600] } },
    firstPublishedAt: new Date("2026-01-02T10:00:00Z"),
  });
  const moved = await published({ slug: "before" });
  await published({ articleId: moved.articleId, slug: "after" });
  await takenDown(await published({ slug: "gone", headline: "Taken down" }));
});

const graphsIn = (html: string): unknown[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json = ""]) =>
    JSON.parse(json),
  );

describe("the way to a page, for search engines", () => {
  it("leads from the front page over the section to the story, whatever its headline", async () => {
    expect(graphsIn(String((await storyPage("politics/ferry")).body))[1]).toMatchObject({
      "@type": "BreadcrumbList",
      itemListElement: [
        { position: 1, name: "The Galley Post", item: "https://news.example/" },
        { position: 2, name: "Politics", item: "https://news.example/politics" },
        { position: 3, name: HOSTILE, item: "https://news.example/politics/ferry" },
      ],
    });
    expect(graphsIn(String((await sectionPage("politics", null)).body))[0]).toMatchObject({
      "@type": "BreadcrumbList",
      itemListElement: [{ position: 1 }, { position: 2, name: "Politics" }],
    });
  });
});

describe("oEmbed", () => {
  const asked = (query: string) => oembedAsked(new URLSearchParams(query));
  const answered = async (query: string) => {
    const question = asked(query);
    if (!question) throw new Error(`${query} should ask for something.`);
    return oembed(question);
  };

  it("gives the card that the page's head leads to, as text without a script", async () => {
    const html = String((await storyPage("politics/ferry")).body);
    const link = /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(html)?.[1];
    const page = await answered(new URL((link ?? "").replaceAll("&amp;", "&")).search);
    const card = JSON.parse(String(page.body));
    expect(card).toMatchObject({
      version: "1.0",
      type: "rich",
      provider_name: "The Galley Post",
      title: "For sharing",
      author_name: "Ada Osei, Ben Rao",
      width: 600,
      thumbnail_url: `https://news.example/media/${hash}-1600.jpg`,
      thumbnail_width: 1600,
    });
    expect(card.height).toBeGreaterThan(0);
    expect(card.html).toMatch(
      /^<blockquote class="galley-story" cite="https:\/\/news\.example\/politics\/ferry"/,
    );
    expect(card.html).not.toMatch(/<script|style=|\son\w+=/);
  });

  it("finds a story that moved, and neither one that was taken down nor one that never was", async () => {
    const url = (path: string) => `url=${encodeURIComponent(`https://news.example/${path}`)}`;
    const moved = await answered(url("politics/before"));
    expect(JSON.parse(String(moved.body)).html).toContain("https://news.example/politics/after");
    for (const path of ["politics/gone", "politics/never", "politics/%00", "desk"]) {
      const page = await answered(url(path));
      expect([path, page.status, page.keep]).toEqual([path, 404, false]);
      expect(String(page.body)).not.toContain("Taken down");
    }
  });

  it.each([
    "",
    "url=",
    "url=politics/ferry",
    "url=https://evil.example/politics/ferry",
    "url=https://news.example/%25ff",
  ])("is asked for nothing by %j", (query) => expect(asked(query)).toBeNull());

  it("is no wider than wanted, and kept once for all that asks the same", () => {
    const url = "url=https://news.example/politics/ferry";
    expect(asked(`${url}&maxwidth=320`)?.width).toBe(320);
    const keys = ["", "&maxwidth=9999", "&maxwidth=-1", "&maxwidth=x&utm=1", "#x"].map((more) => {
      const question = asked(url + more);
      return question && oembedKey(question);
    });
    expect(new Set(keys).size).toBe(1);
  });
});

describe("ninjs", () => {
  it("has what the standard asks for: headlines by channel, byline, text, pictures with their rights", async () => {
    const page = await ninjsPage("politics/ferry");
    const item = JSON.parse(String(page.body));
    expect(item).toMatchObject({
      standard: { name: "ninjs", version: "3.1" },
      uri: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
      type: "text",
      pubStatus: "usable",
      language: "en-GB",
      by: "Ada Osei and Ben Rao",
      headlines: [
        { role: "main", contentType: "text/plain", value: HOSTILE },
        { role: "social", contentType: "text/plain", value: "For sharing" },
      ],
      bodies: [{ contentType: "text/html", value: expect.stringContaining("<p>It leaves at six.</p>") }],
      copyrightHolder: "The Galley Post",
      associations: [
        {
          name: "main",
          type: "picture",
          by: "Photograph: Ana Ruiz",
          copyrightNotice: "Photograph: Ana Ruiz",
          renditions: [
            { width: 320, height: 213 },
            { width: 480, height: 320 },
            { width: 640, height: 427 },
            { width: 800, height: 534 },
            { width: 1240, height: 827 },
            { width: 1600, height: 1067 },
          ],
        },
      ],
    });
    expect(page.tags).toEqual([expect.stringMatching(/^article:/)]);
  });

  it("is read by our own import as the story that it is", async () => {
    const page = await ninjsPage("politics/ferry");
    const read = await readNinjs({ bytes: Buffer.from(page.body), text: String(page.body), address: null });
    expect(read).toMatchObject({
      ok: true,
      story: {
        fields: { headline: { value: HOSTILE }, byline: { value: ["Ada Osei", "Ben Rao"] } },
        identity: { action: "new" },
        warnings: [],
      },
    });
  });

  it("goes where the story goes, and isn't there without one", async () => {
    const moved = await ninjsPage("politics/before");
    expect([moved.status, moved.headers?.Location]).toEqual([308, "/politics/after/ninjs.json"]);
    expect((await ninjsPage("politics/gone")).status).toBe(410);
    expect(await ninjsPage("politics/never")).toMatchObject({ status: 404, keep: false });
  });
});
