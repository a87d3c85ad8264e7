import { textBelow } from "@/lib/import/formats/html/elements";
import { clean } from "@/lib/import/formats/sheet";
import { treeOf } from "./tree";

/** One line of text from what may be HTML: titles and excerpts hold tags and entities in half of all systems. */
export function textOfHtml(source: string): string {
  if (!/[<&]/u.test(source)) return clean(source);
  return clean(textBelow(treeOf(source.replaceAll(/<(?:br|\/p|\/div)\b[^>]*>/giu, "$& "))));
}
