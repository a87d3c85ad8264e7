import { answer } from "@/lib/reader/answer";
import { sectionKey, sectionPage } from "@/lib/reader/section-page";

interface Context {
  params: Promise<{ section: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { section } = await params;
  const before = new URL(request.url).searchParams.get("before");
  return answer(request, sectionKey(section, before), () => sectionPage(section, before));
}
