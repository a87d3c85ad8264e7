import { queryAddress } from "@/lib/format/query-address";
import { answer } from "@/lib/reader/answer";
import { isAddress } from "@/lib/reader/find-story";
import { frontPage } from "@/lib/reader/front-page";
import { storyPage } from "@/lib/reader/story-page";

export const dynamic = "force-dynamic";

/** The front page; "?p=12" leads to where a story of an old site is now, and means nothing where there is none. */
export async function GET(request: Request): Promise<Response> {
  const old = queryAddress(new URL(request.url).search);
  // Asked first: whatever number somebody thinks of, only that of a story gets a place among the pages.
  // Whether the database is there is the front page's to say.
  const isKnown = old !== null && (await isAddress(old).catch(() => false));
  if (isKnown) return answer(request, `/${old}`, () => storyPage(old));
  return answer(request, "/", frontPage);
}
