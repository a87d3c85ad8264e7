import { answer } from "@/lib/reader/answer";
import { liteStoryPage } from "@/lib/reader/lite";

interface Context {
  params: Promise<{ section: string; slug: string }>;
}

/** A story in words alone. Our own addresses have two segments, so none of them is ever this one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { section, slug } = await params;
  const path = `${section}/${slug}`;
  return answer(request, encodeURI(`/${path}/lite`), () => liteStoryPage(path));
}
