import "server-only";
import { db } from "@/lib/db/client";
import type { RenderedPage } from "./finished-page";
import { LISTS } from "./pages";
import { NEWEST_FIRST } from "./row";
import { publicAddress, siteOrigin } from "./site";
import { xmlText } from "./xml";

/** The protocol allows 50,000 addresses a file. */
const MOST = 50_000;

/** Every live story with the moment its text last changed, newest first. */
export async function sitemap(): Promise<RenderedPage> {
  const rows = await db.publication.findMany({
    where: { live: true },
    orderBy: [...NEWEST_FIRST],
    take: MOST,
    select: { path: true, publishedAt: true },
  });
  const origin = siteOrigin();
  const urls = rows.map(
    ({ path, publishedAt }) =>
      `<url><loc>${xmlText(publicAddress(origin, path))}</loc><lastmod>${publishedAt.toISOString()}</lastmod></url>`,
  );
  return {
    status: 200,
    type: "application/xml; charset=utf-8",
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`,
    tags: [LISTS],
    lastModified: null,
    keep: true,
  };
}

/** What crawlers may look at: everything public, and nothing of the house. */
export async function robots(): Promise<RenderedPage> {
  const closed = ["/desk", "/api/", "/sign-in", "/invite", "/set-up"];
  return {
    status: 200,
    type: "text/plain; charset=utf-8",
    body: `User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join("")}\nSitemap: ${siteOrigin()}/sitemap.xml\n`,
    tags: [],
    lastModified: null,
    keep: true,
  };
}
