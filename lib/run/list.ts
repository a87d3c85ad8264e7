import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import type { ListItems } from "./input";
import { mayRun } from "./policy";
import type { RunItem, RunSummary } from "./types";

/** Rows a page. */
const PAGE = 50;
const MOST_RUNS = 100;

/**
 * The newsroom's runs, the latest first.
 *
 * @throws Forbidden for who may not import many stories.
 */
export async function listRuns(actor: Person): Promise<RunSummary[]> {
  authorize(mayRun(actor));
  const rows = await db.importRun.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_RUNS,
    include: { createdBy: { select: { name: true } } },
  });
  return rows.map(({ id, name, state, total, createdBy, createdAt }) => ({
    id,
    name,
    state,
    total,
    createdByName: createdBy.name,
    createdAt: createdAt.toISOString(),
  }));
}

/**
 * What became of a run's stories, in their order, a page at a time. `next` is the `after` of the following page.
 *
 * @throws Forbidden.
 */
export async function listItems(
  actor: Person,
  { runId, state, search, after }: ListItems,
): Promise<{ items: RunItem[]; next: number | null }> {
  authorize(mayRun(actor));
  const words = search.trim().replace(/[\\%_]/gu, "\\$&");
  const contains = { contains: words, mode: "insensitive" } as const;
  const rows = await db.importItem.findMany({
    where: {
      runId,
      number: { gt: after },
      ...(state ? { state } : {}),
      ...(words === "" ? {} : { OR: [{ title: contains }, { key: contains }, { because: contains }] }),
    },
    orderBy: { number: "asc" },
    take: PAGE + 1,
    select: {
      number: true,
      key: true,
      title: true,
      state: true,
      because: true,
      wordCount: true,
      warnings: true,
      articleId: true,
      sameAs: true,
    },
  });
  const items = rows.slice(0, PAGE);
  return { items, next: rows.length > PAGE ? (items.at(-1)?.number ?? null) : null };
}
