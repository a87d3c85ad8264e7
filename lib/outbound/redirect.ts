import type { IncomingMessage } from "node:http";
import { Refused } from "./refused";

/** Most hops after the first address. */
const MAX_REDIRECTS = 5;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Where an answer sends us on to, not judged yet; null if it doesn't.
 *
 * @throws Refused for too many hops, a circle, nonsense, and a way from https to http: what comes over that anybody
 * on the line can rewrite, and the person who gave an https address has no sign of it.
 */
export function redirectOf(response: IncomingMessage, from: URL, past: readonly string[]): URL | null {
  const { location } = response.headers;
  if (location === undefined || !REDIRECTS.has(response.statusCode ?? 0)) return null;
  // Headers are read as Latin-1; sites write UTF-8 into them.
  const to = URL.parse(Buffer.from(location, "latin1").toString("utf8"), from);
  if (!to) throw new Refused("This address sends on to one that is none. Use another address.");
  if (!to.hash) to.hash = from.hash;
  if (from.protocol === "https:" && to.protocol === "http:")
    throw new Refused(
      "This address sends on from a secure connection to one that isn't. Use another address.",
    );
  if ([...past, from.href].some((href) => withoutHash(href) === withoutHash(to.href)))
    throw new Refused("This address sends on in a circle. Use another address.");
  if (past.length >= MAX_REDIRECTS)
    throw new Refused(
      "This address sends on too often. Open it in your browser and use the one where it ends.",
    );
  return to;
}

const withoutHash = (href: string) => href.replace(/#.*$/u, "");
