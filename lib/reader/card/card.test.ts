import "@/lib/testing/database";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { chromeView } from "@/lib/reader/chrome";
import { findStory } from "@/lib/reader/find-story";
import { articleTag } from "@/lib/reader/pages";
import { storyPage } from "@/lib/reader/story-page";
import type { PictureView, StoryView } from "@/lib/reader/view";
import { documentOf, figureOf, paragraph } from "@/lib/testing/documents";
import { pictureHashed, published, takenDown } from "@/lib/testing/publications";
import { buildAssets } from "@/scripts/build-assets";
import { cardAddress, cardOf, siteCard } from "./address";
import { cardAnswer } from "./answer";
import { findCard } from "./find-card";
import { cardBytes, TooManyCards } from "./make";
import { fitsCard } from "./shapes";
import { keepCard, takeCard } from "./shelf";

const folder = mkdtempSync(path.join(tmpdir(), "galley-cards-"));

beforeAll(async () => {
  vi.stubEnv("GALLEY_ORIGIN", "https://news.example");
  vi.stubEnv("GALLEY_DATA", folder);
  await buildAssets();
});

async function live(path: string): Promise<StoryView> {
  const found = await findStory(path);
  if (found.kind !== "live") throw new Error(`${path} should be live.`);
  return found.story;
}

const cardAt = async (path: string) => cardOf(await live(path), await chromeView());

async function shown(name: string): Promise<[status: number, location?: string]> {
  const found = await findCard(name);
  if (found.kind === "card") return [200];
  const page = await found.make();
  return page.headers?.Location ? [page.status, page.headers.Location] : [page.status];
}

const metaIn = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

const PHOTOGRAPH: PictureView = {
  hash: "b".repeat(64),
  width: 1600,
  height: 1067,
  color: "#000000",
  widths: [480, 1600],
  focal: null,
  alt: "",
};

describe("the card of a story", () => {
  it("is named by its page with size and words, and is there", async () => {
    await published({ slug: "ferry", headline: `Ferry "back" & <forth>` });
    const html = String((await storyPage("politics/ferry")).body);
    const card = await cardAt("politics/ferry");
    expect(metaIn(html, "og:image")).toBe(`https://news.example${cardAddress(card)}`);
    expect([metaIn(html, "og:image:width"), metaIn(html, "og:image:height")]).toEqual(["1200", "630"]);
    expect(metaIn(html, "og:image:alt")).toBe("Ferry &quot;back&quot; &amp; &lt;forth&gt; – The Galley Post");
    expect(metaIn(html, "twitter:card")).toBe("summary_large_image");
    expect(await shown(card.name)).toEqual([200]);
    const bytes = await cardBytes(card);
    expect(await sharp(bytes).metadata()).toMatchObject({
      format: "png",
      width: 1200,
      height: 630,
    });
  });

  it("gives its place to a photograph that fills one, cut around its point, and to no other", async () => {
    const { id } = await pictureHashed(PHOTOGRAPH.hash);
    const { focal, alt: _, ...picture } = PHOTOGRAPH;
    const shows = async (slug: string, more: Partial<PictureView>) => {
      const figure = figureOf(id, "The pier", "Ana Ruiz", "A pier");
      const body = documentOf(figure, paragraph("It leaves at six."));
      await published({ slug, body, pictures: { [id]: { ...picture, ...more } } });
      const html = String((await storyPage(`politics/${slug}`)).body);
      return ["og:image", "og:image:type", "og:image:width", "og:image:height"].map((name) =>
        metaIn(html, name),
      );
    };
    expect(focal).toBeNull();
    expect(await shows("photo", {})).toEqual([
      `https://news.example/media/${PHOTOGRAPH.hash}-16x9-50-50-1240.jpg`,
      "image/jpeg",
      "1240",
      "698",
    ]);
    const drawn = cardAddress(await cardAt("politics/photo"));
    expect((await shows("small", { width: 900, height: 600 }))[0]).not.toBe(`https://news.example${drawn}`);
    expect((await shows("small-2", { width: 900, height: 600 }))[1]).toBe("image/png");
  });

  it("describes the photograph in its place, and says the headline for one that has no description", async () => {
    const { id } = await pictureHashed("d".repeat(64));
    const { focal: _, alt: __, ...picture } = { ...PHOTOGRAPH, hash: "d".repeat(64) };
    const described = async (slug: string, alt: string) => {
      const body = documentOf(figureOf(id, "The pier", "Ana Ruiz", alt), paragraph("It leaves at six."));
      await published({ slug, headline: "At the pier", body, pictures: { [id]: picture } });
      return metaIn(String((await storyPage(`politics/${slug}`)).body), "og:image:alt");
    };
    expect(await described("described", "A pier")).toBe("A pier");
    expect(await described("undescribed", "")).toBe("At the pier");
  });

  it.each<[string, Partial<PictureView>, boolean]>([
    ["a large photograph", {}, true],
    ["one that would have to be enlarged", { width: 960, height: 640 }, false],
    ["a high one, whose heads a crop would cut off", { width: 1400, height: 2100 }, false],
    ["a high one with a focal point", { width: 1400, height: 2100, focal: [0.5, 0.2] }, true],
    ["a strip", { width: 2000, height: 500 }, false],
  ])("leaves its place to a photograph or not: %s", (_, more, fits) => {
    expect(fitsCard({ ...PHOTOGRAPH, ...more })).toBe(fits);
  });
});

