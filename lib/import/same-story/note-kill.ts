import type { Person } from "@/lib/access/actor";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { Invalid } from "@/lib/errors";
import { record } from "@/lib/event/record";
import { cleanText } from "@/lib/format/clean-text";
import type { ImportedStory } from "@/lib/import/imported-story";
import type { ImportAndArticle } from "@/lib/import/input";
import { keptText } from "./fingerprint";
import { joinArticle, lockBoth } from "./lock-both";

/**
 * Put what an agency says about a story that it has killed on the article: it can't be published any more until an
 * editor dismisses the notice. Its text stays, and so does what readers see; taking it offline is a person's act.
 *
 * @throws NotFound; Forbidden for who may not edit the article; Invalid when the import is no kill.
 */
export function noteKill(actor: Person, both: ImportAndArticle): Promise<{ articleId: string }> {
  const { importId, articleId } = both;
  return inTransaction(async (tx) => {
    const held = await lockBoth(tx, actor, both);
    if (!held) return { articleId };
    const { story } = held.imported;
    if (story.identity?.action !== "kill") throw Invalid.because("", "The agency has not killed this story.");
    await putNotice(tx, actor, { articleId, importId, story });
    await joinArticle(tx, both);
    return { articleId };
  });
}

/** Step: put the notice on an article that is locked and that the actor may edit. */
export async function putNotice(
  tx: Tx,
  actor: Person,
  { articleId, importId, story }: { articleId: string; importId: string; story: ImportedStory },
): Promise<void> {
  const message = messageOf(story);
  await tx.wireNotice.create({ data: { articleId, importId, message } });
  await record(tx, actor, { type: "article.killed", subjectId: articleId, importId, message });
}

/** Longest message, in characters. */
const LONG = 600;

/** What the agency says to editors, else what it sent in the story's place. */
function messageOf(story: ImportedStory): string {
  const { editorNote } = story.fields;
  const said = editorNote.value || keptText(story).trim() || "It gives no reason.";
  return cleanText(said.length > LONG ? `${said.slice(0, LONG)}…` : said);
}
