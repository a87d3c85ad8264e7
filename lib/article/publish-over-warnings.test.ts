import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Invalid } from "@/lib/errors";
import { openSection, story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { getArticle } from "./get";
import { publishArticle } from "./publish";
import { unseenWarnings } from "./readiness";

async function draft(headline: string, text: string) {
  const ada = await hire("editor");
  const sectionId = await openSection("News");
  const { id, version } = await written(
    ada,
    { headline, sectionId, slug: `s-${crypto.randomUUID()}` },
    story(text),
  );
  const { issues } = await getArticle(ada, { articleId: id });
  const seen = unseenWarnings(issues, []).map(({ field }) => field);
  return { ada, seen, input: { articleId: id, version } };
}

const events = (articleId: string) =>
  db.event.findMany({ where: { subjectId: articleId, type: "article.published" } });

describe("publishing over warnings", () => {
  it("is for who has seen each of them; what they were and the reason are kept", async () => {
    const { ada, seen, input } = await draft("Council votes", "The mayor, TK, has voted.");
    expect(seen).toContain("text.0.11.2");
    const unseen = publishArticle(ada, { ...input, seenWarnings: seen.slice(1) });
    await expect(unseen).rejects.toBeInstanceOf(Invalid);
    expect(await events(input.articleId)).toEqual([]);

    await publishArticle(ada, { ...input, seenWarnings: seen, reason: "The name comes at noon." });
    const [event] = await events(input.articleId);
    expect(event?.details).toMatchObject({
      reason: "The name comes at noon.",
      warnings: expect.arrayContaining([expect.stringContaining("“TK” is still in the text")]),
    });
  });

  it("never goes over what blocks, whatever is said to have been seen", async () => {
    const { ada, seen, input } = await draft("", "The council voted.");
    const forced = publishArticle(ada, { ...input, seenWarnings: [...seen, "headline"], reason: "Now!" });
    await expect(forced).rejects.toBeInstanceOf(Invalid);
    expect(await events(input.articleId)).toEqual([]);
  });
});
