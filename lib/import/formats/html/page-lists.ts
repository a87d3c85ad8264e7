import { isRelatedHeading, isTopicHeading } from "@/lib/import/text/page/furniture";
import { endsAsSentence, wordCount } from "@/lib/import/text/words/prose";
import type { HtmlPart } from "./fragment";
import { furniture, type Judgement } from "./judgement";

export const LINK_ALONE = "page-link-alone";

/** Lists in which every item is a link point elsewhere. */
export function setAsideListsOfLinks(parts: readonly HtmlPart[], judged: Judgement[]): void {
  for (let from = 0; from < parts.length; from++) {
    if (parts[from]?.shape.kind !== "list-item") continue;
    let to = from;
    while (parts[to + 1]?.shape.kind === "list-item") to++;
    const items = parts.slice(from, to + 1);
    const links = items.filter(isLink).length;
    const heading = parts[from - 1];
    const isOfTheStory =
      heading?.shape.kind === "heading" && !isRelatedHeading(heading.rich.text) && goesOn(parts, judged, to);
    if (links >= items.length * 0.75 && !isOfTheStory) {
      for (let at = from; at <= to; at++)
        if (judged[at]?.reason === null)
          judged[at] = furniture("related", "page-list-of-links", "A list of links.");
    }
    from = to;
  }
}

/** Does the story go on behind this part? */
function goesOn(parts: readonly HtmlPart[], judged: readonly Judgement[], at: number): boolean {
  for (let next = at + 1; next < Math.min(parts.length, at + 12); next++)
    if (judged[next]?.reason === null && endsAsSentence(parts[next]?.rich.text ?? "")) return true;
  return false;
}

function isLink({ rich }: HtmlPart): boolean {
  const linked = rich.marks
    .filter(({ type }) => type === "link")
    .reduce((sum, { from, to }) => sum + to - from, 0);
  return linked > rich.text.length * 0.7;
}

/** So many headings that are links make a list that is told: each thing by its name, with where it is to be had. */
const LEAST_TOLD = 3;

/** Of a list of games or hotels each heading leads to the thing, and what is said of it stands below. */
export function keepHeadingsOfTold(parts: readonly HtmlPart[], judged: Judgement[], story: Judgement): void {
  const told = parts.flatMap((part, at) =>
    part.shape.kind === "heading" && judged[at]?.rule === LINK_ALONE && isTold(parts, judged, at) ? [at] : [],
  );
  if (told.length >= LEAST_TOLD) for (const at of told) judged[at] = story;
}

/** Is there, below a heading, a paragraph about it that is kept? A picture or a film may stand between. */
function isTold(parts: readonly HtmlPart[], judged: readonly Judgement[], heading: number): boolean {
  for (let at = heading + 1; at < parts.length; at++) {
    const part = parts[at];
    if (part?.shape.kind === "figure" || part?.shape.kind === "embed") continue;
    return (
      part?.shape.kind === "paragraph" &&
      judged[at]?.reason === null &&
      wordCount(part.rich.text) >= 30 &&
      endsAsSentence(part.rich.text)
    );
  }
  return false;
}

/** A heading over nothing that is kept goes the way of what stands below it. */
export function setAsideLoneHeadings(parts: readonly HtmlPart[], judged: Judgement[]): void {
  let next: Judgement = furniture("page-furniture", "page-lone-heading", "A heading without a text.");
  for (let at = parts.length - 1; at >= 0; at--) {
    const part = parts[at];
    const own = judged[at];
    if (!part || !own) continue;
    if (part.shape.kind === "heading" && own.reason === null) {
      if (next.reason !== null) judged[at] = { ...next, rule: "page-lone-heading" };
      else if (isRelatedHeading(part.rich.text) || isTopicHeading(part.rich.text))
        judged[at] = furniture("related", "page-related-heading", "What follows are other stories.");
    }
    next = judged[at] ?? next;
  }
}
