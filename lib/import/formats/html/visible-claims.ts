import { furnitureLine } from "@/lib/import/text/page/furniture";
import { type DateLine, readDateLine } from "@/lib/import/text/top/date-line";
import { writtenDates } from "@/lib/import/text/words/dates";
import { wordCount } from "@/lib/import/text/words/prose";
import { claimsOfCards, linkedAuthors } from "./author-cards";
import { bylineBesideDate, bylineIn } from "./byline-line";
import { type Element, isElement, type Parent, parentOf, textBelow } from "./elements";
import type { HtmlPart } from "./fragment";
import { claimHeadline } from "./headline-on-page";
import { claimsOfMarkup } from "./markup-claims";
import { isNamedLike } from "./page-boxes";
import { claim, claimList, type PageClaims } from "./page-claims";
import type { StoryBox } from "./story-box";

/** A part of the page that says something about a field, by its place. */
export interface Sighting {
  field: "headline" | "standfirst" | "byline" | "publishedAt" | "updatedAt";
  part: number;
}

const BYLINE =
  /(?:^| )(?:[\w-]*by-?line[\w-]*|[\w-]*authors?|author-[\w-]*|writer|posted-by|contributors?|vcard|fn)(?= |$)/u;
const STANDFIRST =
  /(?:^| )(?:[\w-]*(?:standfirst|dek|subtitle|sub-?headline|sub-?head|sub-?hed|deck|abstract|strapline|tagline|chapeau|vorspann|teaser-text|entradilla|sommario|article-(?:intro|summary|description|lead|excerpt)|story-(?:summary|intro))|lead-text|lede-text)(?= |$)/u;
/** What stands below a quotation is who said it. */
const QUOTE = /(?:^| )[\w-]*quote[\w-]*(?= |$)/u;
/** So few signs beside a date are a name of a column, in any script. */
const SHORT = 20;
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
  const headline = claimHeadline(parts, story, first, claims);
  if (headline !== null) sightings.push({ field: "headline", part: headline });
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
  claimsOfCards(page, story, claims);
  const notice =
    parts.findLast(({ rich }) => furnitureLine(rich.text)?.reason === "copyright")?.rich.text ?? "";
  if (notice.length < 160) claim(claims.copyright, notice, "the foot of the page", 0.6);
  return sightings;
}

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
  const isNamed =
    element !== null && nearby(element, BYLINE) && !nearby(element, QUOTE) && !isOfSomethingElse(element);
  const byline = bylineIn(text, isNamed);
  if (byline && (byline.labelled || isNamed)) {
    claimList(claims.byline, byline.names, "the byline on the page", byline.labelled ? 0.8 : 0.7);
    claimDays(dates ?? dayBehindNames(text), 0.7, claims);
    return "byline";
  }
  if (dates && (wordCount(dates.rest) <= 4 || dates.rest.length <= SHORT)) {
    claimDays(dates, 0.72, claims);
    const people = bylineBesideDate(text, dates.rest);
    if (people) claimList(claims.byline, people.names, "the byline on the page", 0.6);
    return "publishedAt";
  }
  if (text.includes("\n") && text.length <= 200) {
    const day = text.split("\n").map((line) => readDateLine(line));
    claimDays(day.find((line) => line !== null && line.rest === "") ?? null, 0.6, claims);
  }
  const isBelow = headline !== null && at > headline && at <= first + 1;
  const linked = isBelow ? linkedAuthors(rich) : [];
  if (linked.length > 0) {
    claimList(claims.byline, linked, "a link to its author", 0.65);
    return wordCount(text) <= wordCount(linked.join(" ")) + 1 ? "byline" : null;
  }
  const isBetween = headline !== null && at > headline && at <= first;
  if (isBetween && element && nearby(element, STANDFIRST) && wordCount(text) >= 5 && wordCount(text) <= 70) {
    claim(claims.standfirst, text, "the line below the headline", 0.85);
    return "standfirst";
  }
  return null;
}

/** The day that a line of a few words gives. A day of a change alone says little of when a story appeared. */
function claimDays(dates: Days | null, trust: number, claims: PageClaims): void {
  if (dates?.published)
    claim(claims.publishedAt, dates.published.value, "the date on the page", dates.isChange ? 0.5 : trust);
  const updated = dates?.isChange ? dates.published : dates?.updated;
  if (updated) claim(claims.updatedAt, updated.value, "the date on the page", trust);
}

type Days = Pick<DateLine, "published" | "updated" | "isChange">;

/** "Written by Ana Ruiz in Harbour on 1 June 2019 at 8 PM. 51 comments": the only day of a byline. */
function dayBehindNames(text: string): Days | null {
  const [published = null, ...others] = writtenDates(text);
  if (!published || others.length > 0 || published.value < "1990") return null;
  return { published, updated: null, isChange: /\b(?:updated|modified)\b/iu.test(text) };
}

/** In a list of terms the term says what a name is: the illustrator's stands in the same box as the author's. */
function isOfSomethingElse(element: Element): boolean {
  const value = element.tagName === "dd" ? element : parentOf(element);
  if (value?.tagName !== "dd") return false;
  const above = (parentOf(value)?.childNodes ?? []).filter(isElement);
  const term = above.slice(0, above.indexOf(value)).findLast(({ tagName }) => tagName === "dt");
  return term !== undefined && !/author|writer|written|byline|著者|作者|筆者|文/iu.test(textBelow(term));
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
