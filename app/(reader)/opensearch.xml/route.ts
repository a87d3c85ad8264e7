import { answer } from "@/lib/reader/answer";
import { openSearch } from "@/lib/reader/search/open-search";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answer(request, "/opensearch.xml", openSearch);
}
