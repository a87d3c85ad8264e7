import "@/lib/testing/database";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { documentOf, paragraph } from "@/lib/testing/documents";
import { published, takenDown } from "@/lib/testing/publications";
import { findStories, readConfigs } from "./find";
import { addressOf, type Question, readQuestion } from "./question";
import { respell } from "./respell";
import { searchPage } from "./search-page";

const ask = (q: string, more: Record<string, string> = {}): Question =>
  readQuestion(new URLSearchParams({ q, ...more }));
const find = (q: string, more: Record<string, string> = {}) => findStories(ask(q, more), readConfigs());
const paths = async (q: string, more: Record<string, string> = {}) =>
  (await find(q, more)).hits.map(({ card }) => card.path);
const day = (text: string) => new Date(`${text}T12:00:00Z`);
const words = (...texts: string[]) => documentOf(...texts.map((text) => paragraph(text)));

describe("a search", () => {
  it("knows the forms of words in each story's language", async () => {
    await published({ slug: "ferry", headline: "Ferries are sailing", language: "en-GB" });
    await published({ slug: "haus", headline: "Die alten Häuser am Fluss", language: "de" });
    await published({ slug: "kutub", headline: "المكتبات العائمة تعود", language: "ar" });
    await published({ slug: "polder", headline: "Kobolda vralik", language: "eo" });
    expect(await paths("ferry sail")).toEqual(["politics/ferry"]);
    expect(await paths("haus")).toEqual(["politics/haus"]);
    expect(await paths("HÄUSERN")).toEqual(["politics/haus"]);
    expect(await paths("عائمة")).toEqual(["politics/kutub"]);
    expect(await paths("KOBOLDA")).toEqual(["politics/polder"]);
  });

  it("finds what is written without spaces by any part of it, in its order", async () => {
    const body = words("港の図書館が、日曜日に東京都へ戻った。");
    await published({ slug: "minato", headline: "海の図書館", language: "ja", body });
    const hit = async (q: string) => (await find(q)).hits[0];
    for (const q of ["図書館", "東京", "京都へ", "港", "た", "日曜日 図書"]) {
      expect([q, (await hit(q))?.card.path]).toEqual([q, "politics/minato"]);
    }
    for (const q of ["館書図", "大阪", "館が日"]) expect([q, await hit(q)]).toEqual([q, undefined]);
    expect((await hit("図書館"))?.headline).toContainEqual({ text: "図書館", hit: true });
    expect((await hit("東京"))?.extract).toContainEqual({ text: "東京", hit: true });
  });

  it("keeps words and punctuation apart, whatever the quotation marks", async () => {
    await published({ slug: "quoted", headline: "“Zwieback”—a biscuit’s tale" });
    for (const q of ["zwieback", "“zwieback”", '"zwieback a biscuit"', "biscuit"]) {
      expect([q, await paths(q)]).toEqual([q, ["politics/quoted"]]);
    }
    const { hits } = await find("zwieback");
    expect(hits[0]?.headline.map(({ text }) => text).join("")).toBe("“Zwieback”—a biscuit’s tale");
    expect(hits[0]?.headline).toContainEqual({ text: "Zwieback", hit: true });
  });

  it("puts headline before standfirst before body, and the newer of two alike first", async () => {
    const at = day("2026-02-01");
    await published({ slug: "body", body: words("A quoll was seen."), firstPublishedAt: at });
    await published({ slug: "standfirst", standfirst: "A quoll was seen.", firstPublishedAt: at });
    await published({ slug: "headline", headline: "A quoll was seen", firstPublishedAt: at });
    await published({ slug: "older", headline: "A quoll was seen", firstPublishedAt: day("2024-02-01") });
    const order = ["headline", "older", "standfirst", "body"].map((slug) => `politics/${slug}`);
    expect(await paths("quoll")).toEqual(order);
  });

  it("shows where it was found, and every sign as it was written", async () => {
    const body = words(
      "Before it.",
      "The wombat <script>alert(1)</script> slept & a<b>c and \uE000x\uE001 fell.",
    );
    await published({ slug: "signs", headline: "Signs <i>of</i> life", body });
    const hit = (await find("wombat")).hits[0];
    expect(hit?.headline).toEqual([{ text: "Signs <i>of</i> life", hit: false }]);
    expect(hit?.extract.filter(({ hit }) => hit)).toEqual([{ text: "wombat", hit: true }]);
    expect(hit?.extract.map(({ text }) => text).join("")).toContain(
      "wombat <script>alert(1)</script> slept & a<b>c and x fell",
    );
  });

  it("keeps to a section and to days", async () => {
    await published({
      section: "Sport",
      slug: "n1",
      headline: "Numbat one",
      firstPublishedAt: day("2026-01-01"),
    });
    await published({
      section: "Culture",
      slug: "n2",
      headline: "Numbat two",
      firstPublishedAt: day("2026-01-02"),
    });
    await published({
      section: "Culture",
      slug: "n3",
      headline: "Numbat three",
      firstPublishedAt: day("2026-01-03"),
    });
    expect(await paths("numbat", { section: "sport" })).toEqual(["sport/n1"]);
    expect(await paths("numbat", { section: "culture", to: "2026-01-02" })).toEqual(["culture/n2"]);
    expect(await paths("numbat", { from: "2026-01-02" })).toEqual(["culture/n3", "culture/n2"]);
    expect(await paths("numbat", { from: "2026-01-03", to: "2026-01-01" })).toHaveLength(3);
  });
});

