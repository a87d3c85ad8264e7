import { answer } from "@/lib/reader/answer";
import { correctionsFeed } from "@/lib/reader/corrections-feed";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answer(request, "/corrections/feed.xml", correctionsFeed);
}
