import type { RenderedPage } from "./finished-page";
import { pictureLater } from "./picture-answer";

/** On everything that is for one person: nobody keeps it, finds it, or hears where it was. */
const PRIVATE = {
  "Cache-Control": "private, no-store",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;

/** A page for one person. It goes past the page cache. */
export const privatePage = ({ body, status, type, headers }: RenderedPage): Response =>
  new Response(typeof body === "string" ? body : new Uint8Array(body), {
    status,
    headers: { "Content-Type": type, ...headers, ...PRIVATE },
  });

/** A picture for one person, or word that it can be had in a moment. */
export const privatePicture = (picture: { bytes: Buffer; type: string } | "busy"): Response =>
  picture === "busy"
    ? pictureLater()
    : new Response(new Uint8Array(picture.bytes), {
        headers: {
          "Content-Type": picture.type,
          "Content-Security-Policy": "default-src 'none'",
          ...PRIVATE,
        },
      });
