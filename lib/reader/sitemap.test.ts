import "@/lib/testing/database";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { published, takenDown } from "@/lib/testing/publications";
import { childOf, childrenOf, strictXml, textIn } from "@/lib/testing/strict-xml";
import { buildAssets } from "@/scripts/build-assets";
import { newsSitemap } from "./news-sitemap";
import { securityText } from "./plain-texts";
import { sitemapFile, sitemapIndex } from "./sitemap";

const NOW = new Date("2026-11-20T12:00:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 60 * 60_000);

beforeAll(async () => {
  vi.stubEnv("GALLEY_ORIGIN", "https://news.example");
  await buildAssets();
  await db.setting.create({ data: { name: "policy-page.principles", value: "We check." } });
  await db.topic.createMany({
    data: [
      { name: "Ferries", slug: "ferries", aliases: ["Boats"] },
      { name: "港", slug: "港" },
      { name: "Unused", slug: "unused" },
    ],
  });
  await db.contributor.createMany({
    data: [
      { name: "Ada Osei", slug: "ada-osei" },
      { name: "Nobody", slug: "nobody" },
    ],
  });
  await published({ slug: "october", topics: ["港"], firstPublishedAt: new Date("2026-10-31T23:59:59Z") });
  await published({ slug: "november", firstPublishedAt: new Date("2026-11-01T00:00:00Z") });
  const told = await published({ slug: "told", firstPublishedAt: new Date("2026-09-02T10:00:00Z") });
  await db.correction.create({
    data: {
      articleId: told.articleId,
      kind: "correction",
      text: "It was seven.",
      at: new Date("2026-09-03T10:00:00Z"),
      withdrawnAt: new Date("2026-11-19T10:00:00Z"),
      withdrawnById: told.publishedById,
      createdById: told.publishedById,
    },
  });
  await takenDown(
    await published({
      slug: "gone",
      topics: ["Unused"],
      byline: ["Nobody"],
      firstPublishedAt: new Date("2026-08-02T10:00:00Z"),
    }),
  );
  await published({
    slug: "fresh",
    headline: `<Fresh> & "new"`,
    language: "zh-Hant",
    firstPublishedAt: hoursAgo(47),
  });
  await published({
    slug: "stale",
    topics: ["Boats", "Ferries"],
    firstPublishedAt: hoursAgo(49),
    publishedAt: hoursAgo(1),
  });
});

const entriesOf = (page: { body: string | Uint8Array }, name: string) =>
  childrenOf(strictXml(String(page.body)), name).map((entry) => [
    textIn(entry, "loc"),
    textIn(entry, "lastmod"),
  ]);

describe("the sitemap", () => {
  it("has a file for each month with a live story, and says truly when one in it last changed", async () => {
    expect(entriesOf(await sitemapIndex(), "sitemap")).toEqual([
      ["https://news.example/sitemaps/2026-11.xml", hoursAgo(1).toISOString()],
      ["https://news.example/sitemaps/2026-10.xml", "2026-10-31T23:59:59.000Z"],
      ["https://news.example/sitemaps/2026-09.xml", "2026-11-19T10:00:00.000Z"],
      ["https://news.example/sitemaps/newsroom.xml", undefined],
      ["https://news.example/sitemaps/sections.xml", hoursAgo(1).toISOString()],
      ["https://news.example/sitemaps/topics.xml", hoursAgo(1).toISOString()],
      ["https://news.example/sitemaps/authors.xml", hoursAgo(1).toISOString()],
    ]);
    expect(entriesOf(await sitemapFile("2026-09.xml"), "url")).toEqual([
      ["https://news.example/politics/told", "2026-11-19T10:00:00.000Z"],
    ]);
  });

  it("divides a month that has too many stories, names each once, and moves none when another comes", async () => {
    const names = entriesOf(await sitemapIndex(2), "sitemap")
      .map(([address]) => address?.split("/").at(-1) ?? "")
      .filter((name) => name.startsWith("2026"));
    expect(names).toEqual(["2026-11.xml", "2026-11-2.xml", "2026-10.xml", "2026-09.xml"]);
    const files = await Promise.all(names.map((name) => sitemapFile(name, 2)));
    const addresses = files.flatMap((file) => entriesOf(file, "url").map(([address]) => address));
    expect(addresses).toHaveLength(5);
    expect(new Set(addresses).size).toBe(5);
    expect(addresses[0]).toBe("https://news.example/politics/november");
  });

  it.each([
    "2026-08.xml",
    "2026-13.xml",
    "2026-11-1.xml",
    "2026-11-9.xml",
    "2026-11",
    "x.xml",
    "\0.xml",
    "topics-2.xml",
    "newsroom-1.xml",
  ])("has no file %j", async (name) => {
    expect((await sitemapFile(name)).status).toBe(404);
  });
});

describe("the sitemap's lists of pages", () => {
  const addressesIn = async (file: string, most?: number) =>
    entriesOf(await sitemapFile(file, most), "url").map(([address]) => address);

  it("name what has something to read, by its own address, with when a story there last changed", async () => {
    expect(entriesOf(await sitemapFile("sections.xml"), "url")).toEqual([
      ["https://news.example/politics", hoursAgo(1).toISOString()],
    ]);
    expect(entriesOf(await sitemapFile("topics.xml"), "url")).toEqual([
      ["https://news.example/topic/ferries", hoursAgo(1).toISOString()],
      ["https://news.example/topic/%E6%B8%AF", "2026-10-31T23:59:59.000Z"],
    ]);
    expect(await addressesIn("authors.xml")).toEqual(["https://news.example/author/ada-osei"]);
  });

  it("name the pages about the newsroom that have text, without a date that nobody knows", async () => {
    expect(entriesOf(await sitemapFile("newsroom.xml"), "url")).toEqual([
      ["https://news.example/", undefined],
      ["https://news.example/corrections", undefined],
      ["https://news.example/principles", undefined],
    ]);
  });

  it("have further files when one is full, each page once, and the index names as many as there are", async () => {
    const files = entriesOf(await sitemapIndex(1), "sitemap").map(([address]) => address?.split("/").at(-1));
    expect(files.filter((name) => name?.startsWith("topics"))).toEqual(["topics.xml", "topics-2.xml"]);
    const pages = [...(await addressesIn("topics.xml", 1)), ...(await addressesIn("topics-2.xml", 1))];
    expect(pages).toEqual(await addressesIn("topics.xml"));
  });
});

describe("the news sitemap", () => {
  it("names what was first published in the last 48 hours, as search engines want it", async () => {
    const urls = childrenOf(strictXml(String((await newsSitemap(NOW)).body)), "url");
    expect(urls.map((url) => textIn(url, "loc"))).toEqual(["https://news.example/politics/fresh"]);
    const news = childOf(urls[0], "news:news");
    expect(textIn(news, "news:title")).toBe(`<Fresh> & "new"`);
    expect(textIn(news, "news:publication_date")).toBe(hoursAgo(47).toISOString());
    const publication = childOf(news, "news:publication");
    expect(textIn(publication, "news:name")).toBe("The Galley Post");
    expect(textIn(publication, "news:language")).toBe("zh-tw");
  });

  it("is nowhere kept longer than five minutes, our own one included", async () => {
    const said = (await newsSitemap(NOW)).headers?.["Cache-Control"] ?? "";
    const seconds = [...said.matchAll(/=(\d+)/g)].reduce((sum, [, number]) => sum + Number(number), 0);
    expect(seconds + 60).toBeLessThanOrEqual(300);
    expect(said).not.toContain("stale");
  });
});

describe("security.txt", () => {
  it("says whom to tell, and until when that holds", async () => {
    vi.stubEnv("GALLEY_SECURITY_CONTACT", "security@news.example, https://news.example/security");
    expect(String((await securityText(NOW))?.body)).toBe(
      [
        "Contact: mailto:security@news.example",
        "Contact: https://news.example/security",
        "Expires: 2027-05-19T00:00:00.000Z",
        "Preferred-Languages: en",
        "Canonical: https://news.example/.well-known/security.txt",
        "",
      ].join("\n"),
    );
  });

  it("isn't there without a contact, and refuses what is none", async () => {
    vi.stubEnv("GALLEY_SECURITY_CONTACT", " ");
    expect(await securityText(NOW)).toBeNull();
    for (const wrong of [
      "javascript:alert(1)",
      "somebody",
      "a@b.example\nExpires: never",
      "http://x.example",
    ]) {
      vi.stubEnv("GALLEY_SECURITY_CONTACT", wrong);
      await expect(securityText(NOW)).rejects.toThrow("GALLEY_SECURITY_CONTACT");
    }
  });
});
