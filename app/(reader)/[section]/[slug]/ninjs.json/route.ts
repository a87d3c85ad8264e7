import { answer } from "@/lib/reader/answer";
import { ninjsPage } from "@/lib/reader/ninjs-page";

interface Context {
  params: Promise<{ section: string; slug: string }>;
}

/** A story as newsrooms' systems exchange it. Our own addresses have two segments, so none of them is ever this one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { section, slug } = await params;
  const path = `${section}/${slug}`;
  return answer(request, encodeURI(`/${path}/ninjs.json`), () => ninjsPage(path));
}
