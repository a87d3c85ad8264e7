import { answer } from "@/lib/reader/answer";
import { WHOLE_ANSWER } from "@/lib/reader/hand-over";
import { publicPicture } from "@/lib/reader/media";
import { notFoundPage } from "@/lib/reader/plain-pages";

interface Context {
  params: Promise<{ name: string }>;
}

/** Pictures are read from disk each time: in memory they would crowd out the pages. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  const picture = await publicPicture(name);
  if (!picture) return answer(request, `/media/${name}`, notFoundPage);
  const headers = {
    "Content-Type": picture.type,
    "Content-Length": String(picture.bytes.length),
    "Cache-Control": "public, max-age=31536000, immutable",
    ETag: picture.etag,
    [WHOLE_ANSWER]: "1",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
  if (request.headers.get("if-none-match")?.includes(picture.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(new Uint8Array(picture.bytes), { headers });
}
