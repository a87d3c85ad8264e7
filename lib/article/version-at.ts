import type { Node } from "@tiptap/pm/model";
import type { Tx } from "@/lib/db/transaction";
import { parseDocument } from "@/lib/document/parse";
import { NotFound } from "@/lib/errors";
import { keptFields } from "./field-schema";
import type { ArticleFields } from "./fields";
import { type Logged, readLog } from "./log";
import { storedBody } from "./row";
import type { Article } from "./types";

/** An article as it was at a version. */
export interface Copy {
  version: number;
  fields: ArticleFields;
  document: Node;
}

/**
 * Step: the article as it was at a version: the nearest whole copy before it (a revision or a checkpoint), and the
 * log from there on.
 *
 * @throws NotFound when it has no such version.
 */
export async function versionAt(tx: Tx, article: Article, version: number): Promise<Copy> {
  if (version === article.version) return headOf(article);
  if (version < 0 || version > article.version) throw new NotFound("This version does not exist.");
  const start = await nearestCopy(tx, article.id, version);
  const log = await readLog(tx, article.id, { after: start.version, upTo: version });
  return log.reduce(replayed, start);
}

/** The working copy. */
export const headOf = ({ version, fields, body }: Article): Copy => ({
  version,
  fields,
  document: parseDocument(body),
});

/** The copy after one more commit. */
export function replayed(copy: Copy, commit: Logged): Copy {
  let { document } = copy;
  for (const step of commit.steps) document = applied(document, step, commit.version);
  const changes = Object.fromEntries(commit.fields.map(({ name, to }) => [name, to]));
  return { version: commit.version, document, fields: { ...copy.fields, ...changes } };
}

/** The document after a step of the log. The log is the truth: a step that doesn't fit is a defect. */
export function applied(document: Node, step: Logged["steps"][number], version: number): Node {
  const { doc, failed } = step.apply(document);
  if (!doc) throw new Error(`A step of version ${version} does not fit what stood there: ${failed}`);
  return doc;
}

async function nearestCopy(tx: Tx, articleId: string, version: number): Promise<Copy> {
  const where = { articleId, version: { lte: version } };
  const orderBy = { version: "desc" } as const;
  const select = { version: true, fields: true, body: true };
  const revision = await tx.revision.findFirst({ where, orderBy, select });
  const checkpoint = await tx.checkpoint.findFirst({
    where: { articleId, version: { lte: version, gt: revision?.version ?? -1 } },
    orderBy,
    select,
  });
  const found = checkpoint ?? revision;
  if (!found) throw new Error(`Article ${articleId} has no copy at or before version ${version}.`);
  return {
    version: found.version,
    fields: keptFields(found.fields),
    document: parseDocument(storedBody(found.body)),
  };
}
