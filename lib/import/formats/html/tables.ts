import { tableText } from "@/lib/import/formats/sheet";
import type { TableCell } from "@/lib/import/imported-story";
import { attribute, descendants, type Element, findElement, isElement, textBelow } from "./elements";
import type { HtmlPart } from "./fragment";
import { isDecoration } from "./picture-source";

/** Cells with more text than this are columns of a page, not of a table. */
const LONGEST_CELL = 700;

/** How the words of a cell are read: as those of any element. */
type PartsOf = (cell: Element) => HtmlPart[];

/** A table of facts as a block; null for one that only arranges a page, whose cells are read like any others. */
export function tableOf(node: Element, partsOf: PartsOf): HtmlPart[] | null {
  if (attribute(node, "role") === "presentation" || findElement(node, "table")) return null;
  const rows: Element[][] = [];
  for (const element of descendants(node)) {
    if (OF_PAGES.has(element.tagName) || hasEmptyLine(element)) return null;
    if (element.tagName === "img" && !isDecoration(element)) return null;
    if (element.tagName === "iframe" || element.tagName === "figure") return null;
    if (element.tagName === "tr") rows.push([]);
    if (element.tagName === "td" || element.tagName === "th") rows.at(-1)?.push(element);
  }
  const cells = rows.flat();
  if (cells.length <= 1 || cells.some((cell) => textBelow(cell).trim().length > LONGEST_CELL)) return null;
  const filled = rows
    .map((row) => row.map((cell) => cellOf(cell, partsOf)))
    .filter((row) => row.some(({ text }) => text !== ""));
  if (filled.length === 0) return [];
  const title = findElement(node, "caption");
  return [
    ...(title ? partsOf(title) : []),
    { shape: { kind: "table", rows: filled }, rich: { text: tableText(filled), marks: [] }, element: node },
  ];
}

/** Tables of facts have none of these. */
const OF_PAGES: ReadonlySet<string> = new Set(
  "h1 h2 h3 form article section main nav header footer".split(" "),
);

/** Do two line breaks follow each other in it? */
function hasEmptyLine({ childNodes }: Element): boolean {
  let isBreak = false;
  for (const node of childNodes) {
    if ("value" in node && node.value.trim() === "") continue;
    const isNext = isElement(node) && node.tagName === "br";
    if (isBreak && isNext) return true;
    isBreak = isNext;
  }
  return false;
}

function cellOf(cell: Element, partsOf: PartsOf): TableCell {
  let text = "";
  const marks: TableCell["marks"] = [];
  for (const { rich } of partsOf(cell)) {
    if (text !== "") text += "\n";
    const at = text.length;
    marks.push(...rich.marks.map((mark) => ({ ...mark, from: mark.from + at, to: mark.to + at })));
    text += rich.text;
  }
  return {
    text,
    marks,
    header: cell.tagName === "th",
    colspan: covers(cell, "colspan"),
    rowspan: covers(cell, "rowspan"),
  };
}

const covers = (cell: Element, name: string) => Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1);
