import "server-only";
import { db } from "@/lib/db/client";
import type { CorrectionView } from "./view";

/** What readers of these stories are told beside their texts, oldest first, by the article's id. */
export async function correctionsOf(
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, CorrectionView[]>> {
  const rows = await db.correction.findMany({
    where: { articleId: { in: [...articleIds] }, withdrawnAt: null },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, articleId: true, kind: true, text: true, at: true },
  });
  return Map.groupBy(rows, ({ articleId }) => articleId);
}

/** One of the list of all corrections. */
export interface CorrectionListed extends CorrectionView {
  articleId: string;
  path: string;
  headline: string;
  language: string;
}

export interface CorrectionsView {
  corrections: readonly CorrectionListed[];
  /** Address of the page with older ones, or null on the last. */
  older: string | null;
}

const PAGE_LENGTH = 30;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * A page of everything that readers of live stories were told, newest first; `before` is the id of the one that the
 * page before ended with. Null when `before` names nothing.
 */
export async function correctionsView(before: string | null): Promise<CorrectionsView | null> {
  if (before !== null && !UUID.test(before)) return null;
  const last = before === null ? null : await db.correction.findUnique({ where: { id: before } });
  if (before !== null && !last) return null;
  const rows = await db.correction.findMany({
    where: {
      withdrawnAt: null,
      article: { publications: { some: { live: true } } },
      ...(last ? { OR: [{ at: { lt: last.at } }, { at: last.at, id: { gt: last.id } }] } : {}),
    },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: PAGE_LENGTH + 1,
    select: {
      id: true,
      articleId: true,
      kind: true,
      text: true,
      at: true,
      article: {
        select: {
          publications: { where: { live: true }, select: { path: true, headline: true, language: true } },
        },
      },
    },
  });
  const shown = rows.slice(0, PAGE_LENGTH);
  const end = rows.length > PAGE_LENGTH ? shown.at(-1) : undefined;
  return {
    corrections: shown.flatMap(({ article, ...correction }) =>
      article.publications.map((publication) => ({ ...correction, ...publication })),
    ),
    older: end ? `/corrections?before=${end.id}` : null,
  };
}
