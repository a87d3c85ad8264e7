import { headingShape } from "@/lib/import/formats/heading-shape";
import { readFragment } from "@/lib/import/formats/html/fragment";
import { clean, plain, type Rich, tableText } from "@/lib/import/formats/sheet";
import type { BlockShape, TableCell } from "@/lib/import/imported-story";
import { type InlineRead, readInline } from "./inline";
import type { Token } from "./parser";
import { GROUNDS, type Part } from "./part";

const PARAGRAPH: BlockShape = { kind: "paragraph" };

/** The blocks of Markdown from its tokens, in their order; footnotes as a list at the end. */
export function partsOf(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  const lists: { ordered: boolean }[] = [];
  let quotes = 0;
  let level = 0;
  let isNote = false;
  let line = 0;
  let rows: TableCell[][] | null = null;
  /** The item of a list that is open, once it has words: what follows in it goes on in it. */
  let item: Part | null = null;

  function put(part: Omit<Part, "line">): Part {
    const whole = { ...part, line: isNote ? Number.POSITIVE_INFINITY : line };
    parts.push(whole);
    return whole;
  }

  function putText(rich: Rich): void {
    if (rich.text === "") return;
    if (level > 0) put({ shape: headingShape(level), rich, grounds: GROUNDS.heading, level, isOpen: false });
    else if (item) addLine(item.rich, rich);
    else {
      const shape = shapeHere();
      const grounds = isNote
        ? GROUNDS.note
        : GROUNDS[shape.kind === "list-item" || shape.kind === "quote" ? shape.kind : "paragraph"];
      const part = put({ shape, rich, grounds, isOpen: !isNote });
      if (shape.kind === "list-item") item = part;
    }
  }

  function shapeHere(): BlockShape {
    const list = lists.at(-1);
    if (list) return { kind: "list-item", ordered: list.ordered, depth: lists.length - 1 };
    return quotes > 0 ? { kind: "quote" } : PARAGRAPH;
  }

  function putInline({ rich, shapes, asides }: InlineRead): void {
    if (rows) rows.at(-1)?.push({ ...rich, header: false, colspan: 1, rowspan: 1 });
    else putText(rich);
    for (const { shape, rich: shown } of shapes)
      put({
        shape,
        rich: shown,
        grounds: GROUNDS[shape.kind === "embed" ? "embed" : "figure"],
        isOpen: false,
      });
    for (const { kind, text } of asides)
      put({
        shape: PARAGRAPH,
        rich: plain(text),
        grounds: GROUNDS[kind],
        aside: kind === "comment" && !isMore(text) ? "editor-comment" : "ui",
        isOpen: false,
      });
  }

  function putHtml(html: string): void {
    for (const [, comment = ""] of html.matchAll(/<!--([\s\S]*?)(?:-->|$)/gu))
      putInline({ rich: plain(""), shapes: [], asides: [{ kind: "comment", text: comment }] });
    for (const { shape, rich } of readFragment(html))
      put({ shape, rich, grounds: GROUNDS.html, isOpen: shape.kind === "paragraph" });
  }

  function readToken(token: Token): void {
    if (token.map) line = token.map[0];
    switch (token.type) {
      case "inline":
        putInline(readInline(token.children ?? []));
        break;
      case "heading_open":
        level = Number(token.tag.slice(1));
        break;
      case "heading_close":
        level = 0;
        break;
      case "bullet_list_open":
      case "ordered_list_open":
        lists.push({ ordered: token.type === "ordered_list_open" });
        item = null;
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        lists.pop();
        item = null;
        break;
      case "list_item_open":
        item = null;
        break;
      case "blockquote_open":
        quotes++;
        break;
      case "blockquote_close":
        quotes--;
        break;
      case "fence":
      case "code_block":
        put({ shape: PARAGRAPH, rich: codeOf(token), grounds: GROUNDS.code, isOpen: false });
        break;
      case "hr":
        put({ shape: { kind: "rule" }, rich: plain(""), grounds: GROUNDS.rule, isOpen: false });
        break;
      case "html_block":
        putHtml(token.content);
        break;
      case "table_open":
        rows = [];
        break;
      case "tr_open":
        rows?.push([]);
        break;
      case "th_close":
        rows?.at(-1)?.splice(-1, 1, { ...(rows.at(-1)?.at(-1) ?? NO_CELL), header: true });
        break;
      case "table_close":
        if (rows?.some((row) => row.some(({ text }) => text !== "")))
          put({
            shape: { kind: "table", rows },
            rich: plainTable(rows),
            grounds: GROUNDS.table,
            isOpen: false,
          });
        rows = null;
        break;
      case "footnote_block_open":
        isNote = true;
        put({
          shape: { kind: "heading", level: 2 },
          rich: plain("Notes"),
          grounds: GROUNDS.note,
          isOpen: false,
        });
        break;
      case "footnote_open":
        lists.push({ ordered: true });
        item = null;
        break;
      case "footnote_close":
        lists.pop();
        item = null;
        break;
      default:
    }
  }

  for (const token of tokens) readToken(token);
  return parts;
}

const NO_CELL: TableCell = { text: "", marks: [], header: false, colspan: 1, rowspan: 1 };

/** "<!--more-->" parts the teaser from the rest of a post. */
const isMore = (comment: string) => /^\s*(?:more|excerpt|truncate)\b/iu.test(comment);

const plainTable = (rows: readonly TableCell[][]): Rich => ({ text: tableText(rows), marks: [] });

/** Code line by line; the language that it is in is no text. */
const codeOf = ({ content }: Token): Rich => ({
  text: content
    .split("\n")
    .map((line) => clean(line))
    .join("\n")
    .replaceAll(/^\n+|\n+$/gu, "")
    .replaceAll(/\n{2,}/gu, "\n"),
  marks: [],
});

/** The next paragraph of an item, on a line of its own in it. */
function addLine(item: Rich, { text, marks }: Rich): void {
  const shift = item.text.length + 1;
  item.text += `\n${text}`;
  for (const mark of marks) item.marks.push({ ...mark, from: mark.from + shift, to: mark.to + shift });
}
