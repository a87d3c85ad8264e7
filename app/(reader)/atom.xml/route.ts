import { answer } from "@/lib/reader/answer";
import { feed } from "@/lib/reader/feed";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answer(request, "/atom.xml", () => feed(null, "atom.xml"));
}
