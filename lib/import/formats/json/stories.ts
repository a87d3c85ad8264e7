import { isStory } from "./body";
import { type JsonObject, objectsBelow, parsed } from "./json-object";

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

/**
 * The stories in a text that is JSON, or a line of JSON for each: objects with a text and a title, alone, in lists, or
 * in what a service wraps around them. None where it is neither, or holds none.
 */
export function storiesIn(text: string): JsonObject[] {
  const whole = parsed(text);
  return objectsBelow(whole === undefined ? linesOfJson(text) : whole, isStory, WRAPPINGS);
}

/** JSON Lines, as scrapers write them; nothing where one of the lines is anything else. */
function linesOfJson(text: string): unknown[] {
  if (!/^\s*\{"[^\n]*\}[ \t]*\r?\n[ \t]*\{"/u.test(text)) return [];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const values = lines.map(parsed);
  return values.includes(undefined) ? [] : values;
}
