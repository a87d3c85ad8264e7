import { answer } from "@/lib/reader/answer";
import { feed } from "@/lib/reader/feed";

interface Context {
  params: Promise<{ section: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { section } = await params;
  return answer(request, encodeURI(`/${section}/atom.xml`), () => feed(section, "atom.xml"));
}
