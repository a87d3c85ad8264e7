import "@/lib/testing/database";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { documentOf, figureOf, paragraph } from "@/lib/testing/documents";
import { pictureHashed, published, sectionNamed, takenDown } from "@/lib/testing/publications";
import { childOf, childrenOf, strictXml, textIn } from "@/lib/testing/strict-xml";
import { buildAssets } from "@/scripts/build-assets";
import { feed } from "./feed";
import type { FeedFile } from "./feed-links";
import { authorPage, topicPage } from "./named-page";

// A vertical tab can be stored, and has no place in XML.
const HOSTILE = `]]></title><script>alert(1)</script>"'&\u000b <!-- {`;
const FIRST = new Date("2026-01-02T10:00:00Z");
const CORRECTED = new Date("2026-01-03T11:30:00Z");
const hash = "a".repeat(64);
let hostileId = "";

// A section, a topic and an author that were called otherwise before.
async function renamed(): Promise<void> {
  const topic = await db.topic.create({ data: { name: "R&D", slug: "r-d", aliases: ["Research"] } });
  const ben = await db.contributor.create({
    data: { name: "Ben & Rao", slug: "ben-rao", aliases: ["B. Rao"] },
  });
  const { id: sectionId } = await sectionNamed("Politics");
  await db.redirect.createMany({
    data: [
      { path: "town", sectionId },
      { path: "topic/lab", topicId: topic.id },
      { path: "author/benny", contributorId: ben.id },
    ],
  });
}

beforeAll(async () => {
  vi.stubEnv("GALLEY_ORIGIN", "https://news.example");
  await buildAssets();
  const { id } = await pictureHashed(hash);
  const hostile = await published({
    slug: "hostile",
    headline: HOSTILE,
    standfirst: HOSTILE,
    byline: ['Ada "A" <Osei>', "Ben & Rao"],
    topics: ["R&D"],
    body: documentOf(figureOf(id, "The pier", "Photograph: Ana Ruiz"), paragraph("It ]]> leaves at <six>.")),
    pictures: { [id]: { width: 1600, height: 1067, hash, color: "#335577", widths: [480, 1600] } },
    firstPublishedAt: FIRST,
  });
  hostileId = hostile.articleId;
  await db.correction.create({
    data: {
      articleId: hostileId,
      kind: "correction",
      text: "It leaves at seven.",
      at: CORRECTED,
      createdById: hostile.publishedById,
    },
  });
  // A corrected comma: published again, and no news.
  const comma = await published({ slug: "comma", firstPublishedAt: new Date("2026-01-01T10:00:00Z") });
  await published({
    articleId: comma.articleId,
    slug: "comma",
    byline: [],
    publishedAt: new Date("2026-01-05T10:00:00Z"),
  });
  await takenDown(await published({ slug: "gone", headline: "Taken down", topics: ["R&D"] }));
  await published({
    slug: "lab",
    headline: "The lab",
    topics: ["Research"],
    byline: ["B. Rao"],
    firstPublishedAt: new Date("2025-12-01T10:00:00Z"),
  });
  await renamed();
});

const bodyOf = async (slug: string | null, file: FeedFile) => String((await feed(slug, file)).body);

const SHOWN = HOSTILE.replace("\u000b", "");
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe("RSS", () => {
  it("has what RSS 2.0 asks for, and a hostile headline as it was written", async () => {
    const channel = childOf(strictXml(await bodyOf("politics", "feed.xml")), "channel");
    for (const name of ["title", "link", "description"]) expect(textIn(channel, name)).not.toBe("");
    expect(childOf(channel, "atom:link")?.attributes).toEqual({
      href: "https://news.example/politics/feed.xml",
      rel: "self",
      type: "application/rss+xml",
    });
    expect(textIn(channel, "lastBuildDate")).toMatch(RFC_822);
    const [item, comma] = childrenOf(channel, "item");
    expect(textIn(item, "title")).toBe(SHOWN);
    expect(textIn(item, "description")).toBe(SHOWN);
    expect(childOf(item, "guid")).toMatchObject({
      text: `urn:uuid:${hostileId}`,
      attributes: { isPermaLink: "false" },
    });
    expect(textIn(item, "pubDate")).toMatch(RFC_822);
    expect(textIn(item, "atom:updated")).toBe(CORRECTED.toISOString());
    expect(childrenOf(item, "dc:creator").map(({ text }) => text)).toEqual(['Ada "A" <Osei>', "Ben & Rao"]);
    const html = textIn(item, "content:encoded");
    expect(html).toContain("It ]]&gt; leaves at &lt;six&gt;.");
    expect(html).toContain("It leaves at seven.");
    expect(html).not.toContain("<script");
    expect(textIn(comma, "atom:updated")).toBeUndefined();
  });
});

