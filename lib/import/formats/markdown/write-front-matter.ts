import { figureText, plain, type Sheet } from "@/lib/import/formats/sheet";
import type { FieldName } from "@/lib/import/imported-story";
import { readByline } from "@/lib/import/text/words/names";
import { isoDate } from "./iso-date";
import { imageOf, isImageKey } from "./lead-image";

/** Which field a key fills, and how sure that is. Keys are compared in small letters, without "-", "_" and spaces. */
const KEYS: readonly { field: FieldName; keys: string; confidence: number }[] = [
  { field: "headline", keys: "headline hed heading", confidence: 0.99 },
  { field: "headline", keys: "title titel titre título titulo", confidence: 0.98 },
  { field: "headline", keys: "seotitle metatitle linktitle shorttitle ogtitle", confidence: 0.5 },
  {
    field: "standfirst",
    keys: "standfirst subtitle dek deck subheading subhead strapline",
    confidence: 0.98,
  },
  { field: "standfirst", keys: "summary excerpt abstract lead intro", confidence: 0.9 },
  { field: "standfirst", keys: "description metadescription seodescription ogdescription", confidence: 0.82 },
  { field: "byline", keys: "author authors byline by writer writers autor auteur", confidence: 0.98 },
  {
    field: "publishedAt",
    keys: "date published publisheddate publishdate publishedat publishedon datepublished pubdate",
    confidence: 0.98,
  },
  { field: "publishedAt", keys: "created createdat datecreated", confidence: 0.6 },
  {
    field: "updatedAt",
    keys: "updated updatedat lastmod modified modifiedat lastmodified lastupdated dateupdated datemodified",
    confidence: 0.98,
  },
  { field: "embargo", keys: "embargo embargoeduntil embargountil", confidence: 0.98 },
  { field: "tags", keys: "tags tag keywords topics", confidence: 0.98 },
  { field: "section", keys: "section category categories ressort", confidence: 0.95 },
  { field: "slugline", keys: "slug slugline", confidence: 0.85 },
  { field: "dateline", keys: "dateline", confidence: 0.98 },
  { field: "language", keys: "lang language locale", confidence: 0.98 },
  { field: "canonicalUrl", keys: "canonical canonicalurl", confidence: 0.98 },
  { field: "canonicalUrl", keys: "url link permalink originalurl sourceurl", confidence: 0.7 },
  { field: "source", keys: "source publisher publication outlet", confidence: 0.95 },
  { field: "copyright", keys: "copyright rights", confidence: 0.95 },
  { field: "editorNote", keys: "editornote editorsnote editorialnote", confidence: 0.9 },
];
const KNOWN = new Map(
  KEYS.flatMap(({ field, keys, confidence }) =>
    keys.split(" ").map((key) => [key, { field, confidence }] as const),
  ),
);
/** Tables that hold more keys of the same kinds. */
const NESTED = new Set(["params", "extra", "taxonomies", "seo", "meta", "metadata"]);

/** Write front matter onto a sheet, a line a key: what a field takes becomes the field, the rest is set aside. */
export function writeFrontMatter(sheet: Sheet, entries: readonly [string, unknown][]): void {
  for (const [key, value] of entries) {
    if (NESTED.has(known(key)) && isTable(value)) writeFrontMatter(sheet, Object.entries(value));
    else if (!isImageKey(known(key))) writeEntry(sheet, key, value);
  }
  const own = entries.filter(([key]) => isImageKey(known(key)));
  const image = imageOf(own.map(([key, value]) => [known(key), value]));
  if (image)
    sheet.keep(image, plain(figureText(image.caption, image.credit)), {
      rule: "front-matter-image",
      confidence: 0.9,
      because: "The front matter names the story’s picture.",
    });
  const shown = new Set([
    image?.src,
    image?.caption,
    image?.credit,
    image?.alt,
    image?.caption && `${image.caption} (${image.credit})`,
  ]);
  for (const [key, value] of own)
    for (const text of leavesOf(value)) if (!shown.has(text)) setAsideLine(sheet, `${key}: ${text}`);
}

const known = (key: string) => key.toLowerCase().replaceAll(/[\s_.-]/gu, "");
const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

