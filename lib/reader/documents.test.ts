import "@/lib/testing/database";
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { documentOf, figureOf, paragraph } from "@/lib/testing/documents";
import { pictureHashed, published, takenDown } from "@/lib/testing/publications";
import { buildAssets } from "@/scripts/build-assets";
import { assetPage, iconPage } from "./assets/asset-page";
import { assets } from "./assets/manifest";
import { feed } from "./feed";
import type { RenderedPage } from "./finished-page";
import { frontPage } from "./front-page";
import { isInLiveStory } from "./media";
import { robots } from "./robots";
import { sectionPage } from "./section-page";
import { sitemapFile } from "./sitemap";
import { storyPage } from "./story-page";

const hash = "c".repeat(64);
const draftHash = "d".repeat(64);

beforeAll(async () => {
  vi.stubEnv("GALLEY_ORIGIN", "https://news.example");
  await buildAssets();
  const { id } = await pictureHashed(hash);
  await pictureHashed(draftHash);
  await published({
    slug: "ferry",
    headline: 'The "last" ferry & </script><b>more</b>',
    standfirst: "No mail <on> Monday ]]>",
    byline: ["Ada Osei", "Ben Rao"],
    topics: ["Ferries"],
    body: documentOf(figureOf(id, "The pier", "Photograph: Ana Ruiz"), paragraph("It leaves at six.")),
    pictures: { [id]: { width: 1600, height: 1067, hash, color: "#335577", widths: [480, 960, 1600] } },
    firstPublishedAt: new Date("2026-01-02T10:00:00Z"),
  });
  await published({ slug: "gulls", headline: "Gulls", firstPublishedAt: new Date("2026-01-01T10:00:00Z") });
});

/** Laws of every HTML page. */
function checkPage(page: RenderedPage): string {
  const html = String(page.body);
  expect(html).toMatch(/^<!doctype html><html class="reader" lang="en-GB" dir="ltr">/);
  expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  expect(html.match(/<script(?! type="application\/ld\+json">)/g)).toBeNull();
  expect(html).not.toMatch(/<[^>]* (?:style|on\w+)="/);
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1];
  const policy = page.headers?.["Content-Security-Policy"] ?? "";
  const allowed =
    style === undefined ? "" : ` 'sha256-${createHash("sha256").update(style).digest("base64")}'`;
  expect(policy.split("; ").find((rule) => rule.startsWith("style-src"))).toBe(`style-src 'self'${allowed}`);
  expect(policy).toContain("default-src 'none'");
  return html;
}

it("gives every machine one and the same address of a story in another script", async () => {
  await published({ slug: "паром", headline: "Паром", firstPublishedAt: new Date("2025-01-01T10:00:00Z") });
  const address = `https://news.example/politics/${encodeURIComponent("паром")}`;
  const html = checkPage(await storyPage("politics/паром"));
  expect(html).toContain(`<link rel="canonical" href="${address}"/>`);
  expect(html).toContain(`<meta property="og:url" content="${address}"/>`);
  expect(html).toContain(`"url":"${address}"`);
  expect(String((await feed(null)).body)).toContain(`<link>${address}</link>`);
  expect(String((await sitemapFile("2025-01.xml")).body)).toContain(`<loc>${address}</loc>`);
});

describe("a channel", () => {
  const hostile = `</title><script>alert(1)</script>"'&<!-- `;

  it("gets its own headline: search engines in the title, cards in Open Graph, readers on the page", async () => {
    await published({
      slug: "channels",
      headline: "The page’s own",
      seoHeadline: `For search ${hostile}`,
      socialHeadline: `For sharing ${hostile}`,
      firstPublishedAt: new Date("2024-01-01T10:00:00Z"),
    });
    const html = checkPage(await storyPage("politics/channels"));
    expect(html.match(/<title>([^<]*)<\/title>/)?.[1]).toMatch(/^For search &lt;\/title&gt;/);
    expect(html).toMatch(/<meta property="og:title" content="For sharing &lt;\/title&gt;/);
    expect(html).toMatch(/<meta name="twitter:title" content="For sharing &lt;\/title&gt;/);
    expect(html).toContain("The page’s own</h1>");
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1];
    expect(JSON.parse(json ?? "")).toMatchObject({
      headline: "The page’s own",
      alternativeHeadline: `For search ${hostile}`,
    });
    expect(String((await feed(null)).body)).toContain("<title>The page’s own</title>");
  });

  it("gets the page's headline where it has none", async () => {
    const html = checkPage(await storyPage("politics/gulls"));
    expect(html).toMatch(/<title>Gulls – /);
    expect(html).toContain('<meta property="og:title" content="Gulls"/>');
    expect(html).not.toContain("alternativeHeadline");
  });
});

describe("the page of a story", () => {
  it("holds the law of every page, its words, its picture and what machines read", async () => {
    const page = await storyPage("politics/ferry");
    const html = checkPage(page);
    expect(page).toMatchObject({ status: 200, keep: true, lastModified: new Date("2026-01-02T10:00:00Z") });
    expect(html).toContain("The &quot;last&quot; ferry &amp; &lt;/script&gt;&lt;b&gt;more&lt;/b&gt;</h1>");
    expect(html).toContain('<link rel="canonical" href="https://news.example/politics/ferry"/>');
    expect(html).toContain(
      `<meta property="og:image" content="https://news.example/media/${hash}-16x9-50-50-1240.jpg"/>`,
    );
    expect(html).toContain('<meta property="og:image:height" content="698"/>');
    expect(html).toContain('<time dateTime="2026-01-02T10:00:00+00:00">2 January 2026, 10:00 GMT</time>');
    expect(html).toMatch(/<img [^>]*width="1600" height="1067"[^>]*fetchPriority="high"/);
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1];
    expect(JSON.parse(json ?? "")).toMatchObject({
      "@type": "NewsArticle",
      headline: 'The "last" ferry & </script><b>more</b>',
      author: [{ name: "Ada Osei" }, { name: "Ben Rao" }],
      datePublished: "2026-01-02T10:00:00+00:00",
      image: [
        { url: `https://news.example/media/${hash}-16x9-50-50-1240.jpg`, width: 1240, height: 698 },
        { url: `https://news.example/media/${hash}-4x3-50-50-1240.jpg`, width: 1240, height: 930 },
        { url: `https://news.example/media/${hash}-1x1-50-50-1067.jpg`, width: 1067, height: 1067 },
      ],
      publisher: { correctionsPolicy: "https://news.example/corrections" },
    });
  });

  it("is the same bytes when it is made again", async () => {
    expect((await storyPage("politics/ferry")).body).toBe((await storyPage("politics/ferry")).body);
  });

  it("redirects for ever from where it was, says when it is gone, and is not kept where nothing was", async () => {
    const { articleId } = await published({ slug: "old-name" });
    await published({ articleId, slug: "new-name", section: "Culture" });
    const moved = await storyPage("politics/old-name");
    expect([moved.status, moved.headers?.Location, moved.keep]).toEqual([308, "/culture/new-name", true]);
    await takenDown({ articleId });
    const gone = await storyPage("culture/new-name");
    expect([gone.status, gone.keep, gone.tags]).toEqual([410, true, [`article:${articleId}`]]);
    expect(checkPage(gone)).toContain('<meta name="robots" content="noindex"/>');
    const nothing = await storyPage("culture/never");
    expect([nothing.status, nothing.keep]).toEqual([404, false]);
    checkPage(nothing);
  });
});

