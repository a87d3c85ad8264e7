import { answer } from "@/lib/reader/answer";
import { oembed, oembedAsked, oembedKey } from "@/lib/reader/oembed";
import { notFoundPage } from "@/lib/reader/plain-pages";

export const dynamic = "force-dynamic";

/** What other sites show of a story whose address somebody pastes there. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  if ((query.get("format") ?? "json") !== "json") return notWritten();
  const asked = oembedAsked(query);
  if (!asked) return answer(request, "/oembed?", notFoundPage);
  return answer(request, oembedKey(asked), () => oembed(asked));
}

/** The format asks for this answer where a provider doesn't write what is asked for. */
const notWritten = () =>
  new Response("This is written as JSON alone: format=json.\n", {
    status: 501,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
