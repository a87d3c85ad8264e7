import { type NodeJson, textOf } from "./types";

const TEXT_BLOCKS = new Set(["paragraph", "heading", "caption", "credit", "attribution", "factboxTitle"]);
/** Where the letters of such scripts are, and some others: quick to ask, and nearly always the answer. */
const MAYBE_WITHOUT_SPACES = /[\u0e00-\u0e7f\u2e80-\uffff]/;
const WITHOUT_SPACES = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;
/** Of a picture, not of the story: not counted as words of it. */
const BESIDE_THE_STORY = new Set(["caption", "credit"]);

/** The texts of all text blocks in reading order, captions and credits included. */
export function* textBlocks(node: NodeJson): Generator<{ type: string; text: string }> {
  if (TEXT_BLOCKS.has(node.type)) yield { type: node.type, text: textOf(node) };
  else for (const child of node.content ?? []) yield* textBlocks(child);
}

/** A text block with its place: the n-th of these is the n-th text block of the ProseMirror document. */
export interface PlacedBlock {
  type: string;
  text: string;
  node: NodeJson;
  /** Of a heading; 0 for anything else. */
  level: number;
}

/** All text blocks in reading order, each with its node. A character of `text` is one position in the document. */
export function placedBlocks(document: NodeJson): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  const visit = (node: NodeJson): void => {
    if (!TEXT_BLOCKS.has(node.type)) {
      for (const child of node.content ?? []) visit(child);
      return;
    }
    const level = node.type === "heading" && typeof node.attrs?.level === "number" ? node.attrs.level : 0;
    placed.push({ type: node.type, text: textOf(node), node, level });
  };
  visit(document);
  return placed;
}

/** Plain text of the body for search and previews: one line a text block. */
export function toText(document: NodeJson): string {
  return [...textBlocks(document)].map((block) => block.text).join("\n");
}

/**
 * Words of the story itself (captions and credits don't count), as word processors count them: what stands between
 * spaces, a dash that stands alone included. Scripts without spaces are counted by `Intl.Segmenter`.
 */
export function wordCount(document: NodeJson, language = "en"): number {
  let count = 0;
  for (const { type, text } of textBlocks(document)) {
    if (BESIDE_THE_STORY.has(type)) continue;
    count +=
      MAYBE_WITHOUT_SPACES.test(text) && WITHOUT_SPACES.test(text)
        ? wordLike(text, language)
        : betweenSpaces(text);
  }
  return count;
}

/** A pass without a list of words: every story that comes in is counted, in runs a hundred thousand. */
function betweenSpaces(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isSpace =
      unit < 0x80 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : /\s/u.test(text.charAt(at));
    if (!isSpace && !inWord) count++;
    inWord = !isSpace;
  }
  return count;
}

/** Characters of the story itself, spaces included, as people count them: an emoji is one. */
export function characterCount(document: NodeJson): number {
  let count = 0;
  for (const { type, text } of textBlocks(document)) {
    if (!BESIDE_THE_STORY.has(type)) count += [...text.replaceAll("\n", "")].length;
  }
  return count;
}

function wordLike(text: string, language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return [...segmenter.segment(text)].filter((segment) => segment.isWordLike).length;
}

/** A figure with its place in the story and its words. */
export interface FigureSeen {
  /** 1, 2, 3 … in reading order. */
  number: number;
  id: string | null;
  pictureId: string | null;
  alt: string;
  decorative: boolean;
  caption: string;
  credit: string;
}

/** All figures in reading order, those of galleries included. */
export function figures(document: NodeJson): FigureSeen[] {
  const seen: FigureSeen[] = [];
  const visit = (node: NodeJson): void => {
    if (node.type === "figure") seen.push(figureSeen(node, seen.length + 1));
    else for (const child of node.content ?? []) visit(child);
  };
  visit(document);
  return seen;
}

function figureSeen(node: NodeJson, number: number): FigureSeen {
  const { id, pictureId, alt, decorative } = node.attrs ?? {};
  const part = (type: string) => {
    const found = node.content?.find((child) => child.type === type);
    return found ? textOf(found).trim() : "";
  };
  return {
    number,
    id: typeof id === "string" ? id : null,
    pictureId: typeof pictureId === "string" ? pictureId : null,
    alt: typeof alt === "string" ? alt.trim() : "",
    decorative: decorative === true,
    caption: part("caption"),
    credit: part("credit"),
  };
}