describe("what readers may see", () => {
  it("leads from a card that says what the story said before to the one that says what it says now", async () => {
    const { articleId } = await published({ slug: "said", headline: "What we said" });
    const before = await cardAt("politics/said");
    await published({ articleId, slug: "said", headline: "What we say" });
    const now = await cardAt("politics/said");
    expect(now.name).not.toBe(before.name);
    expect(await shown(before.name)).toEqual([308, cardAddress(now)]);
    const found = await findCard(before.name);
    expect(found.kind === "page" && (await found.make()).tags).toEqual([articleTag(articleId)]);
  });

  it("is gone with the story, though the file is there", async () => {
    const drawn = await published({ slug: "down", headline: "Soon gone" });
    const card = await cardAt("politics/down");
    await cardBytes(card);
    await takenDown(drawn);
    expect(await shown(card.name)).toEqual([410]);
  });

  it("is nothing of a draft, whoever guesses its id, and the answer is that of an id that nobody has", async () => {
    const { articleId } = await published({ slug: "other" });
    const { id } = await db.article.create({
      data: { headline: "A secret", createdById: (await db.user.findFirstOrThrow()).id, body: {} },
    });
    const name = (await cardAt("politics/other")).name;
    for (const guessed of [id, crypto.randomUUID()])
      expect(await shown(name.replace(articleId, guessed))).toEqual([404]);
  });

  it.each([
    "",
    "x.png",
    "../secret.png",
    `${"0".repeat(8)}-card.png`,
    "site-0123456789abcdef-card.svg",
    "\0",
  ])("is nothing at %j", async (name) => expect(await shown(name)).toEqual([404]));

  it("is the newsroom's own card at its one address, and others lead there", async () => {
    const card = siteCard(await chromeView());
    expect(await shown(card.name)).toEqual([200]);
    expect(await shown("site-0123456789abcdef-card.png")).toEqual([308, cardAddress(card)]);
  });
});

describe("making cards", () => {
  it("happens once, however many ask, and never again while the file is there", async () => {
    await published({ slug: "once", headline: "Once" });
    const card = await cardAt("politics/once");
    const all = await Promise.all(Array.from({ length: 20 }, () => cardBytes(card)));
    expect(new Set(all).size).toBe(1);
    expect(readdirSync(path.join(folder, "cards"))).toContain(card.name);
    await keepCard(card.name, Buffer.from("from the shelf"));
    expect(String(await cardBytes(card))).toBe("from the shelf");
  });

  it("says later when too many wait, and takes no more on", async () => {
    const { articleId } = await published({ slug: "many" });
    const one = await cardAt("politics/many");
    const cards = Array.from({ length: 70 }, (_, index) => ({
      ...one,
      name: one.name.replace(articleId, `many-${index}`),
    }));
    const answers = await Promise.allSettled(cards.map((card) => cardBytes(card)));
    const refused = answers.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(10);
    for (const answer of refused) expect(answer).toMatchObject({ reason: expect.any(TooManyCards) });
  }, 60_000);

  it("keeps no more files than it may, the newest", async () => {
    for (let index = 0; index < 6; index++) await keepCard(`shelf-${index}`, Buffer.from("x"), 1);
    expect(await takeCard("shelf-5")).not.toBeNull();
    expect(readdirSync(path.join(folder, "cards"))).toEqual(["shelf-5"]);
  });

  it("answers 304 to who has it, and lets nobody run anything in it", async () => {
    const card = siteCard(await chromeView());
    const ask = (headers = {}) => cardAnswer(new Request("https://news.example/", { headers }), card);
    const answer = await ask();
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'");
    const etag = answer.headers.get("etag") ?? "";
    expect((await ask({ "if-none-match": etag })).status).toBe(304);
  });
});
