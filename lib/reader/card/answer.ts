import "server-only";
import { WHOLE_ANSWER } from "@/lib/reader/hand-over";
import type { Card } from "./address";
import { cardBytes, TooManyCards } from "./make";

/**
 * Answer with a card. Its address holds what it shows, so it may be kept for ever; it is read from disk each time, since
 * in memory cards would crowd out the pages.
 */
export async function cardAnswer(request: Request, card: Card): Promise<Response> {
  const etag = `"${card.name}"`;
  const headers = {
    "Content-Type": "image/png",
    "Cache-Control": "public, max-age=31536000, immutable",
    ETag: etag,
    [WHOLE_ANSWER]: "1",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
  if (request.headers.get("if-none-match")?.includes(etag))
    return new Response(null, { status: 304, headers });
  try {
    const bytes = await cardBytes(card);
    const length = { "Content-Length": String(bytes.length) };
    return new Response(new Uint8Array(bytes), { headers: { ...headers, ...length } });
  } catch (thrown) {
    if (!(thrown instanceof TooManyCards)) throw thrown;
    return new Response(null, { status: 503, headers: { "Retry-After": "10", "Cache-Control": "no-store" } });
  }
}
