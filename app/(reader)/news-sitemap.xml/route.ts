import { answer } from "@/lib/reader/answer";
import { newsSitemap } from "@/lib/reader/news-sitemap";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answer(request, "/news-sitemap.xml", () => newsSitemap());
}
