import { clean } from "@/lib/import/formats/sheet";
import type { BlockShape } from "@/lib/import/imported-story";
import { creditAtEnd } from "@/lib/import/text/captions/credit";

type Figure = Extract<BlockShape, { kind: "figure" }>;

const IMAGE =
  /^((?:featured?|hero|lead|cover|header|main|teaser|og|social)?(?:image|img|picture|photo|cover|banner|thumbnail|hero)s?)(?:(url|src|path|file)|(caption|title|description)|(credit|credits|attribution|source|photographer|by)|(alt|alttext))?$/u;

/** Is this a key (small, without separators) that says something about the story's picture? */
export const isImageKey = (key: string): boolean => IMAGE.test(key);

/**
 * The picture that front matter names: an address, or a table of address, caption, credit and alternative text, or
 * those in keys of their own ("image", "image_caption"). Null where there is none; the first of several counts.
 */
export function imageOf(entries: readonly (readonly [key: string, value: unknown])[]): Figure | null {
  const found = { src: "", caption: "", credit: "", alt: "" };
  for (const [key, value] of entries) {
    const match = IMAGE.exec(key);
    if (!match) continue;
    const [, , , caption, credit, alt] = match;
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === "object" && first !== null) takeTable(found, Object.entries(first));
    else if (first !== null && first !== undefined)
      found[caption ? "caption" : credit ? "credit" : alt ? "alt" : "src"] ||= clean(String(first));
  }
  if (Object.values(found).every((text) => text === "")) return null;
  const parted = found.credit === "" ? creditAtEnd(found.caption) : null;
  return {
    kind: "figure",
    caption: parted?.caption ?? found.caption,
    credit: (parted?.credit ?? found.credit) || null,
    alt: found.alt || null,
    src: found.src || null,
  };
}

const INNER: Readonly<Record<string, "src" | "caption" | "credit" | "alt">> = {
  src: "src",
  url: "src",
  path: "src",
  file: "src",
  image: "src",
  href: "src",
  caption: "caption",
  title: "caption",
  description: "caption",
  credit: "credit",
  credits: "credit",
  attribution: "credit",
  photographer: "credit",
  source: "credit",
  alt: "alt",
  alttext: "alt",
};

function takeTable(
  found: Record<"src" | "caption" | "credit" | "alt", string>,
  entries: readonly [string, unknown][],
): void {
  for (const [key, value] of entries) {
    const part = INNER[key.toLowerCase().replaceAll(/[\s_-]/gu, "")];
    if (part && (typeof value === "string" || typeof value === "number"))
      found[part] ||= clean(String(value));
  }
}
