import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { openSection, rewritten, story } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { createArticle } from "./create";
import { setEmbargo } from "./embargo";
import { getArticle } from "./get";
import { publishArticle } from "./publish";

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

async function readyStory() {
  const ada = await hire("editor");
  const { id: articleId } = await createArticle(ada);
  const sectionId = await openSection("News");
  const fields = { headline: `Held ${articleId}`, sectionId };
  const { version } = await rewritten(ada, articleId, fields, story("Held back."));
  return { ada, articleId, version };
}

describe("an embargo", () => {
  it("stops publishing while it is ahead, with a sentence, and no longer", async () => {
    const { ada, articleId, version } = await readyStory();
    await setEmbargo(ada, { articleId, until: inAnHour() });
    const { issues } = await getArticle(ada, { articleId });
    expect(issues).toContainEqual({
      field: "embargo",
      message: expect.stringMatching(/^Under embargo until .+\. Publish after that, or change it\.$/u),
      severity: "blocks",
    });
    await expect(publishArticle(ada, { articleId, version })).rejects.toMatchObject({ kind: "invalid" });
    expect(await db.publication.count({ where: { articleId } })).toBe(0);
    await setEmbargo(ada, { articleId, until: new Date(Date.now() - 1_000).toISOString() });
    await expect(publishArticle(ada, { articleId, version })).resolves.toMatchObject({
      version: version + 1,
    });
  });

  it("is lifted and set by editors alone, and each time is written down", async () => {
    const { ada, articleId } = await readyStory();
    const until = inAnHour();
    await setEmbargo(ada, { articleId, until });
    await setEmbargo(ada, { articleId, until });
    await expect(setEmbargo(await hire("writer"), { articleId, until: null })).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect((await getArticle(ada, { articleId })).article.embargoUntil).toBe(until);
    await setEmbargo(ada, { articleId, until: null });
    const events = await db.event.findMany({
      where: { subjectId: articleId, type: "article.embargo-set" },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ details }) => details)).toEqual([{ until }, { until: null }]);
  });
});
