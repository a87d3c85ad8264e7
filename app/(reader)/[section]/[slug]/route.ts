import { answer } from "@/lib/reader/answer";
import { storyPage } from "@/lib/reader/story-page";

interface Context {
  params: Promise<{ section: string; slug: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { section, slug } = await params;
  const path = `${section}/${slug}`;
  return answer(request, encodeURI(`/${path}`), () => storyPage(path));
}
