import { answer } from "@/lib/reader/answer";
import { feed } from "@/lib/reader/feed";

interface Context {
  params: Promise<{ slug: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answer(request, encodeURI(`/author/${slug}/feed.xml`), () => feed(`author/${slug}`, "feed.xml"));
}
