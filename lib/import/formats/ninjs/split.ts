import { type JsonObject, parsed, textIn } from "@/lib/import/formats/json/json-object";
import type { StorySource } from "@/lib/import/formats/source";
import { hasBody } from "./body";
import { isEvent, itemsIn } from "./items";

/**
 * The items of a file that are stories by themselves. Where one alone has a text, the others are what was sent along
 * with it; else each is one, and a date for the diary among them says why it is none when it is read.
 */
export function storiesAmong(items: readonly JsonObject[]): readonly JsonObject[] {
  const stories = items.filter((item) => !isEvent(item));
  const texts = stories.filter(hasBody);
  if (texts.length === 1) return texts;
  return stories.length > 1 ? items : stories;
}

/** Each story of a file in ninjs as a file of its own: the item as it was sent. Fewer than two are no reason to cut. */
export function splitNinjs(text: string): StorySource[] {
  return storiesAmong(itemsIn(parsed(text))).map((item) => ({
    key: textIn(item, "guid", "uri", "urn"),
    title: textIn(item, "headline", "title", "slugline"),
    bytes: Buffer.from(item.written(), "utf8"),
  }));
}