describe("what readers may not see", () => {
  it("is not found: what was taken down, what was replaced, notes, drafts", async () => {
    const note = { type: "text", text: "Zanzibarian", marks: [{ type: "note", attrs: {} }] };
    const body = documentOf({ type: "paragraph", content: [{ type: "text", text: "Open" }, note] });
    const story = await published({ slug: "secret", headline: "Thylacine spotted", body });
    expect(await paths("thylacine")).toEqual(["politics/secret"]);
    expect(await paths("zanzibarian")).toEqual([]);
    await published({ articleId: story.articleId, slug: "secret", headline: "Something else" });
    expect(await paths("thylacine")).toEqual([]);
    await takenDown(story);
    expect(await paths("something else")).toEqual([]);
    await db.article.update({ where: { id: story.articleId }, data: { headline: "Thylacine draft" } });
    expect(await paths("thylacine")).toEqual([]);
    // The word is remembered, but nobody is told.
    expect(await respell("thylacinne")).toBe("thylacine");
    expect(String((await searchPage(ask("thylacinne"))).body)).not.toMatch(/thylacine\b/i);
    const [live, entries] = await Promise.all([
      db.publication.findMany({ where: { live: true }, select: { id: true } }),
      db.searchEntry.findMany({ select: { publicationId: true } }),
    ]);
    expect(entries.map((entry) => entry.publicationId).sort()).toEqual(live.map(({ id }) => id).sort());
  });
});

describe("a slip of the pen", () => {
  it.each([
    ["govermnent", "en-GB", "Government falls", "government"],
    ["Strassenbahm", "de", "Die Straßenbahn fährt", "straßenbahn"],
    ["Burgermiester", "de", "Der Bürgermeister am Meer", "bürgermeister"],
    ["العائمه", "ar", "السفينة العائمة", "العائمة"],
    ["библеотека", "ru", "Библиотека вернулась", "библиотека"],
  ])("in %s is understood", async (typed, language, headline, suggestion) => {
    const { path } = await published({ headline, language });
    expect(await paths(typed)).toEqual([]);
    expect(await respell(typed)).toBe(suggestion);
    expect(await paths(suggestion)).toContain(path);
  });
});

describe("pages", () => {
  it("show every match once, however they fall", async () => {
    const expected = new Set<string>();
    const stories = fc.sample(
      fc.record({
        day: fc.integer({ min: 0, max: 30 }),
        times: fc.integer({ min: 1, max: 4 }),
        inHead: fc.boolean(),
      }),
      { numRuns: 47, seed: 7 },
    );
    for (const [index, { day: of, times, inHead }] of stories.entries()) {
      const text = Array.from({ length: times }, () => "bilby").join(" and ");
      const { path } = await published({
        slug: `bilby-${index}`,
        ...(inHead ? { headline: text } : { body: words(text) }),
        firstPublishedAt: new Date(Date.UTC(2026, 0, 1 + of)),
      });
      expected.add(path);
    }
    const seen: string[] = [];
    let question = ask("bilby");
    for (let page = 0; page < 10; page++) {
      const { hits, next } = await findStories(question, readConfigs());
      seen.push(...hits.map(({ card }) => card.path));
      if (next === null) break;
      if (page === 1)
        await published({ slug: `late`, headline: "bilby bilby", firstPublishedAt: new Date() });
      question = readQuestion(new URL(addressOf({ ...question, after: next }), "http://x").searchParams);
    }
    expect(seen).toHaveLength(expected.size);
    expect(new Set(seen)).toEqual(expected);
  });
});

describe("a phrase of common words", () => {
  it("is found behind many stories that have its words in another order", async () => {
    const { path } = await published({
      slug: "phrase",
      headline: "grey kakapo",
      firstPublishedAt: day("2020-01-01"),
    });
    for (let index = 0; index < 430; index++) {
      await published({
        slug: `kakapo-${index}`,
        headline: "kakapo and grey",
        firstPublishedAt: day("2021-01-01"),
      });
    }
    expect(await paths('"grey kakapo"')).toEqual([path]);
    const seen: string[] = [];
    let question = ask("kakapo");
    for (let page = 0; page < 50; page++) {
      const { hits, next } = await findStories(question, readConfigs());
      seen.push(...hits.map(({ card }) => card.path));
      if (next === null) break;
      question = { ...question, after: next };
    }
    expect(seen).toHaveLength(431);
    expect(new Set(seen).size).toBe(431);
  });
});

describe("hostile questions", () => {
  it.each([
    "",
    " ",
    "'",
    '"',
    "''",
    "\\",
    "%",
    "_",
    "%_%",
    "&",
    "|",
    "!",
    "!!!",
    "-",
    "-a",
    "a -",
    "(",
    ")",
    "<->",
    "a <-> b",
    ":*",
    "a:*",
    "a:ABCD",
    "\0",
    "a\0b",
    "\ud800",
    "a\udfff",
    "or",
    "or or or",
    "the",
    "'; DROP TABLE x",
    "<script>",
    "日",
    "日'本",
    "'日本':*",
    "$1",
    "a & | b",
    "\u{20000}",
    "x".repeat(10_000),
    "日".repeat(10_000),
    "“",
    "a\u001fb",
    "- - -",
    '"a b',
    "\uE000",
  ])("get an answer, case %#", async (q) => {
    const question = ask(q);
    expect((await findStories(question, readConfigs())).hits.length).toBeLessThanOrEqual(10);
    await respell(question.words);
  });

  it("are any text and any place at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), fc.string(), async (q, rest) => {
        const question = readQuestion(new URLSearchParams({ q, after: rest, from: rest, section: rest }));
        await findStories(question, readConfigs());
        await respell(question.words);
      }),
      { numRuns: 60 },
    );
  });
});
