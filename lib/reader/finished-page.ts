import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "./negotiate";

/** What a page builder gives: text or bytes, and what must be said about them. */
export interface RenderedPage {
  status: 200 | 308 | 404 | 410 | 503;
  /** Content-Type. */
  type: string;
  body: string | Uint8Array;
  /** Everything that the page shows: "article:<id>", "lists"; it is dropped when one of these changes. */
  tags: readonly string[];
  /** When what it shows last changed; null for lists, which change when a story leaves them too. */
  lastModified: Date | null;
  /** Headers beyond those that every page has. */
  headers?: Readonly<Record<string, string>>;
  /** False for what nobody asks for twice, such as an unknown address. */
  keep: boolean;
}

/** One encoding of a page with its headers, ready to be sent. */
export interface Variant {
  etag: string;
  body: Buffer;
  /** Name, value, name, value … as `writeHead` takes them fastest. */
  headers: string[];
  /** Those of a 304. */
  shortHeaders: string[];
}

/** A page in every encoding. Immutable: many answers share it. */
export interface FinishedPage {
  status: RenderedPage["status"];
  tags: readonly string[];
  lastModified: Date | null;
  keep: boolean;
  /** Of all bodies together. */
  bytes: number;
  variants: Readonly<Record<Encoding, Variant>>;
}

// A middle level: 2 ms a page beside 60 for Brotli's best, which saves 6 % and would delay who publishes.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const GZIP = { level: 6 };

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Readers' browsers ask each time; caches in between keep it five minutes and may show it while we are away. */
export const PUBLIC = "public, max-age=0, s-maxage=300, stale-while-revalidate=3600, stale-if-error=604800";

// A scanner asks for a thousand addresses that are not there: the one page that says so is packed once.
const finished = new WeakMap<RenderedPage, Promise<FinishedPage>>();

/** Compress a page and write its headers. The same page gives the same ETag on every instance. */
export function finishPage(page: RenderedPage): Promise<FinishedPage> {
  const known = finished.get(page);
  if (known) return known;
  const packing = pack(page);
  finished.set(page, packing);
  return packing;
}

async function pack(page: RenderedPage): Promise<FinishedPage> {
  const plain = Buffer.from(page.body);
  const packed = isCompressible(page.type) && plain.length > 200;
  const [br, gz] = packed
    ? await Promise.all([toBrotli(plain, BROTLI), toGzip(plain, GZIP)])
    : [plain, plain];
  const hash = createHash("sha256").update(plain).update(page.type).digest("base64url").slice(0, 22);
  const variants = {
    identity: variant(page, hash, "identity", plain),
    gzip: variant(page, hash, packed ? "gzip" : "identity", gz),
    br: variant(page, hash, packed ? "br" : "identity", br),
  };
  const { status, tags, lastModified, keep } = page;
  const bytes = plain.length + (packed ? br.length + gz.length : 0) + 2_000;
  return { status, tags, lastModified, keep, bytes, variants };
}

function variant(page: RenderedPage, hash: string, encoding: Encoding, body: Buffer): Variant {
  const etag = encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;
  const { lastModified, tags } = page;
  const short: Record<string, string> = {
    "Cache-Control": page.status === 404 ? "no-store" : PUBLIC,
    Vary: "Accept-Encoding",
    ...(page.status === 200 ? { ETag: etag } : {}),
    ...(lastModified && page.status === 200 ? { "Last-Modified": lastModified.toUTCString() } : {}),
    ...(tags.length > 0 ? { "Surrogate-Key": tags.join(" ") } : {}),
    "X-Content-Type-Options": "nosniff",
    ...page.headers,
  };
  const whole: Record<string, string> = {
    "Content-Type": page.type,
    "Content-Length": String(body.length),
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
    ...short,
  };
  return { etag, body, headers: Object.entries(whole).flat(), shortHeaders: Object.entries(short).flat() };
}

const isCompressible = (type: string) =>
  /^(?:text\/|application\/(?:json|rss|xml)|image\/svg)|\+xml/.test(type);
