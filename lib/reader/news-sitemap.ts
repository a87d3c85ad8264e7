import "server-only";
import { db } from "@/lib/db/client";
import { languageTag } from "@/lib/format/direction";
import type { RenderedPage } from "./finished-page";
import { LISTS } from "./pages";
import { HOME_LANGUAGE, NEWEST_FIRST } from "./row";
import { publicAddress, siteName, siteOrigin } from "./site";
import { xmlText } from "./xml";

/** News is what was first published in the last two days, in milliseconds. */
const NEWS = 48 * 60 * 60_000;
/** Search engines read so many. */
const MOST = 1_000;

/**
 * Stories leave it by growing old, which nobody publishes: so what caches may keep is two minutes and nothing after
 * it, which with the minute of our own pages stays below five.
 */
const BRIEFLY = "public, max-age=0, s-maxage=120, must-revalidate";

/** Stories of the last 48 hours for search engines that list news, newest first; 1,000 at most. */
export async function newsSitemap(now = new Date()): Promise<RenderedPage> {
  const rows = await db.publication.findMany({
    where: { live: true, firstPublishedAt: { gt: new Date(now.getTime() - NEWS), lte: now } },
    orderBy: [...NEWEST_FIRST],
    take: MOST,
    select: { path: true, headline: true, language: true, firstPublishedAt: true },
  });
  const origin = siteOrigin();
  const name = xmlText(siteName());
  const urls = rows.map(
    ({ path, headline, language, firstPublishedAt }) => `<url>
<loc>${xmlText(publicAddress(origin, path))}</loc>
<news:news>
<news:publication><news:name>${name}</news:name><news:language>${newsLanguage(language)}</news:language></news:publication>
<news:publication_date>${firstPublishedAt.toISOString()}</news:publication_date>
<news:title>${xmlText(headline)}</news:title>
</news:news>
</url>`,
  );
  return {
    status: 200,
    type: "application/xml; charset=utf-8",
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${urls.join("\n")}\n</urlset>\n`,
    tags: [LISTS],
    lastModified: null,
    headers: { "Cache-Control": BRIEFLY },
    keep: true,
  };
}

/** The format knows ISO 639 alone, and two spellings of Chinese. */
function newsLanguage(language: string): string {
  const tag = new Intl.Locale(languageTag(language, HOME_LANGUAGE)).maximize();
  if (tag.language !== "zh") return tag.language;
  return tag.script === "Hant" ? "zh-tw" : "zh-cn";
}