function writeEntry(sheet: Sheet, key: string, value: unknown): void {
  const texts = textsOf(value);
  const whole = leavesOf(value).join(", ");
  const written = key === "" ? whole : `${key}: ${whole}`;
  if (texts.length === 0) return;
  const rule = KNOWN.get(known(key));
  const isDraft = known(key) === "draft" ? "true" : known(key) === "published" ? "false" : null;
  if (isDraft !== null && texts[0] === isDraft)
    sheet.warn("draft", "Its front matter calls this a draft: ask whether it is finished.");
  if (rule && writeField(sheet, rule, key, texts, written)) return;
  setAsideLine(sheet, written);
}

const setAsideLine = (sheet: Sheet, written: string) =>
  sheet.setAside("page-furniture", plain(written), {
    rule: "front-matter-rest",
    confidence: 0.9,
    because: "A line of the front matter that no field takes.",
  });

function writeField(
  sheet: Sheet,
  { field, confidence }: { field: FieldName; confidence: number },
  key: string,
  texts: readonly string[],
  written: string,
): boolean {
  const grounds = {
    rule: `front-matter-${field.toLowerCase()}`,
    confidence,
    because: `The front matter says so under “${key.slice(0, 40)}”.`,
  };
  if (field === "byline" || field === "tags") {
    const list = field === "byline" ? texts.flatMap(namesIn) : texts.flatMap(tagsIn);
    if (list.length === 0) return false;
    if (field === "byline" && list.every((name) => KEY_OF_AUTHOR.test(name))) {
      const because = "It looks like the author’s key in the site’s own list: write the name.";
      return (
        sheet.list(field, written, [...new Set(list)], { ...grounds, confidence: 0.5, because }) !== null
      );
    }
    return sheet.list(field, written, [...new Set(list)], grounds) !== null;
  }
  // The first category is the section; the others are more like tags.
  const [first = ""] = texts;
  const value = valueFor(field, field === "section" ? first : texts.join(", "));
  if (value === null) return false;
  if (field === "section" && texts.length > 1)
    sheet.findList("tags", texts.slice(1), { ...grounds, confidence: 0.6 });
  return sheet.field(field, written, value, grounds) !== null;
}

function valueFor(field: FieldName, text: string): string | null {
  if (field === "publishedAt" || field === "updatedAt") return isoDate(text);
  if (field === "embargo") return isoDate(text) ?? text;
  if (field === "language")
    return /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/iu.test(text) ? text.replaceAll("_", "-") : null;
  if (field === "canonicalUrl") return /^https?:\/\/\S+$/iu.test(text) && URL.canParse(text) ? text : null;
  return text;
}

/** "ana-ruiz", "aruiz2": no person is written so. */
const KEY_OF_AUTHOR = /^[a-z\d]+(?:[-_][a-z\d]+)*$/u;

/** "By Ana Ruiz and Tom Lee" is two people; what is no name ("The desk") is one author. */
function namesIn(text: string): string[] {
  return readByline(`By ${text.replace(/^by\s+/iu, "")}`)?.names ?? [text.replace(/^by\s+/iu, "")];
}

/** "harbour, cranes" in one text are two tags. */
const tagsIn = (text: string) => text.split(/\s*[,;，、]\s*/u).filter((tag) => tag !== "");

/** What a value says to a field: a list is one text an item, a table its name if it has one. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => (Array.isArray(item) ? leavesOf(item) : textsOf(item)));
  if (!isTable(value)) return leavesOf(value);
  const name = value.name ?? value.title ?? value.label;
  return name === undefined ? leavesOf(value) : leavesOf(name);
}

/** Deeper than this nobody writes; a value of YAML may even hold itself. */
const DEEPEST = 20;

/** All texts in a value. */
function leavesOf(value: unknown, depth = 0): string[] {
  if (value === null || value === undefined || depth > DEEPEST) return [];
  if (value instanceof Date) return [value.toISOString()];
  if (typeof value === "object") return Object.values(value).flatMap((inner) => leavesOf(inner, depth + 1));
  return [plain(String(value)).text].filter((text) => text !== "");
}
