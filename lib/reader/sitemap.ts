import "server-only";
import { db } from "@/lib/db/client";
import type { RenderedPage } from "./finished-page";
import { LISTS } from "./pages";
import { notFoundPage } from "./plain-pages";
import { publicAddress, siteOrigin } from "./site";
import { listFiles, PAGE_LISTS, type PageList, pagesListed } from "./sitemap-pages";
import { xmlText } from "./xml";

// A file a month: one that lies in the past stays as it is, so that a crawler which knows its `lastmod` asks for the
// newest alone. Months are of UTC; they sort stories into files and are told to nobody.

/** The protocol allows 50,000 addresses a file; a month with more has several. */
const MOST = 50_000;

/** The files of the sitemap, those of stories newest first, with the moment that something in each last changed. */
export async function sitemapIndex(most = MOST): Promise<RenderedPage> {
  const files = await db.$queryRaw<{ month: string; part: number; changedAt: Date }[]>`
    SELECT month, part, max("changedAt") AS "changedAt" FROM (
      SELECT to_char("firstPublishedAt" AT TIME ZONE 'UTC', 'YYYY-MM') AS month, "changedAt",
        ((row_number() OVER (
          PARTITION BY to_char("firstPublishedAt" AT TIME ZONE 'UTC', 'YYYY-MM')
          ORDER BY "firstPublishedAt", id
        ) - 1) / ${most}::int)::int + 1 AS part
      FROM (
        SELECT publication.id, publication."firstPublishedAt",
          greatest(publication."publishedAt", told."at") AS "changedAt"
        FROM "Publication" publication
        LEFT JOIN (
          SELECT "articleId", max(greatest("at", "withdrawnAt")) AS "at" FROM "Correction" GROUP BY "articleId"
        ) told ON told."articleId" = publication."articleId"
        WHERE publication.live
      ) story
    ) counted
    GROUP BY month, part ORDER BY month DESC, part`;
  const origin = siteOrigin();
  const all = [
    ...files.map(({ month, part, changedAt }) => ({ list: month, part, changedAt })),
    ...(await listFiles(most)),
  ];
  const entries = all.map(({ list, part, changedAt }) => {
    const name = part === 1 ? list : `${list}-${part}`;
    return `<sitemap>${placed(`${origin}/sitemaps/${name}.xml`, changedAt)}</sitemap>`;
  });
  return xmlPage("sitemapindex", entries);
}

/** Where it is, and when it last changed, if somebody knows: a made-up date would spoil the others. */
const placed = (address: string, changedAt: Date | null) =>
  `<loc>${xmlText(address)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ""}`;

const LIST = /^([a-z]+)(?:-([2-9]|[1-9]\d{1,2}))?\.xml$/;
const FILE = /^(\d{4})-(0[1-9]|1[0-2])(?:-([2-9]|[1-9]\d{1,2}))?\.xml$/;

/** One file: "2026-11.xml", "topics-2.xml". Not found when nothing is in it. */
export async function sitemapFile(name: string, most = MOST): Promise<RenderedPage> {
  const [, list, part = "1"] = LIST.exec(name) ?? [];
  return isPageList(list) ? fileOfPages(list, Number(part), most) : fileOfStories(name, most);
}

const isPageList = (list: string | undefined): list is PageList => PAGE_LISTS.some((known) => known === list);

async function fileOfPages(list: PageList, part: number, most: number): Promise<RenderedPage> {
  const listed = await pagesListed({ list, part }, most);
  if (listed.length === 0) return notFoundPage();
  const origin = siteOrigin();
  const urls = listed.map(
    ({ path, changedAt }) => `<url>${placed(publicAddress(origin, path), changedAt)}</url>`,
  );
  return xmlPage("urlset", urls);
}

/** The live stories of "2026-11.xml" or "2026-11-2.xml", oldest first: what comes later moves none. */
async function fileOfStories(name: string, most: number): Promise<RenderedPage> {
  const [, year, month, part = "1"] = FILE.exec(name) ?? [];
  if (year === undefined || month === undefined) return notFoundPage();
  const from = Date.UTC(Number(year), Number(month) - 1);
  const rows = await db.publication.findMany({
    where: {
      live: true,
      firstPublishedAt: { gte: new Date(from), lt: new Date(Date.UTC(Number(year), Number(month))) },
    },
    orderBy: [{ firstPublishedAt: "asc" }, { id: "asc" }],
    skip: (Number(part) - 1) * most,
    take: most,
    select: { path: true, articleId: true, publishedAt: true },
  });
  if (rows.length === 0) return notFoundPage();
  const told = await lastTold(new Date(from), new Date(Date.UTC(Number(year), Number(month))));
  const origin = siteOrigin();
  const urls = rows.map(({ path, articleId, publishedAt }) => {
    const changed = Math.max(publishedAt.getTime(), told.get(articleId) ?? 0);
    return `<url>${placed(publicAddress(origin, path), new Date(changed))}</url>`;
  });
  return xmlPage("urlset", urls);
}

/** When readers of these stories were last told something beside the text, or it was withdrawn; in milliseconds. */
async function lastTold(from: Date, to: Date): Promise<ReadonlyMap<string, number>> {
  const rows = await db.correction.groupBy({
    by: ["articleId"],
    where: { article: { publications: { some: { live: true, firstPublishedAt: { gte: from, lt: to } } } } },
    _max: { at: true, withdrawnAt: true },
  });
  return new Map(
    rows.map(({ articleId, _max: { at, withdrawnAt } }) => [
      articleId,
      Math.max(at?.getTime() ?? 0, withdrawnAt?.getTime() ?? 0),
    ]),
  );
}

const xmlPage = (root: "sitemapindex" | "urlset", entries: readonly string[]): RenderedPage => ({
  status: 200,
  type: "application/xml; charset=utf-8",
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</${root}>\n`,
  tags: [LISTS],
  lastModified: null,
  keep: true,
});
