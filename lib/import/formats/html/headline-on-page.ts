import { wordCount } from "@/lib/import/text/words/prose";
import type { HtmlPart } from "./fragment";
import { claim, type PageClaims } from "./page-claims";
import type { StoryBox } from "./story-box";

/** Add what people see as the headline, and give the part that is it; null where none is. */
export function claimHeadline(
  parts: readonly HtmlPart[],
  story: StoryBox,
  first: number,
  claims: PageClaims,
): number | null {
  const headline = headlineAmong(parts, story, first, claims);
  if (headline === null) return null;
  const text = parts[headline]?.rich.text ?? "";
  const isOnlyOne = onlyHeading(parts) === headline;
  const least = isOnlyOne ? A_LITTLE : MUCH;
  const trust = isOnlyOne ? 0.97 : 0.85;
  claim(claims.headline, text, "the headline on the page", sharesWords(text, claims, least) ? trust : 0.5);
  return headline;
}

function headlineAmong(
  parts: readonly HtmlPart[],
  story: StoryBox,
  first: number,
  claims: PageClaims,
): number | null {
  const known = new Set(claims.headline.map(({ value }) => key(value)));
  const isKnown = (text: string) => {
    const own = key(text);
    return own.length > 8 && [...known].some((title) => title === own || title.startsWith(own));
  };
  let best: { at: number; worth: number } | null = null;
  for (const [at, { shape, rich, element }] of parts.entries()) {
    if (at > first + 6 || rich.text.length > 300 || element === null) continue;
    const isFirst = element.tagName === "h1";
    const isMeant = isKnown(rich.text);
    if (shape.kind !== "heading" && !isMeant) continue;
    const words = wordCount(rich.text);
    const reason = story.reasonIn(element);
    const isElsewhere = reason !== null && reason !== "page-furniture" && !isMeant;
    // A site's name at its top leads home.
    const leadsHome =
      !isMeant && rich.marks.some(({ type, to }) => type === "link" && to === rich.text.length);
    if (isElsewhere || (!isFirst && !isMeant) || words < 2 || leadsHome) continue;
    const isHeading = shape.kind === "heading" ? 1 : 0;
    const worth = (isFirst ? 3 : 0) + (isMeant ? 3 : 0) + isHeading + (story.contains(element) ? 1 : 0);
    if (!best || worth >= best.worth) best = { at, worth };
  }
  return best && best.worth >= 3 ? best.at : null;
}

/** The place of the only `h1` with words enough: that is what readers saw, while titles are written for search and shares. */
function onlyHeading(parts: readonly HtmlPart[]): number | null {
  const all = parts.flatMap(({ element, rich }, at) =>
    element?.tagName === "h1" && wordCount(rich.text) >= 3 ? [at] : [],
  );
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** Shares of the words of a headline that other titles have, too. */
const MUCH = 0.4;
const A_LITTLE = 0.2;

/** Is it about what other titles of the page are about? True where there are none. */
function sharesWords(text: string, { headline }: PageClaims, least: number): boolean {
  const words = wordsOf(text);
  const shared = (other: string) => [...wordsOf(other)].filter((word) => words.has(word)).length;
  return headline.length === 0 || headline.some(({ value }) => shared(value) >= words.size * least);
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}|\p{Lo}{2}/gu) ?? []);

const key = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
