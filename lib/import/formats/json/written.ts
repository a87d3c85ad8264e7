import { escapeAttribute, escapeText } from "@/lib/import/formats/exported/tree";
import { type JsonObject, objectIn, textIn } from "./json-object";

/** Names under which a wrapped text holds its words: "rendered" is WordPress's, "processed" Drupal's. */
const WRAPPED = ["rendered", "html", "processed", "value", "text"];
/** Names under which the blocks of an editor, or the pieces of one, are listed. */
const LISTED = ["blocks", "children", "content", "items", "data", "attrs", "props"];

/** Deeper than blocks nest. */
const DEEPEST = 12;

/**
 * The text in a value: as it stands, wrapped in an object, a list of paragraphs, or the blocks of an editor (Editor.js,
 * ProseMirror, Portable Text, Slate and their like), which become HTML. "" where there is none.
 */
export function writtenIn(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value) && value.every((each) => typeof each === "string"))
    return value.join("\n\n").trim();
  if (Array.isArray(value)) return htmlOfBlocks(value, 0);
  const object = objectIn(value);
  return object ? textIn(object, ...WRAPPED) || htmlOfBlocks(listIn(object), 0) : "";
}

/** The list in an object, or in the object that it holds: "content" → "blocks". */
function listIn(object: JsonObject): readonly unknown[] {
  let holder: JsonObject | null = object;
  for (let depth = 0; holder && depth < DEEPEST; depth++) {
    const values: unknown[] = LISTED.map((name) => holder?.get(name));
    const list = values.find((value) => Array.isArray(value));
    if (list) return list;
    holder = values.map(objectIn).find((inner) => inner !== null) ?? null;
  }
  return [];
}

function htmlOfBlocks(blocks: readonly unknown[], depth: number): string {
  if (depth > DEEPEST) return "";
  return blocks.map((block) => htmlOfBlock(block, depth)).join("");
}

function htmlOfBlock(block: unknown, depth: number): string {
  if (typeof block === "string") return `<p>${inline(block)}</p>`;
  const object = objectIn(block);
  if (!object) return "";
  const style = ["type", "style", "listitem", "name"].map((name) => textIn(object, name)).join(" ");
  const said = objectIn(object.get("data")) ?? objectIn(object.get("attrs")) ?? object;
  if (PICTURE.test(style)) return figureHtml(said);
  const list = listIn(object);
  const words = wordsOf(object, 0);
  if (list.some(isBlock)) return htmlOfBlocks(list, depth + 1);
  if (words.trim() === "") return "";
  const level = /\d/u.exec(textIn(said, "level") || style)?.[0] ?? "2";
  if (/head|\bh[1-6]\b/iu.test(style)) return `<h${level}>${words}</h${level}>`;
  if (/quote/iu.test(style)) return `<blockquote>${words}</blockquote>`;
  if (/list|bullet|number/iu.test(style)) return `<ul>${linesOf(list, words)}</ul>`;
  return `<p>${words}</p>`;
}

/** A list's lines, where each is a text of its own. */
const linesOf = (list: readonly unknown[], words: string): string =>
  list.length > 0 && list.every((each) => typeof each === "string")
    ? list.map((each) => `<li>${inline(each)}</li>`).join("")
    : `<li>${words}</li>`;

/** Does it hold pieces of its own, rather than being a piece of a line? */
function isBlock(value: unknown): boolean {
  const object = objectIn(value);
  if (!object) return false;
  const type = textIn(object, "type");
  return (
    PICTURE.test(type) || (listIn(object).length > 0 && !/^(?:a|link|text|span|mention|inline)/iu.test(type))
  );
}

const PICTURE = /image|figure|photo|picture/iu;

function wordsOf(object: JsonObject, depth: number): string {
  if (depth > DEEPEST) return "";
  const own = WRAPPED.map((name) => object.get(name)).find((value) => typeof value === "string");
  if (own !== undefined) return inline(own);
  const inner = objectIn(object.get("data"));
  if (inner && listIn(inner).length === 0) return wordsOf(inner, depth + 1);
  return listIn(object)
    .map((each) => (typeof each === "string" ? inline(each) : pieceOf(each, depth + 1)))
    .join("");
}

const pieceOf = (value: unknown, depth: number): string => {
  const object = objectIn(value);
  return object ? wordsOf(object, depth) : "";
};

/** Some editors keep bold and links as HTML in their texts. */
const inline = (text: unknown): string => {
  const written = String(text);
  return /<\/?(?:b|i|a|em|strong|br|mark|code|u)\b[^>]*>|&\w+;/iu.test(written)
    ? written
    : escapeText(written);
};

function figureHtml(said: JsonObject): string {
  const file =
    objectIn(said.get("file")) ?? objectIn(said.get("asset")) ?? objectIn(said.get("image")) ?? said;
  const src = textIn(file, "url", "src", "href") || textIn(said, "url", "src", "href");
  const caption = ["caption", "description", "title"]
    .map((name) => textIn(said, name))
    .find((text) => text !== "");
  const alt = textIn(said, "alt", "alttext");
  const credit = textIn(said, "credit", "attribution", "photographer");
  const words = [caption ?? "", credit === "" ? "" : `(${credit})`].filter((part) => part !== "").join(" ");
  if (src === "" && words === "") return "";
  const image = `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}">`;
  return `<figure>${image}<figcaption>${escapeText(words)}</figcaption></figure>`;
}
