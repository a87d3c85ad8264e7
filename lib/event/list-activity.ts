import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import type { ListActivity } from "./input";
import { maySeeActivity } from "./policy";
import type { Activity } from "./types";

const PAGE = 50;

/**
 * What everybody did, latest first, a page at a time. Pages are cut by key: what happens meanwhile moves nothing.
 *
 * @throws Forbidden unless the actor sees everybody's activity.
 */
export async function listActivity(actor: Actor, input: ListActivity): Promise<Activity> {
  authorize(maySeeActivity(actor));
  const rows = await db.event.findMany({
    ...(input.before === undefined ? {} : { where: { id: { lt: BigInt(input.before) } } }),
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const page = rows.slice(0, PAGE);
  const names = await namesOf(
    page.flatMap((row) => [row.actorId, row.subjectId]).filter((id) => id !== null),
  );
  const happenings = page.map(({ id, at, type, actorId, subjectId, details }) => ({
    id: String(id),
    at,
    type,
    actor: actorId === null ? null : (names.get(actorId) ?? null),
    subjectId,
    subject: subjectId === null ? null : (names.get(subjectId) ?? null),
    details: typeof details === "object" && details !== null ? { ...details } : {},
  }));
  return { happenings, next: rows.length > PAGE ? (happenings.at(-1)?.id ?? null) : null };
}

/** Names of people and headlines of articles, by id. */
async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const among = { id: { in: [...new Set(ids)] } };
  const [users, articles] = await Promise.all([
    db.user.findMany({ where: among, select: { id: true, name: true } }),
    db.article.findMany({ where: among, select: { id: true, headline: true } }),
  ]);
  return new Map([
    ...users.map(({ id, name }) => [id, name] as const),
    ...articles.map(
      ({ id, headline }) => [id, headline === "" ? "an article without a headline" : headline] as const,
    ),
  ]);
}
