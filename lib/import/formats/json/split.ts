import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import type { StorySource } from "@/lib/import/formats/source";
import { titleOf } from "./body";
import { textIn } from "./json-object";
import { storiesIn } from "./stories";

/** Each story of a JSON or JSON Lines file as a file of its own: the object as it was written. */
export function splitJson(text: string): StorySource[] {
  return storiesIn(text).map((story, index) => ({
    key: textIn(story, "guid", "url", "link", "uuid", "slug", "id") || String(index + 1),
    title: textOfHtml(titleOf(story)),
    bytes: Buffer.from(story.written(), "utf8"),
  }));
}
