import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { keptFields } from "@/lib/article/field-schema";
import { readWork } from "@/lib/article/log";
import { mayEdit, maySee } from "@/lib/article/policy";
import { findArticle } from "@/lib/article/row";
import type { Prisma } from "@/lib/db/generated/client";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import type { ListHistory } from "./input";
import { seenVersions } from "./seen";
import { gatherSessions } from "./sessions";
import type { History, HistoryEntry, Milestone, Session } from "./types";

/** Entries a page. */
const PAGE = 30;
/** Commits that are looked at for one page of sessions. */
const MOST = 10_000;

/**
 * The history of an article, the newest first, a page at a time: its milestones, or with `all` also the sessions in
 * which people worked on it.
 *
 * Paged by key: milestones by the last one's id, everything by the version that the page before ended with. A session
 * that lasts over the end of a page is told in two parts.
 *
 * @throws NotFound, also for a page that isn't one of ours; Forbidden.
 */
export function listHistory(actor: Actor, input: ListHistory): Promise<History> {
  return inTransaction(async (tx) => {
    const article = await findArticle(tx, input.articleId);
    authorize(maySee(actor, article));
    const page = input.all
      ? await pageOfAll(tx, article.id, versionIn(input.before) ?? article.version + 1)
      : await pageOfMilestones(tx, article.id, input.before);
    const [head] = await seenVersions(tx, article, [article.version]);
    if (!head) throw new NotFound("This version does not exist.");
    return {
      headline: article.fields.headline,
      head,
      liveVersion: article.publishedVersion,
      edit: mayEdit(actor, article),
      ...page,
    };
  });
}

function versionIn(key: string | undefined): number | undefined {
  if (key === undefined) return undefined;
  if (!/^\d{1,9}$/.test(key)) throw new NotFound("This page of the history does not exist.");
  return Number(key);
}

async function pageOfMilestones(tx: Tx, articleId: string, after: string | undefined) {
  if (after !== undefined) await requireMilestone(tx, articleId, after);
  const rows = await readMilestones(tx, articleId, {
    take: PAGE + 1,
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
  });
  const entries = rows.slice(0, PAGE).map((row): HistoryEntry => ({ kind: "milestone", ...row }));
  return { entries, next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}

async function requireMilestone(tx: Tx, articleId: string, id: string): Promise<void> {
  const isKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  const found = isKey && (await tx.revision.findFirst({ where: { id, articleId }, select: { id: true } }));
  if (!found) throw new NotFound("This page of the history does not exist.");
}

async function pageOfAll(tx: Tx, articleId: string, before: number) {
  const ends = await tx.revision.findMany({ where: { articleId }, select: { version: true } });
  const gathering = gatherSessions(ends.map(({ version }) => version));
  const work = await readWork(tx, articleId, { before, most: MOST });
  let first = before;
  for (const commit of work) {
    const known = gathering.sessions.length;
    gathering.add(commit);
    if (gathering.sessions.length > known && known === PAGE) {
      gathering.sessions.pop();
      break;
    }
    first = commit.version;
  }
  const isLast = first <= 1 || work.length === 0;
  const version = isLast ? { lt: before } : { lt: before, gte: first };
  const milestones = await readMilestones(tx, articleId, { where: { version } });
  return { entries: inOrder(milestones, gathering.sessions), next: isLast ? null : String(first) };
}

/** The newest first; what was kept stands above the session that made it. */
function inOrder(milestones: readonly Milestone[], sessions: readonly Session[]): HistoryEntry[] {
  const all: HistoryEntry[] = [
    ...milestones.map((milestone) => ({ kind: "milestone" as const, ...milestone })),
    ...sessions.map((session) => ({ kind: "session" as const, ...session })),
  ];
  const versionOf = (entry: HistoryEntry) => (entry.kind === "session" ? entry.last : entry.version);
  return all.sort((one, other) => versionOf(other) - versionOf(one));
}

async function readMilestones(
  tx: Tx,
  articleId: string,
  { where, ...page }: Pick<Prisma.RevisionFindManyArgs, "cursor" | "skip" | "take" | "where">,
): Promise<Milestone[]> {
  const rows = await tx.revision.findMany({
    where: { articleId, ...where },
    orderBy: [{ version: "desc" }, { at: "desc" }, { id: "desc" }],
    omit: { body: true },
    include: { actor: { select: { name: true } } },
    ...page,
  });
  const published = await tx.publication.findMany({
    where: { articleId, version: { in: rows.map(({ version }) => version) } },
    orderBy: { number: "desc" },
    select: { version: true, number: true },
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    reason: row.reason,
    name: row.name,
    note: row.note,
    headline: keptFields(row.fields).headline,
    wordCount: row.wordCount,
    actorName: row.actor.name,
    at: row.at.toISOString(),
    number: row.reason === "published" ? numberOf(published, row.version) : null,
  }));
}

/** The number of the publication that this version was kept for: a version can be published more than once. */
function numberOf(published: { version: number; number: number }[], version: number): number | null {
  const at = published.findIndex((publication) => publication.version === version);
  return at === -1 ? null : (published.splice(at, 1)[0]?.number ?? null);
}
