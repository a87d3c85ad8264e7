import type { BlockShape } from "@/lib/import/imported-story";
import { creditAtEnd } from "@/lib/import/text/captions/credit";

/** "{{< figure src="a.jpg" >}}", "{{% notice %}}", "{% include x.html %}", "{{ page.title }}", "{: .caption}" */
const SHORTCODE = /^(?:\{\{[\s\S]{0,2000}?\}\}|\{%[\s\S]{0,2000}?%\}|\{:[^{}\n]{0,300}\})/u;

/** The shortcode that a text begins with at this place, "" if none does. */
export const shortcodeAt = (text: string, at: number): string =>
  text[at] === "{" ? (SHORTCODE.exec(text.slice(at, at + 2_010))?.[0] ?? "") : "";

const WORD = /([\w-]+)\s*=\s*(?:"([^"]*)"|“([^”]*)”|'([^']*)'|(\S+))|"([^"]*)"|([^\s"<>{}%]+)/gu;

/** What a shortcode shows, where it is one that everybody has: a picture, a film, a post. Null for others. */
export function shapeOfShortcode(code: string): BlockShape | null {
  const named = new Map<string, string>();
  const bare: string[] = [];
  for (const [, key, ...values] of code.matchAll(WORD)) {
    const [quoted, curly, single, plain, loose, word] = values;
    if (key) named.set(key.toLowerCase(), quoted ?? curly ?? single ?? plain ?? "");
    else bare.push(loose ?? word ?? "");
  }
  const [name, id = ""] = bare;
  const video = VIDEOS.get(name ?? "");
  const key = named.get("id") ?? id;
  if (video && /^[\w-]{1,40}$/u.test(key))
    return {
      kind: "embed",
      url: video.url + key,
      provider: video.provider,
      caption: named.get("title") ?? "",
    };
  if (!/^(?:figure|image|img|picture)/u.test(name ?? "")) return null;
  const values = bare.slice(1);
  const src = named.get("src") ?? values.find((value) => PICTURE.test(value));
  if (!src) return null;
  const words = named.get("caption") ?? named.get("title") ?? "";
  const own = named.get("attr") ?? named.get("credit") ?? null;
  const parted = own === null ? creditAtEnd(words) : null;
  return {
    kind: "figure",
    caption: parted?.caption ?? words,
    credit: parted?.credit ?? own,
    alt: named.get("alt") ?? values.findLast((value) => value !== src && /\s/u.test(value)) ?? null,
    src,
  };
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)$/iu;

const VIDEOS: ReadonlyMap<string, { url: string; provider: string }> = new Map([
  ["youtube", { url: "https://www.youtube.com/watch?v=", provider: "YouTube" }],
  ["vimeo", { url: "https://vimeo.com/", provider: "Vimeo" }],
]);
