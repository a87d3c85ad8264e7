import type { Tx } from "@/lib/db/transaction";
import { wordCount } from "@/lib/document/measure";
import { toJson } from "@/lib/document/parse";
import { Conflict } from "@/lib/errors";
import { readLog } from "./log";
import type { Article } from "./types";
import { versionAt } from "./version-at";

/** A commit this young may not have reached the screen of who publishes, in milliseconds. */
const ON_THE_WAY = 10_000;

/**
 * Step: the article as somebody who publishes saw it, though a colleague may have written on in the last seconds.
 * Somebody who types would otherwise stop everybody else from publishing.
 *
 * @throws Conflict when there was time to see the change, or readers see a later version already.
 */
export async function asSeen(tx: Tx, head: Article, version: number): Promise<Article> {
  if (version === head.version) return head;
  const [unseen] = await readLog(tx, head.id, { after: version, upTo: version + 1 });
  const isBehind = version < (head.publishedVersion ?? 0);
  if (!unseen || isBehind || Date.now() - unseen.at.getTime() > ON_THE_WAY)
    throw new Conflict("Somebody changed this article a moment ago. Look at the change, then publish.");
  const { fields, document } = await versionAt(tx, head, version);
  const body = toJson(document);
  const section = await sectionOf(tx, head, fields.sectionId);
  return { ...head, version, fields, body, section, wordCount: wordCount(body, fields.language) };
}

async function sectionOf(tx: Tx, head: Article, id: string | null): Promise<Article["section"]> {
  if (id === head.fields.sectionId) return head.section;
  if (id === null) return null;
  return tx.section.findUnique({ where: { id }, select: { id: true, name: true, slug: true } });
}
