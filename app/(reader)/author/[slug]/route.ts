import { answer } from "@/lib/reader/answer";
import { authorPage, namedKey } from "@/lib/reader/named-page";

interface Context {
  params: Promise<{ slug: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const before = new URL(request.url).searchParams.get("before");
  return answer(request, namedKey("author", slug, before), () => authorPage(slug, before));
}
