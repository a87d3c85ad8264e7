import type { SetAsideReason } from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";
import { isLooseTime, isRelativeTime, readDateLine } from "@/lib/import/text/date-line";
import { furnitureIn, furnitureLine, isRelatedHeading, isTopicHeading } from "@/lib/import/text/furniture";
import { readByline } from "@/lib/import/text/names";
import { endsAsSentence, isReporting, wordCount } from "@/lib/import/text/prose";
import type { HtmlPart } from "./fragment";
import type { StoryBox, Weight } from "./story-box";

/** What is to become of a part: `reason` null keeps it. */
export interface Judgement extends Grounds {
  reason: SetAsideReason | null;
  /** It is kept, but might be this. */
  doubt?: SetAsideReason;
}

const STORY: Judgement = {
  reason: null,
  rule: "page-story",
  confidence: 0.92,
  because: "It stands where the page’s story is.",
};

/** Judge each part of a page by where it stands, by the boxes around it and by its words. */
export function judgeParts(
  parts: readonly HtmlPart[],
  weights: readonly Weight[],
  story: StoryBox,
): Judgement[] {
  const inside = parts.map(({ element }) => story.contains(element));
  const judged = parts.map((part, index) =>
    judge(part, weights[index] ?? NOTHING, inside[index] ?? false, story),
  );
  setAsideListsOfLinks(parts, judged);
  setAsideLabelsAtTheEnd(parts, judged);
  setAsideAppealsAtTheEnd(parts, judged);
  setAsideLoneHeadings(parts, judged);
  return judged;
}

const NOTHING: Weight = { words: 0, linked: 0 };

function judge(part: HtmlPart, weight: Weight, isInside: boolean, story: StoryBox): Judgement {
  const { shape, rich, element } = part;
  const box = story.reasonIn(element);
  if (shape.kind === "figure") return judgePicture(box, isInside);
  const line = furnitureLine(rich.text);
  if (!isInside) {
    // A footer is navigation but for its notice.
    const said = line?.reason === "copyright" ? line.reason : (box ?? line?.reason);
    return outside(said ?? "page-furniture", readsAsStory(part, weight));
  }
  if (box && !(shape.kind === "embed" && OF_EMBEDS.has(box))) return boxed(box, readsAsStory(part, weight));
  if (line) return line;
  const appeal = furnitureIn(rich.text);
  if (appeal && !isReporting(rich.text)) return appeal;
  if (shape.kind === "paragraph" || shape.kind === "heading") {
    if (weight.words > 0 && weight.linked >= weight.words * 0.9 && !isSentence(part)) return linkAlone();
    if (LABELS.test(rich.text) && !endsAsSentence(rich.text))
      return furniture("nav", "page-topics", "It lists topics of the page.");
    if (APPEAL.test(rich.text)) return furniture("share", "page-appeal", "It asks readers for something.");
    if (readByline(rich.text)?.labelled)
      return furniture("page-furniture", "page-byline", "It names the author.");
    if (readDateLine(rich.text)?.rest === "" || isRelativeTime(rich.text) || isLooseTime(rich.text))
      return furniture("timestamp", "page-date", "It says when it appeared.");
  }
  return STORY;
}

const LABELS =
  /^(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|more (?:on|about)|keywords?|see more on|schlagw(?:ort|orte|örter)|themen|mots[- ]clés|etiquetas|argomenti|trefwoorden|tópicos)\s*:/iu;
const APPEAL =
  /^(?:(?:did you )?(?:like|enjoy|love)d? (?:this|our|what you)\b[^.]{0,60}\?|share (?:this|it|your)\b[^.]{0,40}(?:friends?|below|comments?)|click here (?:to|for) (?:sign|subscribe|more)|let us know (?:what you think )?in the comments)/iu;

/** Boxes around embeds are called so, too. */
const OF_EMBEDS: ReadonlySet<SetAsideReason> = new Set(["ui", "social", "share", "page-furniture"]);

const isSentence = ({ rich }: HtmlPart) => endsAsSentence(rich.text) && rich.text.length > 120;

/** A whole sentence or more that is not made of links: words that somebody wrote to be read. */
const readsAsStory = ({ rich }: HtmlPart, { words, linked }: Weight) =>
  words >= 25 && linked < words * 0.25 && endsAsSentence(rich.text) && furnitureIn(rich.text) === null;

/** Players and galleries are called boxes of buttons; their pictures are none. */
function judgePicture(box: SetAsideReason | null, isInside: boolean): Judgement {
  const reason = box === "ui" || box === "share" ? null : box;
  if (!isInside) return outside(reason ?? "page-furniture", false);
  return reason ? boxed(reason, false) : STORY;
}

