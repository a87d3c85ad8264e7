import { all, isBlank, styleOf } from "./elements";
import { formatsIn, type ListFormat, readMarker } from "./list-markers";
import type { Paste } from "./paste";

interface Item {
  paragraph: HTMLElement;
  /** Word's number of the list and of its formatting: another one is another list. */
  list: string;
  level: number;
  format: ListFormat;
  start: number;
  /** In points. */
  margin: number;
}

interface Open {
  element: HTMLElement;
  level: number;
  list: string;
  format: ListFormat;
  item: HTMLElement;
  margin: number;
}

/** Indent of Word's list paragraphs where nothing else is said, in points. */
const USUAL_MARGIN = 36;

/**
 * Word writes a list as paragraphs that look like one (`mso-list:l0 level2 lfo1`, with the bullet or number as text).
 * They become lists again: nested by level, ordered or not by what their markers are, counting from the first.
 */
export function makeLists({ body, html }: Paste): void {
  const formats = formatsIn(html);
  let open: Open[] = [];
  let last: Element | null = null;
  for (const paragraph of all(body, "p, div, h1, h2, h3, h4, h5, h6")) {
    const item = /^(?:P|DIV)$/.test(paragraph.tagName) ? readItem(paragraph, formats) : null;
    // Other things between two items end the list.
    if (!last || nextElement(last) !== paragraph) open = [];
    if (item) {
      open = place(open, item);
      last = open[0]?.element ?? null;
    } else if (open.length > 0 && isContinuation(paragraph)) {
      owner(open, marginOf(paragraph)).item.append(paragraph);
      last = open[0]?.element ?? null;
    }
  }
}

function readItem(paragraph: HTMLElement, formats: ReadonlyMap<string, ListFormat>): Item | null {
  const [, list, level, override] =
    /\bl(\d+) level(\d+)(?: lfo(\d+))?/.exec(styleOf(paragraph).get("mso-list") ?? "") ?? [];
  if (list === undefined || level === undefined) return null;
  const marker = all(paragraph, "[style]").find((it) => styleOf(it).get("mso-list") === "ignore");
  const read = readMarker(marker?.textContent ?? "");
  marker?.remove();
  return {
    paragraph,
    list: `${list} ${override}`,
    level: Number(level),
    format: read?.format ?? formats.get(`${list} ${level}`) ?? "bulleted",
    start: read?.value ?? 1,
    margin: marginOf(paragraph),
  };
}

/** Put an item into the list it belongs to, or begin one; answers what is open behind it, outermost first. */
function place(open: readonly Open[], item: Item): Open[] {
  const around = open.filter(({ level }) => level <= item.level);
  const same = around.at(-1);
  const goesOn =
    same?.level === item.level &&
    same.format === item.format &&
    // Word gives the levels of one list different formattings at times; a new list at the top is one.
    (item.level > 1 || same.list === item.list);
  const outer = same?.level === item.level ? around.slice(0, -1) : around;
  const element = goesOn ? same.element : beginList(outer.at(-1), item);
  const entry = element.ownerDocument.createElement("li");
  element.append(entry);
  entry.append(item.paragraph);
  const { list, level, format, margin } = item;
  return [...outer, { element, level, list, format, item: entry, margin }];
}

function beginList(outer: Open | undefined, { paragraph, format, start }: Item): HTMLElement {
  const list = paragraph.ownerDocument.createElement(format === "numbered" ? "ol" : "ul");
  if (format === "numbered" && start !== 1) list.setAttribute("start", String(start));
  if (outer) outer.item.append(list);
  else paragraph.before(list);
  return list;
}

/** A paragraph of an item that has no marker of its own. */
const isContinuation = (paragraph: Element) =>
  /\bMsoListParagraph/.test(paragraph.className) && !isBlank(paragraph.textContent ?? "");

/** Of the open items the one that a paragraph with this indent stands under. */
function owner(open: readonly Open[], margin: number): Open {
  const found = open.findLast((one) => one.margin <= margin + 1) ?? open[0];
  if (!found) throw new RangeError("a continuation needs an open list");
  return found;
}

/** In points; what is said in other units is turned into them. */
function marginOf(element: Element): number {
  const said = styleOf(element).get("margin-left") ?? styleOf(element).get("margin")?.split(" ").at(-1);
  const [, number, unit] = /^(-?[\d.]+)(pt|in|cm|mm|px)$/.exec(said ?? "") ?? [];
  const points = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 }[unit ?? ""];
  return points === undefined ? USUAL_MARGIN : Number(number) * points;
}

function nextElement(element: Element): Element | null {
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (next instanceof Element) return next;
    if (next.nodeType === 3 && !isBlank(next.textContent ?? "")) return null;
  }
  return null;
}
