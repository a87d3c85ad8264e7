import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { publishArticle } from "@/lib/article/publish";
import { Forbidden, NotFound } from "@/lib/errors";
import { openSection, story, written } from "@/lib/testing/articles";
import { types } from "@/lib/testing/edits";
import { hire } from "@/lib/testing/staff";
import { listHistory } from "./list-history";
import { nameVersion } from "./name-version";

describe("listHistory", () => {
  it("shows milestones first, and with all of it the sessions of each person between them", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const section = await openSection("News");
    let article = await written(ada, { headline: "Ferry", sectionId: section, slug: "ferry" }, story("One."));
    article = await types(ada, article, 1, "A ");
    article = await types(ben, article, 1, "B ");
    article = await types(ada, article, 1, "A ");
    await publishArticle(ada, { articleId: article.id, version: article.version });
    article = await types(ada, article, 1, "A ");
    const ask = { articleId: article.id };
    const milestones = await listHistory(ada, { ...ask, all: false });
    expect(milestones.entries).toMatchObject([
      { kind: "milestone", reason: "published", number: 1, version: 4 },
      { kind: "milestone", reason: "created", version: 0 },
    ]);
    const { entries, liveVersion } = await listHistory(ada, { ...ask, all: true });
    expect(liveVersion).toBe(4);
    expect(entries).toMatchObject([
      { kind: "session", actorName: ada.name, first: 5, last: 5, count: 1 },
      { kind: "milestone", reason: "published" },
      { kind: "session", actorName: ada.name, first: 1, last: 4, count: 3 },
      { kind: "session", actorName: ben.name, first: 3, last: 3, count: 1 },
      { kind: "milestone", reason: "created" },
    ]);
  });

  it("is paged without losing or repeating a milestone or a commit", async () => {
    const ada = await hire("editor");
    let article = await written(ada, {}, story("One."));
    for (let at = 0; at < 35; at++) {
      article = await types(ada, article, 1, "A");
      await nameVersion(ada, { articleId: article.id, name: `n${at}` });
    }
    for (const all of [false, true]) {
      const seen: string[] = [];
      let commits = 0;
      let before: string | undefined;
      do {
        const page = await listHistory(ada, { articleId: article.id, all, ...(before ? { before } : {}) });
        seen.push(...page.entries.map((entry) => (entry.kind === "milestone" ? entry.id : `${entry.last}`)));
        for (const entry of page.entries) if (entry.kind === "session") commits += entry.count;
        before = page.next ?? undefined;
      } while (before);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((key) => key.length > 30)).toHaveLength(36);
      expect(commits).toBe(all ? article.version : 0);
    }
  });

  it("refuses who may not see the article, and pages that are none", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const { id: articleId } = await written(ada, {}, story("One."));
    await expect(listHistory(wes, { articleId, all: false })).rejects.toBeInstanceOf(Forbidden);
    for (const all of [true, false])
      await expect(listHistory(ada, { articleId, all, before: "zero" })).rejects.toBeInstanceOf(NotFound);
  });
});
