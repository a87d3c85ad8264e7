import { answer } from "@/lib/reader/answer";
import { iconPage } from "@/lib/reader/assets/asset-page";
import { notFoundPage } from "@/lib/reader/plain-pages";
import { sectionKey, sectionPage } from "@/lib/reader/section-page";

interface Context {
  params: Promise<{ section: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { section } = await params;
  // The framework takes a folder of this name for a picture of its own and makes no route of it.
  if (section === "favicon.ico") return answer(request, "/favicon.ico", favicon);
  const before = new URL(request.url).searchParams.get("before");
  return answer(request, sectionKey(section, before), () => sectionPage(section, before));
}

const favicon = async () => (await iconPage("favicon.ico")) ?? notFoundPage();
