import { clean } from "@/lib/import/formats/sheet";
import { furnitureLine } from "@/lib/import/text/page/furniture";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { readByline } from "@/lib/import/text/words/names";
import { wordCount } from "@/lib/import/text/words/prose";
import { attribute, descendants, type Element, type Parent, textBelow } from "./elements";
import type { HtmlPart } from "./fragment";
import { claimDate } from "./json-ld-claims";
import { isNamedLike } from "./page-boxes";
import { claim, claimList, type PageClaims } from "./page-claims";
import type { StoryBox } from "./story-box";
import { isHidden } from "./visible";

/** A part of the page that says something about a field, by its place. */
export interface Sighting {
  field: "headline" | "standfirst" | "byline" | "publishedAt" | "updatedAt";
  part: number;
}

const BYLINE =
  /(?:^| )(?:[\w-]*by-?line[\w-]*|[\w-]*authors?|author-[\w-]*|writer|posted-by|contributors?|vcard|fn)(?= |$)/u;
const STANDFIRST =
  /(?:^| )(?:[\w-]*(?:standfirst|dek|subtitle|sub-?headline|sub-?head|sub-?hed|deck|abstract|strapline|tagline|chapeau|vorspann|teaser-text|entradilla|sommario|article-(?:intro|summary|description|lead|excerpt)|story-(?:summary|intro))|lead-text|lede-text)(?= |$)/u;
