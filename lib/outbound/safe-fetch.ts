import type { IncomingMessage } from "node:http";
import { addressRefusal, hostOf } from "./admit";
import { type Allowed, allowedByNewsroom } from "./allowed";
import { ask } from "./ask";
import { readBody } from "./body";
import { isPassing, statusInWords } from "./in-words";
import { guardedLookup, type Resolve, resolveHere } from "./lookup";
import { declaredType, isAccepted, wrongTypeInWords } from "./media-type";
import { normaliseAddress } from "./normalise-address";
import { reasonOf } from "./reason";
import { redirectOf } from "./redirect";
import { Refused } from "./refused";

export interface Wanted {
  /** Media types that are of use: "text/html", "image/*". An answer that says it is another isn't read. */
  accept: readonly string[];
  /** Largest body, as it comes and unpacked. */
  maxBytes: number;
  /** Longest time for everything, redirects included, in milliseconds. */
  timeout: number;
  signal?: AbortSignal;
}

export interface Fetched {
  ok: true;
  /** Where it was found in the end. */
  finalUrl: string;
  /** From 200 to 299, but never 206. */
  status: number;
  /** As the site says, such as "text/html"; null if it says nothing. Sites lie: look at the bytes. */
  contentType: string | null;
  /** As the site says, in lower case. */
  charset: string | null;
  /** The body, unpacked. */
  bytes: Uint8Array<ArrayBuffer>;
  /** The addresses that sent on, in order; the first is the one that was asked for. */
  redirects: string[];
}

export interface Unfetched {
  ok: false;
  /** One sentence for people that says what to do. */
  because: string;
  /** May it be different in a while? What is refused for what it is stays refused. */
  passing: boolean;
}

/** How the world is reached; another one is for tests. */
export interface Way {
  resolve: Resolve;
  allowed: Allowed;
  /** Longest time without a byte, in milliseconds. */
  silence: number;
}

const openWay = (): Way => ({ resolve: resolveHere, allowed: allowedByNewsroom(), silence: 10_000 });

/**
 * Fetch what an address leads to, from the public internet and from what `GALLEY_FETCH_ALLOW` names. The only way out.
 *
 * Every hop is judged by its address and again by what its name resolves to, and the connection goes to that very IP
 * address. Nothing above `maxBytes` is held. What can't be had, a status of 400 and above too, is an answer in words.
 *
 * @throws RangeError when `GALLEY_FETCH_ALLOW` can't be read.
 */
export async function safeFetch(
  address: string,
  wanted: Wanted,
  way = openWay(),
): Promise<Fetched | Unfetched> {
  const start = normaliseAddress(address);
  if (!start.ok) return { ...start, passing: false };
  const line = new AbortController();
  const ends = [line.signal, AbortSignal.timeout(wanted.timeout), ...(wanted.signal ? [wanted.signal] : [])];
  const trail: Trail = { at: start.url, redirects: [], line, signal: AbortSignal.any(ends) };
  try {
    return await follow(trail, wanted, way);
  } catch (error) {
    return { ok: false, ...reasonOf(error, trail.signal, hostOf(trail.at)) };
  } finally {
    line.abort(); // also when the answer was refused unread
  }
}

interface Trail {
  at: URL;
  redirects: string[];
  /** Cuts the connection. */
  line: AbortController;
  /** Aborted when the connection is cut, by whomever. */
  signal: AbortSignal;
}

async function follow(trail: Trail, wanted: Wanted, way: Way): Promise<Fetched> {
  const lookup = guardedLookup(way.resolve, way.allowed);
  for (;;) {
    const because = addressRefusal(trail.at, way.allowed);
    if (because) throw new Refused(because);
    const response = await ask(trail.at, { ...trail, accept: wanted.accept, lookup, silence: way.silence });
    const next = redirectOf(response, trail.at, trail.redirects);
    if (!next) return take(response, trail, wanted);
    response.destroy(); // its body is of no use
    trail.redirects.push(trail.at.href);
    trail.at = next;
  }
}

async function take(
  response: IncomingMessage,
  { at, redirects, signal }: Trail,
  { accept, maxBytes }: Wanted,
): Promise<Fetched> {
  const status = response.statusCode ?? 0;
  const because = statusInWords(status, hostOf(at));
  if (because) throw new Refused(because, { passing: isPassing(status) });
  const { contentType, charset } = declaredType(response.headers["content-type"]);
  if (contentType && !isAccepted(contentType, accept))
    throw new Refused(wrongTypeInWords(contentType, accept));
  const bytes = await readBody(response, { maxBytes, signal });
  return { ok: true, finalUrl: at.href, status, contentType, charset, bytes, redirects };
}
