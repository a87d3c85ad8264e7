import { ReadPicture } from "@/lib/media/input";
import { readPicture } from "@/lib/media/read-picture";
import { staffRoute } from "@/lib/web/route";

/** A rendition for the desk, published or not. What a picture's id shows never changes: browsers may keep it. */
export const GET = staffRoute(ReadPicture, async (actor, input, request) => {
  const { bytes, width, hash } = await readPicture(actor, input);
  const etag = `"${hash}-${width}"`;
  const headers = {
    "cache-control": "private, max-age=86400, immutable",
    "content-security-policy": "default-src 'none'",
    "content-type": "image/webp",
    "x-content-type-options": "nosniff",
    etag,
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(Uint8Array.from(bytes), { headers });
});
