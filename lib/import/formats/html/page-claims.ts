import { clean } from "@/lib/import/formats/sheet";
import type { Claim } from "./claims";

/** What the places of a page say about its story, field by field, before it is weighed. */
export interface PageClaims {
  headline: Claim<string>[];
  standfirst: Claim<string>[];
  byline: Claim<string[]>[];
  publishedAt: Claim<string>[];
  updatedAt: Claim<string>[];
  language: Claim<string>[];
  section: Claim<string>[];
  tags: Claim<string[]>[];
  canonicalUrl: Claim<string>[];
  source: Claim<string>[];
  copyright: Claim<string>[];
}

/** A page that has said nothing yet. */
export const noClaims = (): PageClaims => ({
  headline: [],
  standfirst: [],
  byline: [],
  publishedAt: [],
  updatedAt: [],
  language: [],
  section: [],
  tags: [],
  canonicalUrl: [],
  source: [],
  copyright: [],
});

/** Add a claim, unless it says nothing. Entities that were escaped twice are read. */
export function claim(claims: Claim<string>[], value: string, from: string, trust: number): void {
  const said = clean(unescaped(value));
  if (said !== "" && said.length <= 2_000) claims.push({ value: said, from, trust });
}

/** Add a claim of several values, unless there are none. */
export function claimList(
  claims: Claim<string[]>[],
  values: readonly string[],
  from: string,
  trust: number,
): void {
  const said = values
    .map((value) => clean(unescaped(value)))
    .filter((value) => value !== "" && value.length <= 200);
  if (said.length > 0) claims.push({ value: [...new Set(said)].slice(0, 40), from, trust });
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
};

/** Names of entities and numbers that stand in a text where systems escaped it twice. */
function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|apos|lt|gt|nbsp));/giu,
    (whole, decimal, hex, name) => {
      if (typeof name === "string") return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
