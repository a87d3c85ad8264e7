import { descendants, type Element, isElement, parentOf } from "./elements";
import type { HtmlPart } from "./fragment";
import { isNamedLike, isStoryBox } from "./page-boxes";

/** A box that is called "article-body" or the like needs this share of what the best box has. */
const ENOUGH_OF_BEST = 0.55;

/**
 * The box that holds the story: the one worth most, or one that is called a story's and is worth nearly as much; smaller
 * where one part holds nearly everything, larger where some of the story stands beside it.
 *
 * @param worth what each element's parts sum up to
 * @param running the paragraphs that somebody wrote to be read
 */
export function chooseBox(
  elements: readonly Element[],
  worth: ReadonlyMap<Element, number>,
  parts: readonly HtmlPart[],
  running: readonly HtmlPart[],
): Element | null {
  return widened(narrowed(bestOf(elements, worth), worth), parts, running);
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

/** Is an element the box, or in it? */
export function containedIn(box: Element | null): (element: Element | null) => boolean {
  const known = new Set<Element>(box ? [box, ...descendants(box)] : []);
  return (element) => element !== null && known.has(element);
}
