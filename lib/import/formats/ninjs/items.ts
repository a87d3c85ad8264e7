import { type JsonObject, objectsBelow, textIn } from "@/lib/import/formats/json/json-object";

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

const WRAPPINGS = ["item", "items", "data", "results", "docs", "content"];

/** The items of a file: one, a list of them, or what an agency's interface wraps around either. */
export const itemsIn = (json: unknown): JsonObject[] => objectsBelow(json, isItem, WRAPPINGS);

const isItem = (object: JsonObject): boolean => {
  const names = STORY_NAMES.filter((name) => object.get(name) !== undefined).length;
  return names > 0 && object.get("items") === undefined;
};

/** A date for the diary. Its text, if it has one, is the desk's own. */
export const isEvent = (item: JsonObject): boolean =>
  textIn(item, "type") === "event" || item.get("eventdetails") !== undefined;
