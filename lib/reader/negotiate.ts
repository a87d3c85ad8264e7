/** How a body can be packed, best first. */
export type Encoding = "br" | "gzip" | "identity";

// There are few such headers in the world and each is asked about for every page.
const answers = new Map<string, Encoding>();
const MANY = 200;

/** The best encoding that `Accept-Encoding` allows; a name with `q=0` is refused. */
export function encodingFor(accepts: string | undefined): Encoding {
  if (accepts === undefined) return "identity";
  const known = answers.get(accepts);
  if (known !== undefined) return known;
  const answer = readAccepts(accepts);
  if (answers.size < MANY) answers.set(accepts, answer);
  return answer;
}

function readAccepts(accepts: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of accepts.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim());
    const q = parameters.find((word) => word.startsWith("q="))?.slice(2);
    weights.set(name, q === undefined ? 1 : Number(q));
  }
  const allows = (name: string) => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  if (allows("br")) return "br";
  return allows("gzip") ? "gzip" : "identity";
}

/** What a browser says about the copy it has. */
export interface Conditions {
  ifNoneMatch: string | undefined;
  ifModifiedSince: string | undefined;
}

/**
 * Is the browser's copy still right? ETags decide where there are any; dates only without them, as RFC 9110
 * wants it. Copies in another encoding count: they have the same content.
 */
export function isUnchanged(conditions: Conditions, etag: string, lastModified: Date | null): boolean {
  const { ifNoneMatch, ifModifiedSince } = conditions;
  if (ifNoneMatch !== undefined) return ifNoneMatch === etag || namesContent(ifNoneMatch, etag);
  if (ifModifiedSince === undefined || lastModified === null) return false;
  // The very date we gave: an older text can come back, and is then no newer than the copy.
  return lastModified.toUTCString() === ifModifiedSince;
}

function namesContent(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch.trim() === "*") return true;
  const content = contentOf(etag);
  return ifNoneMatch.split(",").some((each) => contentOf(each) === content);
}

/** A tag without weakness, quotes and encoding. */
const contentOf = (etag: string) =>
  etag
    .trim()
    .replace(/^W\//, "")
    .replace(/^"|"$/g, "")
    .replace(/-(?:gzip|br)$/, "");