const outside = (reason: SetAsideReason, isDoubtful: boolean): Judgement => ({
  reason,
  rule: "page-outside",
  confidence: isDoubtful ? 0.75 : 0.93,
  because: "It stands outside of the page’s story.",
});
const boxed = (reason: SetAsideReason, isDoubtful: boolean): Judgement => ({
  reason,
  rule: `page-box-${reason}`,
  confidence: isDoubtful ? 0.7 : 0.9,
  because: "The page itself calls the box around it so.",
});
const furniture = (reason: SetAsideReason, rule: string, because: string): Judgement => ({
  reason,
  rule,
  confidence: 0.88,
  because,
});
const linkAlone = () => furniture("related", "page-link-alone", "It is a link and nothing else.");

/** Lists in which every item is a link point elsewhere. */
function setAsideListsOfLinks(parts: readonly HtmlPart[], judged: Judgement[]): void {
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

/** Labels behind the last sentence are topics, places, buttons. */
function setAsideLabelsAtTheEnd(parts: readonly HtmlPart[], judged: Judgement[]): void {
  for (let at = parts.length - 1; at >= 0; at--) {
    const part = parts[at];
    if (!part || judged[at]?.reason !== null || WORDLESS.has(part.shape.kind)) continue;
    if (!isLabel(part)) return;
    judged[at] = furniture("page-furniture", "page-label-at-end", "A label behind the end of the story.");
  }
}

/** So many paragraphs are the end of a story, if it has enough before them. */
const END = 3;
const BEFORE_END = 6;
const ENDINGS: readonly { reason: SetAsideReason; sign: RegExp; because: string }[] = [
  {
    reason: "wire-credits",
    sign: /\bcontributed to (?:this|the) (?:report|story|article|column|post)\b/iu,
    because: "It names who helped with the report.",
  },
  {
    reason: "page-furniture",
    sign: /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3},? (?:is|was|writes|covers|works)\b.{0,90}\b(?:reporter|writer|editor|columnist|correspondent|journalist|contributor|author of|staff|fellow at|professor)\b/u,
    because: "It introduces the author.",
  },
  {
    reason: "newsletter",
    sign: /\b(?:newsletters?|subscribe|sign(?:ing)? up|deliver(?:ed|y) (?:to|through) your|letters to the editor)\b/iu,
    because: "Behind the story it asks readers to sign up.",
  },
  {
    reason: "social",
    sign: /\b(?:follow (?:us|me|him|her|them|the|@?\w+ on)|join us|on (?:twitter|facebook|instagram|linkedin)\b|let us know|we(?:['’]d| would) (?:like|love) to hear|leave a comment|share this|e-?mail (?:me|us|the author)|contact (?:the (?:author|writer|reporter)|us)|send (?:us )?(?:tips|your))/iu,
    because: "Behind the story it asks readers to get in touch.",
  },
  {
    reason: "subscription",
    sign: /\b(?:click here|our app|support our|donate)\b/iu,
    because: "Behind the story it asks readers for something.",
  },
];

/** Behind the story's last words the page asks for something. Two signs: the place, and the vocabulary. */
function setAsideAppealsAtTheEnd(parts: readonly HtmlPart[], judged: Judgement[]): void {
  const all = judged.filter(
    ({ reason }, at) => reason === null && !WORDLESS.has(parts[at]?.shape.kind ?? ""),
  ).length;
  let seen = 0;
  for (let at = parts.length - 1; at >= 0 && seen < Math.min(END, all - BEFORE_END); at--) {
    const part = parts[at];
    if (!part || judged[at]?.reason !== null || WORDLESS.has(part.shape.kind)) continue;
    seen++;
    const { text } = part.rich;
    if (part.shape.kind !== "paragraph" || wordCount(text) > 80 || isReporting(text)) continue;
    const ending = ENDINGS.find(({ sign }) => sign.test(text));
    if (ending) judged[at] = { ...furniture(ending.reason, "page-ending", ending.because), confidence: 0.78 };
  }
}

const WORDLESS: ReadonlySet<string> = new Set(["figure", "embed", "rule", "table"]);
const isLabel = ({ rich }: HtmlPart) => wordCount(rich.text) <= 4 && !/[.!?…:;。！？"”»]$/u.test(rich.text);

function isLink({ rich }: HtmlPart): boolean {
  const linked = rich.marks
    .filter(({ type }) => type === "link")
    .reduce((sum, { from, to }) => sum + to - from, 0);
  return linked > rich.text.length * 0.7;
}

/** A heading over nothing that is kept goes the way of what stands below it. */
function setAsideLoneHeadings(parts: readonly HtmlPart[], judged: Judgement[]): void {
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
