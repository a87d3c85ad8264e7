import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { FIELD_NAMES, sameValue } from "@/lib/article/fields";
import { type Logged, readLog } from "@/lib/article/log";
import { mayEdit, maySee } from "@/lib/article/policy";
import { findArticle } from "@/lib/article/row";
import type { Article } from "@/lib/article/types";
import { type Copy, versionAt } from "@/lib/article/version-at";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import { textDifference } from "@/lib/format/difference";
import type { CompareVersions, Point } from "./input";
import { rowsOf } from "./rows";
import { seenVersions } from "./seen";
import { gatherSessions } from "./sessions";
import { follow } from "./trace";
import type { Comparison, FieldDifference } from "./types";

/**
 * Lay two versions of an article beside each other, from the older to the newer, whichever was named first: what
 * changed between them, who did it and when, from the log itself.
 *
 * @throws NotFound, also for a version that it doesn't have or what readers see of one that is not live; Forbidden.
 */
export function compareVersions(actor: Actor, input: CompareVersions): Promise<Comparison> {
  return inTransaction(async (tx) => {
    const article = await findArticle(tx, input.articleId);
    authorize(maySee(actor, article));
    const [older = 0, newer = 0] = [numberOf(article, input.from), numberOf(article, input.to)].sort(
      (one, other) => one - other,
    );
    const start = await versionAt(tx, article, older);
    const log = await readLog(tx, article.id, { after: older, upTo: newer });
    const gathering = gatherSessions();
    const whose = new Map(log.map((commit) => [commit.version, gathering.add(commit)]));
    const by = ({ version }: Logged) => whose.get(version) ?? 0;
    const end = newer === article.version ? await versionAt(tx, article, newer) : undefined;
    const trace = follow(start.document, log, { by, ...(end ? { end: end.document } : {}) });
    const fields = log.reduce<Record<string, unknown>>(
      (all, commit) =>
        Object.assign(all, Object.fromEntries(commit.fields.map(({ name, to }) => [name, to]))),
      { ...start.fields },
    );
    const [from, to] = await seenVersions(tx, article, [older, newer]);
    if (!from || !to) throw new NotFound("This version does not exist.");
    return {
      headline: article.fields.headline,
      edit: mayEdit(actor, article),
      from,
      to,
      head: article.version,
      sessions: gathering.sessions,
      fields: await fieldDifferences(tx, start, fields, lastToSet(log, by)),
      rows: rowsOf(start.document, trace),
    };
  });
}

function numberOf(article: Article, point: Point): number {
  if (point === "now") return article.version;
  if (point !== "live") {
    if (point > article.version) throw new NotFound("This version does not exist.");
    return point;
  }
  if (article.publishedVersion === null) throw new NotFound("Readers see no version of this article.");
  return article.publishedVersion;
}

function lastToSet(log: readonly Logged[], by: (commit: Logged) => number): Map<string, number> {
  return new Map(log.flatMap((commit) => commit.fields.map(({ name }) => [name, by(commit)] as const)));
}

async function fieldDifferences(
  tx: Tx,
  { fields: before }: Copy,
  after: Readonly<Record<string, unknown>>,
  whose: ReadonlyMap<string, number>,
): Promise<FieldDifference[]> {
  const changed = FIELD_NAMES.filter((name) => !sameValue(before[name], after[name]));
  if (changed.length === 0) return [];
  const sections = new Map((await tx.section.findMany()).map(({ id, name }) => [id, name]));
  const chosen = [before.moreStories, after.moreStories].flat().map(String);
  const stories = changed.includes("moreStories") ? await headlinesOf(tx, chosen) : new Map<string, string>();
  const named = (value: unknown) =>
    sections.get(String(value)) ?? stories.get(String(value)) ?? String(value ?? "");
  const asText = (value: unknown) => (Array.isArray(value) ? value.map(named).join(", ") : named(value));
  return changed.map((name) => ({
    name,
    parts: textDifference(asText(before[name]), asText(after[name])),
    by: whose.get(name) ?? null,
  }));
}

/** What the chosen stories are called now. */
async function headlinesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const all = await tx.article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, headline: true },
  });
  return new Map(all.map(({ id, headline }) => [id, headline || "a story without a headline"]));
}
