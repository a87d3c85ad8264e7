import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { giveNamesPages } from "@/lib/taxonomy/name-stories";
import { published, takenDown } from "@/lib/testing/publications";
import { feedSubject } from "./feed-subject";
import { findStory } from "./find-story";
import { movedTo } from "./moved";
import { authorView, topicView } from "./named";

const give = (byline: string[], topics: string[] = []) =>
  inTransaction((tx) => giveNamesPages(tx, { byline, topics }));

describe("names that stories are published with", () => {
  it("get pages of their own, once, however many publish at once", async () => {
    await Promise.all([give(["Ida Moor", "Ben Oke"]), give(["Ben Oke", "Ida Moor"]), give(["Ida Moor"])]);
    const rows = await db.contributor.findMany({ where: { name: { in: ["Ida Moor", "Ben Oke"] } } });
    expect(rows.map(({ slug }) => slug).sort()).toEqual(["ben-oke", "ida-moor"]);
  });

  it("get slugs that nothing has or had", async () => {
    await give([], ["C++"]);
    await give([], ["C#"]);
    const { id } = await db.topic.findUniqueOrThrow({ where: { name: "C++" } });
    await db.redirect.create({ data: { path: "topic/c-3", topicId: id } });
    await give([], ["C!"]);
    const rows = await db.topic.findMany({ where: { name: { in: ["C++", "C#", "C!"] } } });
    expect(rows.map(({ slug }) => slug).sort()).toEqual(["c", "c-2", "c-4"]);
  });

  it("are one where only the case differs", async () => {
    await give([], ["Ferries"]);
    await give([], ["ferries"]);
    expect(await db.topic.findUnique({ where: { name: "Ferries" } })).toMatchObject({ aliases: ["ferries"] });
    expect(await db.topic.count({ where: { name: "ferries" } })).toBe(0);
  });
});

describe("a page of an author or a topic", () => {
  it("lists what is live under the name and its aliases, newest first, and nothing else", async () => {
    await give(["Nora Vance"], ["Harbours"]);
    await db.contributor.update({ where: { name: "Nora Vance" }, data: { aliases: ["N. Vance"] } });
    const at = (day: number) => new Date(Date.UTC(2026, 1, day));
    const wanted = { topics: ["Harbours"] };
    await published({ ...wanted, headline: "Old", byline: ["N. Vance"], firstPublishedAt: at(1) });
    await published({ ...wanted, headline: "New", byline: ["X", "Nora Vance"], firstPublishedAt: at(2) });
    await takenDown(await published({ ...wanted, headline: "Gone", byline: ["Nora Vance"] }));
    await published({ headline: "Another's", byline: ["Nora"] });
    const headlines = async (view: Promise<{ cards: readonly { headline: string }[] } | null>) =>
      (await view)?.cards.map(({ headline }) => headline);
    expect(await headlines(authorView("nora-vance", null))).toEqual(["New", "Old"]);
    expect(await headlines(topicView("harbours", null))).toEqual(["New", "Old"]);
  });

  it("goes on where the page before ended", async () => {
    await give([], ["Tides"]);
    for (let day = 1; day <= 23; day++)
      await published({
        topics: ["Tides"],
        headline: `Day ${day}`,
        firstPublishedAt: new Date(Date.UTC(2026, 2, day)),
      });
    const first = await topicView("tides", null);
    expect(first?.cards).toHaveLength(20);
    const before = new URLSearchParams(first?.older?.split("?")[1]).get("before");
    const second = await topicView("tides", before);
    expect(second?.cards.map(({ headline }) => headline)).toEqual(["Day 3", "Day 2", "Day 1"]);
    expect(second?.older).toBeNull();
  });

  it("goes with the last story that carries the name, feeds and all, unless somebody wrote about it", async () => {
    await give(["Ola Ward", "Rhea Sand"], ["The Ward case", "Sands"]);
    await db.contributor.update({ where: { name: "Rhea Sand" }, data: { bio: "Writes about dunes." } });
    await db.topic.update({ where: { name: "Sands" }, data: { description: "What the wind takes." } });
    const names = { byline: ["Ola Ward", "Rhea Sand"], topics: ["The Ward case", "Sands"] };
    const only = await published(names);
    const there = async () => [
      (await authorView("ola-ward", null)) !== null,
      (await topicView("the-ward-case", null)) !== null,
      (await feedSubject("topic/the-ward-case")) !== null,
      (await authorView("rhea-sand", null)) !== null,
      (await topicView("sands", null)) !== null,
    ];
    expect(await there()).toEqual([true, true, true, true, true]);
    await takenDown(only);
    expect(await there()).toEqual([false, false, false, true, true]);
    await published({ ...names, articleId: only.articleId });
    expect(await there()).toEqual([true, true, true, true, true]);
  });

  it.each(["nobody", "", "a\0b", "../x"])("is not there at %j", async (slug) => {
    expect(await authorView(slug, null)).toBeNull();
    expect(await topicView(slug, null)).toBeNull();
  });

  it("is found at an address that it had", async () => {
    await give(["Old Name"]);
    const { id } = await db.contributor.findUniqueOrThrow({ where: { name: "Old Name" } });
    await db.redirect.create({ data: { path: "author/older-name", contributorId: id } });
    expect(await movedTo("author/older-name")).toBe("author/old-name");
    expect(await movedTo("author/never")).toBeNull();
  });
});

describe("a story", () => {
  it("knows the pages behind its names, also by an alias", async () => {
    await give(["Kit Rowe"], ["Piers"]);
    await db.contributor.update({
      where: { name: "Kit Rowe" },
      data: { aliases: ["K. Rowe"], bio: "Writes about piers." },
    });
    const { path } = await published({ byline: ["K. Rowe", "Nobody Known"], topics: ["Piers", "Unknown"] });
    const found = await findStory(path);
    if (found.kind !== "live") throw new Error(found.kind);
    expect([...found.story.names.authors]).toEqual([
      [
        "K. Rowe",
        { name: "Kit Rowe", slug: "kit-rowe", bio: "Writes about piers.", links: [], picture: null },
      ],
    ]);
    expect([...found.story.names.topics]).toEqual([["Piers", "piers"]]);
  });
});