describe("lists", () => {
  it("hold the law of every page and are dropped with each story they show", async () => {
    const { articleId } = await published({ slug: "tagged", section: "Sport" });
    for (const page of [await frontPage(), await sectionPage("sport", null)]) {
      checkPage(page);
      expect(page.tags).toEqual(expect.arrayContaining(["lists", `article:${articleId}`]));
    }
    expect((await sectionPage("nothing", null)).status).toBe(404);
  });

  it("are as XML: a feed with whole stories, a sitemap with true dates", async () => {
    const rss = String((await feed(null)).body);
    expect(rss).toContain(
      '<atom:link href="https://news.example/feed.xml" rel="self" type="application/rss+xml"/>',
    );
    expect(rss).toContain("<dc:creator>Ada Osei</dc:creator>\n<dc:creator>Ben Rao</dc:creator>");
    expect(rss).toMatch(/<guid isPermaLink="false">urn:uuid:[0-9a-f-]{36}<\/guid>/);
    expect(rss).toContain("<description>No mail &lt;on&gt; Monday ]]&gt;</description>");
    expect(rss).toContain(
      `<![CDATA[<figure class="text"><img src="https://news.example/media/${hash}-1600.jpg"`,
    );
    expect(rss).toContain(
      'medium="image" type="image/jpeg" width="1600" height="1067"><media:credit>Photograph: Ana Ruiz</media:credit>',
    );
    expect(String((await feed("politics")).body)).toContain('href="https://news.example/politics/feed.xml"');
    expect((await feed("nothing")).status).toBe(404);
    const map = String((await sitemapFile("2026-01.xml")).body);
    expect(map).toContain(
      "<loc>https://news.example/politics/ferry</loc><lastmod>2026-01-02T10:00:00.000Z</lastmod>",
    );
    expect(String((await robots()).body)).toMatch(
      /Disallow: \/desk\n[\s\S]*Sitemap: https:\/\/news\.example\/sitemap\.xml\nSitemap: https:\/\/news\.example\/news-sitemap\.xml\n$/,
    );
  });
});

describe("pictures", () => {
  it("are shown while a live story shows them, and never before", async () => {
    expect(await isInLiveStory(hash)).toBe(true);
    expect(await isInLiveStory(draftHash)).toBe(false);
    const { id } = await pictureHashed("e".repeat(64));
    const story = await published({
      slug: "short-lived",
      pictures: { [id]: { width: 10, height: 10, hash: "e".repeat(64), color: "#000000", widths: [10] } },
    });
    expect(await isInLiveStory("e".repeat(64))).toBe(true);
    await takenDown(story);
    expect(await isInLiveStory("e".repeat(64))).toBe(false);
  });
});

describe("assets", () => {
  it("are served for ever under the name of their content, and nothing else of the folder is", async () => {
    for (const address of Object.values(assets())) {
      const page = await assetPage(address.slice("/assets/".length));
      expect(page?.headers?.["Cache-Control"]).toBe("public, max-age=31536000, immutable");
    }
    for (const name of ["manifest.json", "../faces.ts", "reader.css", "reader-0123456789ab.css", ""]) {
      expect(await assetPage(name)).toBeNull();
    }
    expect((await iconPage("favicon.ico"))?.type).toBe("image/x-icon");
  });

  it("are few and light: three fonts for a page, 90 KB together, and 8 KB of style", async () => {
    const { gzipSync } = await import("node:zlib");
    const sizeOf = async (plain: string) => (await assetPage(assets()[plain]?.slice(8) ?? ""))?.body ?? "";
    const fonts = await Promise.all(["text.woff2", "display.woff2", "sans.woff2"].map(sizeOf));
    expect(fonts.reduce((sum, font) => sum + font.length, 0)).toBeLessThanOrEqual(90 * 1024);
    expect(gzipSync(await sizeOf("reader.css")).length).toBeLessThanOrEqual(8 * 1024);
  });
});
