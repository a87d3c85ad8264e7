import { storedBody } from "@/lib/article/row";
import type { Article } from "@/lib/article/types";
import type { Tx } from "@/lib/db/transaction";
import { parseDocument } from "@/lib/document/parse";
import type { ImportedStory } from "@/lib/import/imported-story";
import { reshapedStory } from "@/lib/import/review/reshape";
import { findDecisions } from "@/lib/import/review/segment-row";
import type { ImportRow } from "@/lib/import/row";
import { type Places, placesIn } from "./place-in-article";

/** Where the parts of an import stand in its article, and the story with the kinds that people gave them. */
export async function findPlaces(
  tx: Tx,
  article: Article,
  imported: ImportRow,
): Promise<Places & { story: ImportedStory }> {
  const standings = (await findDecisions(tx, imported.id, imported.story)).map(({ standing }) => standing);
  const story = reshapedStory(imported.story, standings);
  const revision = await tx.revision.findFirst({
    where: { articleId: article.id, reason: "imported" },
    orderBy: { at: "asc" },
    select: { body: true },
  });
  const first = revision && parseDocument(storedBody(revision.body));
  return { story, ...placesIn(parseDocument(article.body), first, story.blocks) };
}
