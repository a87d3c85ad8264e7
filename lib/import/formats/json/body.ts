import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import { wordCount } from "@/lib/import/text/words/prose";
import type { JsonObject } from "./json-object";
import { writtenIn } from "./written";

/** A story's text, and how it is written. */
export interface JsonBody {
  name: string;
  isHtml: boolean;
  value: string;
}

/** What systems, services and scrapers call a story's text. */
const BODY_NAMES = [
  "contenthtml",
  "bodyhtml",
  "htmlbody",
  "htmlcontent",
  "html",
  "articlebody",
  "articletext",
  "maintext",
  "fulltext",
  "cleanedtext",
  "contenttext",
  "textcontent",
  "bodytext",
  "plaintext",
  "rawtext",
  "paragraphs",
  "blocks",
  "content",
  "body",
  "text",
  "article",
  "story",
];
const TITLE_NAMES = ["headline", "title", "heading", "hed", "name"];

/** A shorter text is a label or a message. */
const LEAST_WORDS = 8;
/** Without a title it must be more than a comment. */
const LEAST_WORDS_UNTITLED = 60;

/** Is this object a story: a text, and what stands above it? */
export function isStory(object: JsonObject): boolean {
  const body = bodyOf(object);
  if (!body) return false;
  const words = wordCount(body.isHtml ? withoutTags(body.value) : body.value);
  return words >= (titleOf(object) === "" ? LEAST_WORDS_UNTITLED : LEAST_WORDS);
}

/** What an object is called, as it is written there; "" where it has no name. */
export const titleOf = (object: JsonObject): string =>
  TITLE_NAMES.map((name) => writtenIn(object.get(name))).find((title) => title !== "") ?? "";

/** All texts of an object, the one that says most first; of two that say the same the one with formatting. */
export function bodiesOf(object: JsonObject): JsonBody[] {
  const all = BODY_NAMES.flatMap((name): JsonBody[] => {
    const value = writtenIn(object.get(name));
    return value === "" || WHOLE_PAGE.test(value) ? [] : [{ name, isHtml: TAGS.test(value), value }];
  });
  const weight = ({ isHtml, value }: JsonBody) =>
    isHtml ? lettersOf(withoutTags(value)).length * FORMATTED : lettersOf(value).length;
  return all
    .map((body) => ({ body, weighs: weight(body) }))
    .sort((a, b) => b.weighs - a.weighs)
    .map(({ body }) => body);
}

/** So much more may a text without formatting say before it is preferred. */
const FORMATTED = 1.1;

const bodyOf = (object: JsonObject): JsonBody | null => bodiesOf(object)[0] ?? null;

/** The page that the story was taken from. */
export const WHOLE_PAGE = /^\s*<(?:!doctype\s+html|html)\b/iu;

const TAGS =
  /<(?:p|br|div|h[1-6]|ul|ol|li|figure|img|blockquote|section|article|table|a|b|i|em|strong)\b[^>]*>/iu;
const withoutTags = (html: string) => html.replaceAll(/<[^<>]*>/gu, " ");

/** Do both say the same, but for formatting? */
export function saysTheSame(one: JsonBody, other: JsonBody): boolean {
  const [long, short] = [one, other].map((body) =>
    lettersOf(body.isHtml ? textOfHtml(body.value) : body.value),
  );
  return (long ?? "").includes((short ?? "").slice(0, COMPARED));
}

/** So many letters are compared. */
const COMPARED = 200;
const lettersOf = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, "");
