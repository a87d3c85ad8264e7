import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { applySteps } from "@/lib/document/apply-steps";
import { parseDocument, toJson } from "@/lib/document/parse";
import { rebaseSteps } from "@/lib/document/rebase-steps";
import { SCHEMA_VERSION, type StepJson } from "@/lib/document/types";
import { Conflict } from "@/lib/errors";
import { keepCheckpoint } from "./checkpoint";
import { commitsAfter } from "./commits-since";
import { type FieldChange, sameValue } from "./fields";
import type { CommitArticle } from "./input";
import { mayEdit } from "./policy";
import { asJson, bodyColumns, lockArticle, toColumns } from "./row";
import type { Article, CommitAnswer, CommitSeen } from "./types";

/** Other instances hear of commits here: article id and version, nothing else. */
export const COMMIT_CHANNEL = "galley_commit";

/**
 * Save a batch of editing: apply its steps and field changes to the working copy and append them to the log.
 *
 * The answer is given after the transaction has committed, so "committed" is what "Saved" may be shown for. A batch
 * that is in the log already gets the same answer again: a retry never applies twice. A batch that was made on an
 * older version is moved over the commits that it hasn't seen, as its editor will do. Where that would cost words or
 * overwrite somebody's field it gets these commits and nothing is changed: its editor has to decide.
 *
 * @throws NotFound, Forbidden; Conflict for an editor older than the server's schema or a field that isn't what the
 *   sender saw; Invalid when a step can't be applied or the result isn't a document. Nothing is changed then.
 */
export function commitArticle(actor: Person, input: CommitArticle): Promise<CommitAnswer> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    authorize(mayEdit(actor, article));
    const known = await findBatch(tx, input);
    if (known) return known;
    if (input.schemaVersion !== SCHEMA_VERSION) {
      throw new Conflict("Galley has been updated. Reload to go on; what you wrote is kept on this device.");
    }
    if (input.base > article.version) {
      // The database is older than what this editor has seen: a backup was restored.
      throw new Conflict(
        "This article has gone back to an older state. Reload; what you wrote is kept on this device.",
      );
    }
    if (input.base === article.version) return { ...(await append(tx, actor, article, input)), missed: [] };
    const missed = await commitsAfter(tx, article.id, input.base);
    const moved = moveOver(article, input, missed);
    return moved
      ? { ...(await append(tx, actor, article, moved)), missed }
      : { kind: "behind", version: article.version, commits: missed };
  });
}

async function findBatch(tx: Tx, { articleId, batchId, base }: CommitArticle): Promise<CommitAnswer | null> {
  const commit = await tx.commit.findUnique({ where: { articleId_batchId: { articleId, batchId } } });
  if (!commit) return null;
  const since = await commitsAfter(tx, articleId, base);
  return {
    kind: "committed",
    version: commit.version,
    at: commit.at.toISOString(),
    missed: since.filter(({ version }) => version < commit.version),
  };
}

/** The batch on top of what it has missed; null when its editor has to decide. */
function moveOver(
  article: Article,
  input: CommitArticle,
  missed: readonly CommitSeen[],
): CommitArticle | null {
  // One of its own among them: another tab took its words for a closed tab's, and their order is not known here.
  if (missed.some(({ clientId }) => clientId === input.clientId)) return null;
  const changed = new Set(missed.flatMap(({ fields }) => fields.map(({ name }) => name)));
  if (input.fields.some(({ name }) => changed.has(name))) return null;
  const over = missed.flatMap(({ steps }) => steps);
  if (over.length === 0 || input.steps.length === 0) return input;
  const steps = rebaseSteps(parseDocument(article.body), input.steps as StepJson[], over);
  return steps && { ...input, steps };
}

/** What a commit changes. */
export type Change = Pick<CommitArticle, "steps" | "fields">;

/**
 * A change that a use case makes by itself, as a commit of its own. The article is locked, the actor may edit it.
 *
 * What the newsroom does unasked is a commit of `NEWSROOM_CLIENT`.
 */
export const appendChange = (
  tx: Tx,
  actor: Person,
  article: Article,
  change: Change,
  clientId: string = crypto.randomUUID(),
) => append(tx, actor, article, { ...change, clientId, batchId: crypto.randomUUID() });

async function append(
  tx: Tx,
  actor: Person,
  article: Article,
  input: Change & Pick<CommitArticle, "clientId" | "batchId">,
): Promise<{ kind: "committed"; version: number; at: string }> {
  requireSeen(article, input.fields);
  const { document, steps } = applySteps(parseDocument(article.body), input.steps as StepJson[]);
  const fields = Object.fromEntries(input.fields.map(({ name, to }) => [name, to]));
  const version = article.version + 1;
  const language = fields.language ?? article.fields.language;
  const body = steps.length > 0 ? toJson(document) : article.body;
  const bodyChange = steps.length > 0 ? bodyColumns(body, String(language)) : {};
  const { updatedAt } = await tx.article.update({
    where: { id: article.id },
    data: { ...toColumns(fields), ...bodyChange, version, updatedAt: new Date() },
    select: { updatedAt: true },
  });
  await tx.commit.create({
    data: {
      articleId: article.id,
      version,
      batchId: input.batchId,
      clientId: input.clientId,
      actorId: actor.userId,
      schemaVersion: SCHEMA_VERSION,
      steps: asJson(steps),
      fields: asJson(input.fields),
      at: updatedAt,
    },
  });
  await keepCheckpoint(tx, {
    articleId: article.id,
    version,
    fields: { ...article.fields, ...fields },
    body,
  });
  await tx.$executeRaw`SELECT pg_notify(${COMMIT_CHANNEL}, ${JSON.stringify({ id: article.id, version })})`;
  return { kind: "committed", version, at: updatedAt.toISOString() };
}

/**
 * A client at the head has seen every field; one that says otherwise is mistaken, and must not overwrite. A field may
 * change twice in a batch: a value that lost against another's is written down before it goes.
 */
function requireSeen(article: Article, changes: readonly FieldChange[]): void {
  const seen: Record<string, unknown> = { ...article.fields };
  for (const { name, from, to } of changes) {
    if (!sameValue(seen[name], from)) {
      throw new Conflict(`Somebody else changed the ${name} meanwhile. Reload to see it.`);
    }
    seen[name] = to;
  }
}
