import { newRichText, type RichText } from "@/lib/import/formats/html/rich-text";
import { clean, plain } from "@/lib/import/formats/sheet";
import type { BlockShape } from "@/lib/import/imported-story";
import type { Field } from "./fields";
import type { IsNumbered } from "./numbering";
import { type Origin, PARAGRAPH, type Part, withJoinedMarks } from "./part";
import type { Role, Styles } from "./styles";
import type { Relationship, WordPackage } from "./word-package";
import type { XmlElement, XmlNode } from "./xml";

/** What a story can't take over from a Word file as it is; each is counted, and people are told. */
export type Loss =
  | "insertion"
  | "deletion"
  | "comment"
  | "hidden"
  | "header or footer"
  | "picture"
  | "equation"
  | "chart"
  | "object"
  | "nested table"
  | "symbol";

export type Relationships = ReadonlyMap<string, Relationship>;

/** A Word file with everything that its parts share while they are read. */
export interface Word {
  readonly file: WordPackage;
  readonly styles: Styles;
  readonly isNumbered: IsNumbered;
  /** Comments that no text has referred to yet, by id. */
  readonly comments: Map<string, XmlElement>;
  readonly commentLinks: Relationships;
  /** Foot- and endnotes in the order of their marks: `footnote 3`. */
  readonly notes: string[];
  readonly losses: Map<Loss, number>;
  /** The blocks of a part, a box, a cell: whatever holds paragraphs. */
  read(nodes: readonly XmlNode[], links: Relationships, origin: Origin): Part[];
}

/** One flow of paragraphs while it is read. */
export interface Reading {
  readonly word: Word;
  readonly links: Relationships;
  readonly origin: Origin;
  readonly parts: Part[];
  readonly rich: RichText;
  readonly fields: Field[];
  /** What stands in the open paragraph and is no text of it: pictures, boxes, comments. It comes after it. */
  beside: Part[];
  /** Hidden text of the open paragraph. */
  hidden: string;
  shape: BlockShape;
  role: Role | null;
  /** The last sign was a line break. */
  isBroken: boolean;
}

/** The beginning of a flow: no paragraph is open. */
export const newReading = (word: Word, links: Relationships, origin: Origin): Reading => ({
  word,
  links,
  origin,
  parts: [],
  rich: newRichText(),
  fields: [],
  beside: [],
  hidden: "",
  shape: PARAGRAPH,
  role: null,
  isBroken: false,
});

/** Count something that an article has no place for: a person is told of it. */
export function lose(word: Word, what: Loss): void {
  word.losses.set(what, (word.losses.get(what) ?? 0) + 1);
}

/** A piece that stands where the reading is: before the paragraph's text as long as there is none, else after it. */
export function putBeside(reading: Reading, ...parts: readonly Part[]): void {
  if (reading.rich.isEmpty && reading.beside.length === 0) reading.parts.push(...parts);
  else reading.beside.push(...parts);
}

/** The paragraph ends here, or is parted by an empty line. */
export function endParagraph(reading: Reading): void {
  const { rich, shape, role, fields, word } = reading;
  const text = withJoinedMarks(rich.take());
  const isContents = role?.kind === "contents" || fields.some((field) => field.isContents);
  const origin = reading.origin === "body" && isContents ? "contents" : reading.origin;
  if (text.text !== "") reading.parts.push({ shape, rich: text, role, origin });
  reading.parts.push(...reading.beside);
  reading.beside = [];
  reading.isBroken = false;
  if (clean(reading.hidden) !== "") {
    lose(word, "hidden");
    reading.parts.push({ shape: PARAGRAPH, rich: plain(reading.hidden), role: null, origin: "hidden" });
  }
  reading.hidden = "";
}
