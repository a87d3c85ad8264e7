import type { SetAsideReason } from "@/lib/import/imported-story";
import { chooseBox, containedIn } from "./choose-box";
import { descendants, type Element, type Parent, parentOf } from "./elements";
import type { HtmlPart } from "./fragment";
import { boxReason } from "./page-boxes";
import { isRunning, proseIn, type Weight } from "./part-weight";

/** Where the story stands on a page. */
export interface StoryBox {
  box: Element | null;
  /** Why what stands in this element is no story: the innermost box around it that says so, below the story's own. */
  reasonIn: (element: Element | null) => SetAsideReason | null;
  contains: (element: Element | null) => boolean;
  /** The place among the parts from which on readers speak, beyond the last one if they don't. */
  comments: number;
}

/** A box with more of the page's prose than this is the story's, whatever it is called. */
const TOO_MUCH_TO_LOSE = 0.4;
/** Readers' comments and lists of other stories may well be longer than the story. */
const MOST_TO_LOSE = 0.85;
/** The author's name in a comment is the comment's. */
const STICKY: ReadonlySet<SetAsideReason> = new Set(["comments", "related", "ad", "cookie", "newsletter"]);
const SURE: ReadonlySet<SetAsideReason> = new Set(["comments", "related"]);

/**
 * Find the element that holds the story: the one whose parts sum up to most, where prose counts for it, and links,
 * labels and the boxes of the page's furniture against it. One pass up the tree, whatever the nesting.
 */
export function findStoryBox(root: Parent, parts: readonly HtmlPart[], weights: readonly Weight[]): StoryBox {
  const elements = [...descendants(root)];
  const prose = summed(elements, parts, (index) => Math.max(0, proseIn(parts[index], weights[index])));
  const all = parts.reduce((sum, part, index) => sum + Math.max(0, proseIn(part, weights[index])), 0);
  const words = summed(elements, parts, (index) => weights[index]?.words ?? 0);
  const linked = summed(elements, parts, (index) => weights[index]?.linked ?? 0);
  const leadsNowhere = (element: Element) => {
    const [least, few] = isList(element) ? [OWN_ITEMS, 0.4] : [OWN_WORDS, 0.05];
    const all = words.get(element) ?? 0;
    const ofLinks = linked.get(element) ?? 0;
    return (isList(element) && ofLinks === 0) || (all >= least && ofLinks <= all * few);
  };
  const reasons = new Map<Element, SetAsideReason | null>();
  for (const element of elements) {
    const named = boxReason(element);
    const said = named === "related" && leadsNowhere(element) ? null : named;
    const share = (prose.get(element) ?? 0) / (all || 1);
    const own = said && share > (SURE.has(said) ? MOST_TO_LOSE : TOO_MUCH_TO_LOSE) ? null : said;
    const above = parentOf(element);
    const around = above ? (reasons.get(above) ?? null) : null;
    reasons.set(element, around && STICKY.has(around) ? around : (own ?? around));
  }
  const reasonOf = (element: Element | null) => (element ? (reasons.get(element) ?? null) : null);
  const comments = commentsFrom(parts, weights);
  const worth = summed(elements, parts, (index) => {
    const part = parts[index];
    const value = proseIn(part, weights[index]);
    return index >= comments || reasonOf(part?.element ?? null) ? -Math.abs(value) : value;
  });
  const running = parts.filter((part, at) => isRunning(part, weights[at]) && reasonOf(part.element) === null);
  const box = chooseBox(elements, worth, parts, running);
  return { box, reasonIn: reasonOf, contains: containedIn(box), comments };
}

/** Lists of other stories lead there. A box of so many words with hardly a link is text, whatever it is called… */
const OWN_WORDS = 20;
/** …and so is a list ("postList") that has some: fewer words, with a link among them, are a label. */
const OWN_ITEMS = 12;
const isList = ({ tagName }: Element): boolean => tagName === "ul" || tagName === "ol";

const COMMENTS =
  /^(?:\d+\s+(?:comment|response|reply)|(?:\d+\s+)?(?:(?:reader )?comments|responses|replies|thoughts? on .{1,200}|(?:leave|post|add|write) a (?:reply|comment)|join the (?:conversation|discussion)|kommentare?|commentaires?|comentarios|comentários|commenti|reacties|コメント|댓글|评论|評論|留言(?:列表)?))(?:\s*\(?\d+\)?)?(?: (?:to|on) .{0,200})?\s*:?$/iu;
/** So much prose stands above the comments on a story, in words. */
const ABOVE_COMMENTS = 60;

/** Where a heading says that comments follow: a page may give their boxes no name. */
function commentsFrom(parts: readonly HtmlPart[], weights: readonly Weight[]): number {
  let words = 0;
  for (const [at, part] of parts.entries()) {
    if (part.shape.kind === "heading" && words >= ABOVE_COMMENTS && COMMENTS.test(part.rich.text)) return at;
    words += Math.max(0, proseIn(part, weights[at]));
  }
  return parts.length;
}

/** For each element the sum over the parts at or below it. */
function summed(
  elements: readonly Element[],
  parts: readonly HtmlPart[],
  value: (index: number) => number,
): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const [index, { element }] of parts.entries())
    if (element) sums.set(element, (sums.get(element) ?? 0) + value(index));
  for (let at = elements.length - 1; at >= 0; at--) {
    const element = elements[at];
    const above = element && parentOf(element);
    const sum = element && sums.get(element);
    if (above && sum) sums.set(above, (sums.get(above) ?? 0) + sum);
  }
  return sums;
}
