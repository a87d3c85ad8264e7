import { type JsonObject, objectIn, textIn } from "@/lib/import/formats/json/json-object";

const STORY_NAMES = [
  "headline",
  "headlines",
  "title",
  "bodyhtml",
  "bodytext",
  "bodyxhtml",
  "bodies",
  "articlehtml",
  "descriptiontext",
  "descriptions",
];

/** Deeper than any envelope. */
const DEEPEST = 5;

/** The items of a file: one, a list of them, or what an agency's interface wraps around either. */
export function itemsIn(json: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  visit(json, 0);
  return found;

  function visit(value: unknown, depth: number): void {
    if (depth > DEEPEST) return;
    if (Array.isArray(value)) for (const each of value) visit(each, depth + 1);
    const object = objectIn(value);
    if (!object) return;
    if (isItem(object)) found.push(object);
    else
      for (const name of ["item", "items", "data", "results", "docs", "content"])
        visit(object.get(name), depth + 1);
  }
}

const isItem = (object: JsonObject): boolean => {
  const names = STORY_NAMES.filter((name) => object.get(name) !== undefined).length;
  return names > 0 && object.get("items") === undefined;
};

/** A date for the diary. Its text, if it has one, is the desk's own. */
export const isEvent = (item: JsonObject): boolean =>
  textIn(item, "type") === "event" || item.get("eventdetails") !== undefined;
