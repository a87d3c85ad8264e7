import { embedHtml } from "@/lib/import/formats/exported/aside";
import { listOf, parsed, textOf } from "@/lib/import/formats/ghost/json";

// What WordPress keeps in a post's fields although readers see it with the text.

/** The field of a podcast's recording: its address, its size and its type, a line each. */
export const ENCLOSURE = "enclosure";
/** The field of the block editor's footnotes, as JSON. */
export const FOOTNOTES = "footnotes";

/** The footnotes as a list, or "" where there are none. */
export function footnotesHtml(meta: ReadonlyMap<string, string>): string {
  const notes = listOf(parsed(meta.get(FOOTNOTES) ?? "")).map(({ content }) => textOf(content));
  const items = notes.filter((note) => note !== "").map((note) => `<li>${note}</li>`);
  return items.length > 0 ? `<ol>${items.join("")}</ol>` : "";
}

/** The recording as an embed, or "" where there is none or the text has a player. */
export function enclosureHtml(meta: ReadonlyMap<string, string>, body: string): string {
  const [url = "", , type = ""] = (meta.get(ENCLOSURE) ?? "").split("\n").map((line) => line.trim());
  if (!/^https?:\/\/\S+$/u.test(url) || !/^(?:audio|video)\//u.test(type)) return "";
  return /<(?:iframe|audio|video)\b/iu.test(body) || body.includes(url) ? "" : embedHtml(url);
}