/** "By Ana Ruiz | 2 May" · "By Ana Ruiz on Monday, May 2nd, 2023" · "By Ana Ruiz - 11/18/19 11:04 PM EST" */
const BEHIND_NAMES =
  /\s*(?:[|•·]|\s[–—-]\s+(?=\D{0,12}\d)|\bon \p{L}+day\b|,?\s\(?(?:\p{L}{3,9}\.? )?\d).*$/u;
/** Bylines and dates stand so near to the headline or to the story's first words. */
const NEAR = 14;

/**
 * What people see above the story: its headline, standfirst, byline and date, by their place and their names.
 * Adds claims, and says which parts made them.
 */
export function claimsOfSight(
  page: Parent,
  parts: readonly HtmlPart[],
  story: StoryBox,
  first: number,
  claims: PageClaims,
): Sighting[] {
  const sightings: Sighting[] = [];
  const headline = headlineAmong(parts, story, first, claims);
  if (headline !== null) {
    const text = parts[headline]?.rich.text ?? "";
    const isOnlyOne = onlyHeading(parts) === headline;
    const least = isOnlyOne ? A_LITTLE : MUCH;
    const trust = isOnlyOne ? 0.97 : 0.85;
    claim(claims.headline, text, "the headline on the page", sharesWords(text, claims, least) ? trust : 0.5);
    sightings.push({ field: "headline", part: headline });
  }
  const from = Math.max(0, Math.min(headline ?? first, first) - 4);
  const to = Math.min(parts.length, Math.max(first, (headline ?? first) + 1) + NEAR);
  for (let at = from; at < to; at++) {
    const part = parts[at];
    if (!part || at === headline || part.rich.text.length > 600) continue;
    const isOnTop = at <= first + 1 || story.reasonIn(part.element) !== null;
    const field = isOnTop ? fieldOf(part, at, headline, first, claims) : null;
    if (field) sightings.push({ field, part: at });
  }
  claimsOfMarkup(page, story, claims);
  const notice =
    parts.findLast(({ rich }) => furnitureLine(rich.text)?.reason === "copyright")?.rich.text ?? "";
  if (notice.length < 160) claim(claims.copyright, notice, "the foot of the page", 0.6);
  return sightings;
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

function fieldOf(
  { rich, element, shape }: HtmlPart,
  at: number,
  headline: number | null,
  first: number,
  claims: PageClaims,
): Sighting["field"] | null {
  const { text } = rich;
  if (shape.kind === "figure" || shape.kind === "embed" || text === "") return null;
  const dates = readDateLine(text);
  const byline = readByline(text.replace(BEHIND_NAMES, ""));
  const isNamed = element !== null && nearby(element, BYLINE);
  if (byline && (byline.labelled || isNamed)) {
    claimList(claims.byline, byline.names, "the byline on the page", byline.labelled ? 0.8 : 0.7);
    if (dates?.published) claim(claims.publishedAt, dates.published.value, "the date on the page", 0.7);
    return "byline";
  }
  if (dates && wordCount(dates.rest) <= 4) {
    if (dates.published) claim(claims.publishedAt, dates.published.value, "the date on the page", 0.72);
    if (dates.updated) claim(claims.updatedAt, dates.updated.value, "the date on the page", 0.72);
    const people = readByline(dates.rest);
    if (people) claimList(claims.byline, people.names, "the byline on the page", 0.6);
    return "publishedAt";
  }
  const isBetween = headline !== null && at > headline && at <= first;
  if (isBetween && element && nearby(element, STANDFIRST) && wordCount(text) >= 5 && wordCount(text) <= 70) {
    claim(claims.standfirst, text, "the line below the headline", 0.85);
    return "standfirst";
  }
  return null;
}

/** Has the element or one of the two around it such a name? */
function nearby(element: Element, names: RegExp): boolean {
  let around: Element | null = element;
  for (let step = 0; around && step < 3; step++) {
    if (isNamedLike(around, names)) return true;
    const { parentNode }: Element = around;
    around = parentNode && "tagName" in parentNode ? parentNode : null;
  }
  return false;
}

const MOST_AUTHORS = 6;
/** What stands there is about other stories, or by readers. */
const OF_OTHERS: ReadonlySet<string> = new Set(["related", "comments", "ad"]);

/** Microdata, `<time>`, and links that say `rel=author` or `rel=tag`. */
function claimsOfMarkup(page: Parent, story: StoryBox, claims: PageClaims): void {
  const tags: string[] = [];
  const authors: string[] = [];
  const linked: string[] = [];
  let times = 0;
  let headlines = 0;
  for (const element of descendants(page)) {
    const property = attribute(element, "itemprop");
    const said = attribute(element, "content") || attribute(element, "datetime");
    const rel = attribute(element, "rel");
    if (property === "" && rel === "" && element.tagName !== "time") continue;
    if (OF_OTHERS.has(story.reasonIn(element) ?? "")) continue;
    const text = () => clean(textBelow(element)).slice(0, 300);
    if (/\bdatePublished\b/u.test(property))
      claimDate(claims.publishedAt, said || text(), "the page’s microdata", 0.8);
    else if (/\bdateModified\b/u.test(property))
      claimDate(claims.updatedAt, said || text(), "the page’s microdata", 0.75);
    else if (property === "headline" && headlines++ === 0)
      claim(claims.headline, said || text(), "the page’s microdata", 0.7);
    else if (property === "articleSection")
      claim(claims.section, said || text(), "the page’s microdata", 0.7);
    else if (property === "author" && !isHidden(element)) authors.push(said || nameIn(element) || text());
    else if (/(?:^|\s)author(?:\s|$)/u.test(rel) && element.tagName === "a") linked.push(text());
    else if (/(?:^|\s)tag(?:\s|$)/u.test(rel) && element.tagName === "a" && tags.length < 20)
      tags.push(text());
    else if (element.tagName === "time" && said !== "" && times++ === 0)
      claimDate(claims.publishedAt, said, "the first time on the page", 0.5);
  }
  if (authors.length <= MOST_AUTHORS) claimList(claims.byline, authors, "the page’s microdata", 0.6);
  // More than these are the authors of other stories.
  if (linked.length <= MOST_AUTHORS) claimList(claims.byline, linked, "the page’s links to its authors", 0.6);
  claimList(claims.tags, tags, "the page’s links to topics", 0.55);
}

/** The name within an author's microdata. */
function nameIn(author: Element): string {
  for (const element of descendants(author))
    if (attribute(element, "itemprop") === "name")
      return attribute(element, "content") || clean(textBelow(element));
  return "";
}
