import { answer } from "@/lib/reader/answer";
import { storyPage } from "@/lib/reader/story-page";

interface Context {
  params: Promise<{ section: string; slug: string; rest: string[] }>;
}

/** Our addresses have two segments. Longer ones are of sites that stories came from, and lead to where they are now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { section, slug, rest } = await params;
  const path = [section, slug, ...rest].join("/");
  return answer(request, encodeURI(`/${path}`), () => storyPage(path));
}
