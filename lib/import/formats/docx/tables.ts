import { tableText } from "@/lib/import/formats/sheet";
import type { TableCell } from "@/lib/import/imported-story";
import { inLines, type Part } from "./part";
import { lose, type Reading } from "./reading";
import { child, elementsOf, isOn, settingOf, type XmlElement } from "./xml";

/** A cell with what stands in it, and how many columns it covers. */
interface Cell {
  parts: Part[];
  colspan: number;
  /** The cell above goes on in this one. */
  isContinued: boolean;
}

interface Row {
  cells: Cell[];
  isHeader: boolean;
}

const WIDEST = 100;

/**
 * The parts of a table: one table, and what cells can't hold (pictures, comments) after it. A table of a single column
 * or cell is a frame around paragraphs, and these stand for themselves.
 */
export function readTable(table: XmlElement, reading: Reading): Part[] {
  const rows = rowsOf(table, reading);
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (columns <= 1) return rows.flatMap(({ cells }) => cells.flatMap(({ parts }) => parts));
  const cells = rows.flatMap((row) => row.cells.flatMap(({ parts }) => parts));
  if (cells.some(({ shape }) => shape.kind === "table")) lose(reading.word, "nested table");
  const grid = gridOf(rows, reading.origin);
  const rest = cells.filter((part) => !isText(part, reading.origin));
  if (grid.every((row) => row.every(({ text }) => text === ""))) return rest;
  const rich = { text: tableText(grid), marks: [] };
  return [{ shape: { kind: "table", rows: grid }, rich, role: null, origin: reading.origin }, ...rest];
}

/** What stands in a cell as its text; tables in tables are written out. */
const isText = ({ shape, origin }: Part, own: Part["origin"]): boolean =>
  shape.kind !== "figure" && shape.kind !== "rule" && (origin === own || origin === "text-box");

function rowsOf(table: XmlElement, reading: Reading): Row[] {
  return deep(table, "w:tr")
    .filter((row) => !isDeleted(row, reading))
    .map((row) => ({
      cells: [...gap(row, "w:gridBefore"), ...deep(row, "w:tc").map((cell) => cellOf(cell, reading))],
      isHeader: isOn(child(row, "w:trPr"), "w:tblHeader") === true,
    }));
}

function isDeleted(row: XmlElement, { word }: Reading): boolean {
  const isGone = child(child(row, "w:trPr"), "w:del") !== null;
  if (isGone) lose(word, "deletion");
  return isGone;
}

/** Rows of a table, cells of a row: right below, or inside of a content control or a marked change. */
function deep(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(element.name) ? deep(element, name) : [];
  });
}

/** Columns that the row leaves out at its beginning. */
function gap(row: XmlElement, name: string): Cell[] {
  const skipped = count(settingOf(child(row, "w:trPr"), name), 0);
  return skipped > 0 ? [{ parts: [], colspan: skipped, isContinued: false }] : [];
}

function cellOf(cell: XmlElement, { word, links, origin }: Reading): Cell {
  const properties = child(cell, "w:tcPr");
  const merge = child(properties, "w:vMerge");
  return {
    parts: word.read(cell.children, links, origin),
    colspan: Math.max(1, count(settingOf(properties, "w:gridSpan"), 1)),
    isContinued: merge !== null && merge.attributes["w:val"] !== "restart",
  };
}

const count = (written: string | null, otherwise: number) =>
  Math.min(WIDEST, Math.max(0, Number.parseInt(written ?? "", 10) || otherwise));

/** Cells that go on below become one of several rows. */
function gridOf(rows: readonly Row[], origin: Part["origin"]): TableCell[][] {
  const above = new Map<number, TableCell>();
  return rows.map(({ cells, isHeader }) => {
    let column = 0;
    const row: TableCell[] = [];
    for (const { parts, colspan, isContinued } of cells) {
      const text = inLines(parts.filter((part) => isText(part, origin)).map(({ rich }) => rich));
      const upper = isContinued && text.text === "" ? above.get(column) : undefined;
      if (upper) upper.rowspan++;
      else {
        const cell: TableCell = { ...text, header: isHeader, colspan, rowspan: 1 };
        row.push(cell);
        above.set(column, cell);
      }
      column += colspan;
    }
    return row;
  });
}
