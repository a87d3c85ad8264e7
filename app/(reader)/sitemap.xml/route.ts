import { answer } from "@/lib/reader/answer";
import { sitemapIndex } from "@/lib/reader/sitemap";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answer(request, "/sitemap.xml", () => sitemapIndex());
}