describe("Atom", () => {
  it("has what RFC 4287 asks for, and is updated by what is significant", async () => {
    const root = strictXml(await bodyOf(null, "atom.xml"));
    expect(root).toMatchObject({ name: "feed", attributes: { xmlns: "http://www.w3.org/2005/Atom" } });
    expect(textIn(root, "id")).toBe("https://news.example/atom.xml");
    expect(textIn(root, "title")).toBe("The Galley Post");
    expect(textIn(root, "updated")).toBe("2026-01-05T10:00:00.000Z");
    expect(textIn(childOf(root, "author"), "name")).toBe("The Galley Post");
    expect(childrenOf(root, "link").map(({ attributes }) => attributes.rel)).toEqual(["self", "alternate"]);
    const entries = childrenOf(root, "entry");
    for (const entry of entries) {
      for (const name of ["id", "title", "updated"]) expect(childrenOf(entry, name)).toHaveLength(1);
      expect(
        childrenOf(entry, "link").filter(({ attributes }) => attributes.rel === "alternate"),
      ).toHaveLength(1);
      expect(textIn(entry, "updated")).toMatch(RFC_3339);
      expect(textIn(entry, "published")).toMatch(RFC_3339);
    }
    const [entry, comma] = entries;
    expect(textIn(entry, "id")).toBe(`urn:uuid:${hostileId}`);
    expect(textIn(entry, "title")).toBe(SHOWN);
    expect([textIn(entry, "published"), textIn(entry, "updated")]).toEqual([
      FIRST.toISOString(),
      CORRECTED.toISOString(),
    ]);
    expect(textIn(comma, "updated")).toBe(textIn(comma, "published"));
    expect(childOf(entry, "content")).toMatchObject({
      attributes: { type: "html", "xml:base": "https://news.example/politics/hostile" },
      text: expect.stringContaining("It leaves at seven."),
    });
    expect(childrenOf(entry, "author").map((author) => textIn(author, "name"))).toEqual([
      'Ada "A" <Osei>',
      "Ben & Rao",
    ]);
    expect(childrenOf(entry, "author").map((author) => textIn(author, "uri"))).toEqual([
      undefined,
      "https://news.example/author/ben-rao",
    ]);
    expect(childrenOf(comma, "author")).toEqual([]);
  });

  it("has a date even when nothing was ever published", async () => {
    await sectionNamed("Quiet");
    const root = strictXml(await bodyOf("quiet", "atom.xml"));
    expect(textIn(root, "updated")).toMatch(RFC_3339);
    expect(childrenOf(root, "entry")).toEqual([]);
  });
});

describe("JSON Feed", () => {
  it("has what version 1.1 asks for, and a date of change where there is a significant one", async () => {
    const json = JSON.parse(await bodyOf("politics", "feed.json"));
    expect(json).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Politics – The Galley Post",
      home_page_url: "https://news.example/politics",
      feed_url: "https://news.example/politics/feed.json",
    });
    const [item, comma] = json.items;
    expect(item).toMatchObject({
      id: `urn:uuid:${hostileId}`,
      url: "https://news.example/politics/hostile",
      title: HOSTILE,
      image: `https://news.example/media/${hash}-1600.jpg`,
      date_published: FIRST.toISOString(),
      date_modified: CORRECTED.toISOString(),
      authors: [
        { name: 'Ada "A" <Osei>' },
        { name: "Ben & Rao", url: "https://news.example/author/ben-rao" },
      ],
      tags: ["Politics", "R&D"],
      language: "en-GB",
      content_html: expect.stringContaining("It leaves at seven."),
    });
    expect(comma.date_modified).toBeUndefined();
    expect(comma.authors).toBeUndefined();
  });
});

describe("the feed of a topic or an author", () => {
  it("holds the stories that carry the name or another that it had, and says whose it is", async () => {
    for (const [path, name] of [
      ["topic/r-d", "R&D"],
      ["author/ben-rao", "Ben & Rao"],
    ] as const) {
      const json = JSON.parse(await bodyOf(path, "feed.json"));
      expect(json).toMatchObject({
        title: `${name} – The Galley Post`,
        home_page_url: `https://news.example/${path}`,
        feed_url: `https://news.example/${path}/feed.json`,
      });
      expect(json.items.map(({ title }: { title: string }) => title)).toEqual([HOSTILE, "The lab"]);
      const atom = strictXml(await bodyOf(path, "atom.xml"));
      expect(textIn(atom, "id")).toBe(`https://news.example/${path}/atom.xml`);
      expect(childrenOf(atom, "entry")).toHaveLength(2);
      const channel = childOf(strictXml(await bodyOf(path, "feed.xml")), "channel");
      expect(textIn(channel, "title")).toBe(`${name} – The Galley Post`);
      expect(childrenOf(channel, "item")).toHaveLength(2);
    }
  });

  it("is named by its page, in each format", async () => {
    for (const [path, page] of [
      ["/topic/r-d", await topicPage("r-d", null)],
      ["/author/ben-rao", await authorPage("ben-rao", null)],
    ] as const) {
      for (const file of ["feed.xml", "atom.xml", "feed.json"])
        expect(String(page.body)).toMatch(
          new RegExp(`<link rel="alternate" type="[^"]+" title="[^"]+" href="${path}/${file}"`),
        );
    }
  });
});

describe.each(["feed.xml", "atom.xml", "feed.json"] as const)("%s", (file) => {
  it.each([
    ["town", "politics"],
    ["topic/lab", "topic/r-d"],
    ["author/benny", "author/ben-rao"],
  ])("at /%s leads to where it is now, /%s", async (before, now) => {
    const page = await feed(before, file);
    expect([page.status, page.headers?.Location]).toEqual([308, `/${now}/${file}`]);
  });

  it("is dropped with each story in it, names none that was taken down, and is missing where no section is", async () => {
    const page = await feed(null, file);
    expect(page.tags).toEqual(expect.arrayContaining(["lists", `article:${hostileId}`]));
    expect(String(page.body)).not.toContain("Taken down");
    for (const path of ["nothing", "topic/nothing", "author/nothing", "topic/\0"])
      expect((await feed(path, file)).status).toBe(404);
  });
});
