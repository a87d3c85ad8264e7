import { answer } from "@/lib/reader/answer";
import { sitemapFile } from "@/lib/reader/sitemap";

interface Context {
  params: Promise<{ file: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  return answer(request, encodeURI(`/sitemaps/${file}`), () => sitemapFile(file));
}
