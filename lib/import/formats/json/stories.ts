import { isStory } from "./body";
import { type JsonObject, objectIn, parsed } from "./json-object";

/** Names that services, site generators and scrapers give to what holds their stories. */
const WRAPPINGS = [
  "items",
  "item",
  "articles",
  "article",
  "stories",
  "story",
  "posts",
  "post",
  "entries",
  "entry",
  "pages",
  "page",
  "results",
  "result",
  "docs",
  "records",
  "nodes",
  "node",
  "edges",
  "hits",
  "response",
  "data",
  "attributes",
  "fields",
  "source",
  "content",
  "news",
  "props",
  "pageprops",
  "mainentity",
  "@graph",
];

/** Deeper than any envelope. */
const DEEPEST = 8;

/**
 * The stories in a text that is JSON, or a line of JSON for each: objects with a text and a title, alone, in lists, or
 * in what a service wraps around them. None where it is neither, or holds none.
 */
export function storiesIn(text: string): JsonObject[] {
  const whole = parsed(text);
  const found: JsonObject[] = [];
  if (whole !== undefined) visit(whole, 0);
  else for (const line of linesOfJson(text)) visit(line, 0);
  return found;

  function visit(value: unknown, depth: number): void {
    if (depth > DEEPEST) return;
    if (Array.isArray(value)) for (const each of value) visit(each, depth + 1);
    const object = objectIn(value);
    if (!object) return;
    if (isStory(object)) found.push(object);
    else for (const name of WRAPPINGS) visit(object.get(name), depth + 1);
  }
}

/** JSON Lines, as scrapers write them; nothing where one of the lines is anything else. */
function linesOfJson(text: string): unknown[] {
  if (!/^\s*\{"[^\n]*\}[ \t]*\r?\n[ \t]*\{"/u.test(text)) return [];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const values = lines.map(parsed);
  return values.includes(undefined) ? [] : values;
}
