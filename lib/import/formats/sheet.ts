import type {
  Block,
  BlockShape,
  FieldName,
  ImportedStory,
  ImportWarning,
  Mark,
  SetAsideReason,
  Span,
  StoryFields,
  TableCell,
} from "@/lib/import/imported-story";
import { emptyFields, fillField, type Grounds } from "@/lib/import/story-fields";

/** Text with its formatting, as a block or a cell holds it. */
export interface Rich {
  text: string;
  marks: Mark[];
}

type Lists = "byline" | "tags";

/**
 * The source of a structured format, written out as a person would read it, and the story read from it.
 *
 * Markup has no place in the law that every sign of the source has one owner, and editors don't read it. So a reader
 * of HTML, XML, Word or JSON writes each piece of text it meets, in the order of the source, onto a sheet: as a part of
 * the story, as a field, or set aside. The sheet's text is what the review shows as the original and what spans
 * point into; the bytes are kept beside it. What is written always has exactly one owner, so the blocks tile the
 * sheet by construction. A reader's own duty is to write everything that the source says.
 */
export interface Sheet {
  readonly text: string;
  readonly fields: StoryFields;
  readonly blocks: readonly Block[];
  /** Part of the story. With a `doubt`, a person is asked whether it should be. */
  keep(shape: BlockShape, rich: Rich, grounds: Grounds & { doubt?: SetAsideReason }): Span | null;
  /** Not part of the story; one key restores it, then it takes this shape (a paragraph if none is given). */
  setAside(reason: SetAsideReason, rich: Rich, grounds: Grounds, shape?: BlockShape): Span | null;
  /**
   * Text that was read into a field, written as the source has it ("By Ana Ruiz"); `value` is what it says.
   * What was found before with at least this confidence stays, and this becomes an alternative.
   */
  field(name: Exclude<FieldName, Lists>, written: string, value: string, grounds: Grounds): Span | null;
  list(name: Lists, written: string, value: readonly string[], grounds: Grounds): Span | null;
  /** A value that no visible text gives: metadata, an attribute. It has no span. */
  find(name: Exclude<FieldName, Lists>, value: string, grounds: Grounds): void;
  findList(name: Lists, value: readonly string[], grounds: Grounds): void;
  warn(code: string, message: string, span?: Span | null): void;
  /** The story so far. */
  story(): ImportedStory;
}

/** An empty sheet. */
export function newSheet(): Sheet {
  const written: string[] = [];
  let length = 0;
  const fields = emptyFields();
  const blocks: Block[] = [];
  const warnings: ImportWarning[] = [];

  /** A paragraph of the sheet, with an empty line before it. */
  function write(text: string): Span {
    const gap = length === 0 ? "" : "\n\n";
    written.push(gap, text);
    const start = length + gap.length;
    length = start + text.length;
    return { start, end: length };
  }

  function add(shape: BlockShape, rich: Rich, rest: Decided & Grounds): Span | null {
    const wordless = rich.text.trim() === "";
    const text = wordless ? placeholder(shape) : rich.text;
    if (text === "") return null;
    const span = write(text);
    const { rule, confidence, because, ...decided } = rest;
    const common = { text, marks: wordless ? [] : rich.marks, spans: [span] };
    blocks.push({ ...shape, ...decided, ...common, rule, confidence, because } as Block);
    return span;
  }

  return {
    get text() {
      return written.join("");
    },
    fields,
    blocks,
    keep: (shape, rich, { doubt, ...grounds }) =>
      add(shape, rich, { decision: "keep", reason: doubt ?? null, field: null, ...grounds }),
    setAside: (reason, rich, grounds, shape = PARAGRAPH) =>
      add(shape, rich, { decision: "set-aside", reason, field: null, ...grounds }),
    field(name, text, value, grounds) {
      const span = add(PARAGRAPH, plain(text), { decision: "field", reason: null, field: name, ...grounds });
      fillField(fields[name], value, span, grounds);
      return span;
    },
    list(name, text, value, grounds) {
      const span = add(PARAGRAPH, plain(text), { decision: "field", reason: null, field: name, ...grounds });
      fillField(fields[name], [...value], span, grounds);
      return span;
    },
    find: (name, value, grounds) => fillField(fields[name], value, null, grounds),
    findList: (name, value, grounds) => fillField(fields[name], [...value], null, grounds),
    warn: (code, message, span = null) => void warnings.push({ code, message, span }),
    story: () => ({ fields, blocks, warnings }),
  };
}

type Decided = Pick<Block, "decision" | "reason" | "field">;

const PARAGRAPH: BlockShape = { kind: "paragraph" };

/** What the sheet shows of something without words, so that it too has a place of its own there. */
function placeholder(shape: BlockShape): string {
  if (shape.kind === "rule") return "* * *";
  if (shape.kind === "figure") return shape.src ? `[Picture: ${nameOf(shape.src)}]` : "[Picture]";
  return shape.kind === "embed" ? `[${shape.provider || "Embed"}: ${shape.url}]` : "";
}

/** The last part of an address, without its query. */
const nameOf = (src: string) =>
  clean(
    src
      .replace(/[?#].*$/su, "")
      .split("/")
      .at(-1) ?? "",
  ).slice(0, 80);

/** Text without formatting. */
export const plain = (text: string): Rich => ({ text: clean(text), marks: [] });

/** One line of text: white space single, signs that show nothing gone. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u00ad\u200b\u2060\ufeff\ufffe\uffff]/gu, (sign) => (/\s/.test(sign) ? " " : ""))
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();
}

/** What the sheet shows of a figure: caption and credit as one line, found again in the block's own fields. */
export function figureText(caption: string, credit: string | null): string {
  return [caption, credit ? `(${credit})` : ""].filter((part) => part !== "").join(" ");
}

/** What the sheet shows of a table. */
export const tableText = (rows: readonly (readonly TableCell[])[]): string =>
  rows.map((row) => row.map(({ text }) => text.replaceAll(/[\t\n]/g, " ")).join("\t")).join("\n");
