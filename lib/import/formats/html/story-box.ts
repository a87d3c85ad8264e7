import type { SetAsideReason } from "@/lib/import/imported-story";
import { furnitureIn } from "@/lib/import/text/page/appeals";
import { endsAsSentence, wordCount } from "@/lib/import/text/words/prose";
import { descendants, type Element, isElement, type Parent, parentOf } from "./elements";
import type { HtmlPart } from "./fragment";
import { boxReason, isNamedLike, isStoryBox } from "./page-boxes";

/** The words of a part, and how many of them are links. */
export interface Weight {
  words: number;
  linked: number;
}

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
/** A box that is called "article-body" or the like needs this share of what the best box has. */
const ENOUGH_OF_BEST = 0.55;

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
  const box = widened(narrowed(bestOf(elements, worth), worth), parts, running);
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

function proseIn(part: HtmlPart | undefined, weight: Weight | undefined): number {
  if (!part || !weight) return 0;
  const { words, linked } = weight;
  const own = words - linked;
  if (part.shape.kind === "figure" || part.shape.kind === "embed" || part.shape.kind === "rule") return 0;
  if (linked > words * 0.5) return -Math.min(words, 12);
  if (part.shape.kind === "heading") return 0;
  if (isTeaser(part)) return -Math.min(words, 12);
  if (endsAsSentence(part.rich.text)) return words >= 6 ? own * 1.2 : own / 2;
  return words >= 25 ? own * 0.8 : words < 5 ? -1 : 0;
}

/** A link of several words, then a few lines that often break off: the top of another story. */
function isTeaser({ shape, rich }: HtmlPart): boolean {
  if (shape.kind !== "list-item" || (endsAsSentence(rich.text) && !/(?:…|\.\.\.)$/u.test(rich.text)))
    return false;
  const title = rich.marks.find(({ type, from }) => type === "link" && from === 0);
  return title !== undefined && wordCount(rich.text.slice(0, title.to)) >= 4;
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

function bestOf(elements: readonly Element[], worth: ReadonlyMap<Element, number>): Element | null {
  let best: Element | null = null;
  let most = 0;
  for (const element of elements) {
    const sum = worth.get(element) ?? 0;
    if (sum > 0 && sum >= most) [best, most] = [element, sum];
  }
  const named = elements
    .filter(isStoryBox)
    .filter((element) => (worth.get(element) ?? 0) >= most * ENOUGH_OF_BEST);
  return (
    named.reduce<Element | null>((a, b) => (a && (worth.get(a) ?? 0) >= (worth.get(b) ?? 0) ? a : b), null) ??
    best
  );
}

/**
 * Where several articles follow each other (pages that scroll on for ever), the first that holds enough. Where one part
 * holds nearly everything, that part.
 */
function narrowed(best: Element | null, worth: ReadonlyMap<Element, number>): Element | null {
  if (!best) return null;
  const worthOf = (element: Element) => worth.get(element) ?? 0;
  const articles = [...descendants(best)].filter(({ tagName }) => tagName === "article");
  const first = articles.find((article) => worthOf(article) >= worthOf(best) * ONE_OF_SEVERAL);
  let box = articles.length >= 2 && first ? first : best;
  for (let inner: Element | undefined = box; inner; ) {
    box = inner;
    // What is marked as the whole text is no longer than it says.
    if (isWholeText(box)) break;
    const enough = worthOf(box) * NEARLY_ALL;
    inner = box.childNodes
      .filter(isElement)
      .find((child) => worthOf(child) >= enough && !UNPARTED.has(child.tagName));
  }
  return box;
}

/** The microformat of a post's text, as platforms for publishing export it. */
const isWholeText = (element: Element): boolean => isNamedLike(element, /(?:^| )e-content(?= |$)/u);

const ONE_OF_SEVERAL = 0.3;
const NEARLY_ALL = 0.92;
const UNPARTED: ReadonlySet<string> = new Set(["p", "ul", "ol", "dl", "table", "tbody", "blockquote"]);

/**
 * The box with what of the story stands beside it: a table is not all of its page, and where something stands between
 * the first paragraphs and the others each half has a box.
 */
function widened(
  box: Element | null,
  parts: readonly HtmlPart[],
  running: readonly HtmlPart[],
): Element | null {
  const above = box && parentOf(box);
  if (!box || !above || above.tagName === "body") return box;
  if (parts.some(({ element }) => element === box)) return above;
  if (countIn(above, running) - countIn(box, running) >= LEAST_BESIDE) return above;
  return isStoryBox(box) ? (aroundHalves(box, running) ?? box) : box;
}

/** So many paragraphs beside the story's box are the story's, too. */
const LEAST_BESIDE = 2;

const countIn = (box: Element, parts: readonly HtmlPart[]): number => {
  const isIn = containedIn(box);
  return parts.filter(({ element }) => isIn(element)).length;
};

/** What holds all boxes of one article that are called a story’s and have its paragraphs. */
function aroundHalves(box: Element, running: readonly HtmlPart[]): Element | null {
  const path: Element[] = [];
  for (let at = parentOf(box); at; at = parentOf(at)) {
    path.push(at);
    if (at.tagName === "article") break;
  }
  const article = path.at(-1);
  if (article?.tagName !== "article") return null;
  const isInBox = containedIn(box);
  const others = [...descendants(article)].filter(
    (other) => !isInBox(other) && !path.includes(other) && isStoryBox(other) && countIn(other, running) > 0,
  );
  return others.length === 0 ? null : (path.find((at) => others.every(containedIn(at))) ?? null);
}

/** A paragraph that somebody wrote to be read. */
export function isRunning({ shape, rich }: HtmlPart, weight: Weight | undefined): boolean {
  const { words, linked } = weight ?? { words: 0, linked: 0 };
  return (
    shape.kind === "paragraph" &&
    words >= 20 &&
    linked < words * 0.25 &&
    endsAsSentence(rich.text) &&
    furnitureIn(rich.text) === null
  );
}

function containedIn(box: Element | null): (element: Element | null) => boolean {
  const known = new Set<Element>(box ? [box, ...descendants(box)] : []);
  return (element) => element !== null && known.has(element);
}

/** The words of each part. */
export function weigh({ shape, rich }: HtmlPart): Weight {
  if (shape.kind === "embed") return { words: 0, linked: 0 };
  const linked = rich.marks
    .filter(({ type }) => type === "link")
    .reduce((sum, { from, to }) => sum + wordCount(rich.text.slice(from, to)), 0);
  return { words: wordCount(rich.text), linked };
}
