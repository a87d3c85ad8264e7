import type { SetAsideReason } from "@/lib/import/imported-story";
import { isRelatedHeading } from "@/lib/import/text/page/furniture";
import { endsAsSentence, isReporting, wordCount } from "@/lib/import/text/words/prose";
import type { HtmlPart } from "./fragment";
import { furniture, type Judgement } from "./judgement";
import type { Weight } from "./part-weight";

/** So much of the story stands above a heading over other stories, if that is the end of it. */
const MOST = 0.7;

/** Below “More from the Bay Post”, if most of the story stands above it, everything is about other stories. */
export function setAsideOtherStories(
  parts: readonly HtmlPart[],
  weights: readonly Weight[],
  judged: Judgement[],
): void {
  const words = parts.map((_, at) => (judged[at]?.reason === null ? (weights[at]?.words ?? 0) : 0));
  const all = words.reduce((sum, count) => sum + count, 0);
  const lastProse = parts.findLastIndex((part, at) => judged[at]?.reason === null && isProse(part));
  let above = 0;
  for (const [at, part] of parts.entries()) {
    const isKept = judged[at]?.reason === null || judged[at]?.reason === "related";
    const isLabel = part.shape.kind === "heading" || part.shape.kind === "paragraph";
    if (isKept && isLabel && above >= all * MOST && above > 0 && isOfOthers(part.rich.text)) {
      // A box in the midst of the story looks the same; then the story goes on below it.
      if (lastProse > at) continue;
      for (let below = at; below < parts.length; below++)
        if (judged[below]?.reason === null)
          judged[below] = { ...furniture("related", "page-other-stories", OTHERS), confidence: 0.78 };
      return;
    }
    above += words[at] ?? 0;
  }
}

const isProse = ({ shape, rich }: HtmlPart) =>
  shape.kind === "paragraph" &&
  wordCount(rich.text) >= 12 &&
  endsAsSentence(rich.text) &&
  rich.marks.every(({ from }) => from > 0);
const OTHERS = "It stands below a heading over other stories, behind the end of this one.";
const MORE = /^more (?:from |in |on |by |stories|news|about )?(?:the )?\p{Lu}[^.!?]{0,40}$/u;
const isOfOthers = (text: string) =>
  isRelatedHeading(text) || (text.length < 60 && MORE.test(text.replace(/^More/u, "more")));

/** The last item of a list whose other items say more than a label does. */
const endsList = (part: HtmlPart, above: HtmlPart | undefined, judgedAbove: Judgement | undefined): boolean =>
  part.shape.kind === "list-item" &&
  above?.shape.kind === "list-item" &&
  judgedAbove?.reason === null &&
  !isLabel(above);

/** Labels behind the last sentence are topics, places, buttons. */
export function setAsideLabelsAtTheEnd(parts: readonly HtmlPart[], judged: Judgement[]): void {
  for (let at = parts.length - 1; at >= 0; at--) {
    const part = parts[at];
    if (!part || judged[at]?.reason !== null || WORDLESS.has(part.shape.kind)) continue;
    if (!isLabel(part) || endsList(part, parts[at - 1], judged[at - 1])) return;
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
    sign: /\b(?:click here|our app|support our|donate|if you enjoyed this (?:article|story|piece))\b/iu,
    because: "Behind the story it asks readers for something.",
  },
];

/** Behind the story's last words the page asks for something. Two signs: the place, and the vocabulary. */
export function setAsideAppealsAtTheEnd(parts: readonly HtmlPart[], judged: Judgement[]): void {
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
