import { answer } from "@/lib/reader/answer";
import { namedKey, topicPage } from "@/lib/reader/named-page";

interface Context {
  params: Promise<{ slug: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const before = new URL(request.url).searchParams.get("before");
  return answer(request, namedKey("topic", slug, before), () => topicPage(slug, before));
}
