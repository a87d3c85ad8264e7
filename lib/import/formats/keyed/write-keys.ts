import { figureText, plain, type Sheet } from "@/lib/import/formats/sheet";
import type { FieldName } from "@/lib/import/imported-story";
import { readByline } from "@/lib/import/text/words/names";
import { isoDate } from "./iso-date";
import { imageOf, isImageKey } from "./lead-image";

/** Where the keys stand, as reasons and rules say it. */
export interface Place {
  /** How its rules' ids begin. */
  rule: string;
  /** "The … says so." */
  name: string;
}

/** Which field a key fills, and how sure that is. Keys are compared in small letters, without "-", "_" and spaces. */
const KEYS: readonly { field: FieldName; keys: string; confidence: number }[] = [
  { field: "headline", keys: "headline hed heading", confidence: 0.99 },
  { field: "headline", keys: "title titel titre título titulo", confidence: 0.98 },
  { field: "headline", keys: "seotitle metatitle linktitle shorttitle ogtitle name", confidence: 0.5 },
  {
    field: "standfirst",
    keys: "standfirst subtitle dek deck subheading subhead strapline",
    confidence: 0.98,
  },
  { field: "standfirst", keys: "summary excerpt abstract lead intro teaser chapeau", confidence: 0.9 },
  { field: "standfirst", keys: "description metadescription seodescription ogdescription", confidence: 0.82 },
  {
    field: "byline",
    keys: "author authors byline by writer writers autor autores auteur auteurs creator reporter journalist",
    confidence: 0.98,
  },
  {
    field: "publishedAt",
    keys: "date published publisheddate publishdate publishedat publishedon datepublished datepublish pubdate publishedtime publicationdate",
    confidence: 0.98,
  },
  { field: "publishedAt", keys: "created createdat datecreated", confidence: 0.6 },
  {
    field: "updatedAt",
    keys: "updated updatedat lastmod modified modifiedat lastmodified lastupdated dateupdated datemodified datemodify modifiedtime",
    confidence: 0.98,
  },
  { field: "embargo", keys: "embargo embargoeduntil embargountil", confidence: 0.98 },
  { field: "tags", keys: "tags tag keywords topics", confidence: 0.98 },
  { field: "section", keys: "section category categories articlesection ressort", confidence: 0.95 },
  { field: "slugline", keys: "slug slugline", confidence: 0.85 },
  { field: "dateline", keys: "dateline", confidence: 0.98 },
  { field: "language", keys: "lang language locale inlanguage", confidence: 0.98 },
  { field: "canonicalUrl", keys: "canonical canonicalurl", confidence: 0.98 },
  {
    field: "canonicalUrl",
    keys: "url link permalink originalurl sourceurl mainentityofpage",
    confidence: 0.7,
  },
  {
    field: "source",
    keys: "source publisher publication outlet sitename sourcename sourcehostname",
    confidence: 0.95,
  },
  { field: "source", keys: "hostname sourcedomain", confidence: 0.6 },
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

/**
 * Write what a source says of itself under keys onto a sheet, a line a key: what a field takes becomes the field, a
 * picture becomes a figure, the rest is set aside.
 */
export function writeKeys(
  sheet: Sheet,
  entries: readonly (readonly [string, unknown])[],
  place: Place,
): void {
  for (const [key, value] of entries) {
    if (NESTED.has(known(key)) && isTable(value)) writeKeys(sheet, Object.entries(value), place);
    else if (!isImageKey(known(key))) writeEntry(sheet, key, value, place);
  }
  const own = entries.filter(([key]) => isImageKey(known(key)));
  const image = imageOf(own.map(([key, value]) => [known(key), value]));
  if (image)
    sheet.keep(image, plain(figureText(image.caption, image.credit)), {
      rule: `${place.rule}-image`,
      confidence: 0.9,
      because: `The ${place.name} names the story’s picture.`,
    });
  for (const [key, value] of own)
    for (const text of leavesOf(value))
      if (!image || !isShown(text, image)) setAsideLine(sheet, `${key}: ${text}`, place);
}

/** Does the figure say this already? A caption that ended in its credit ("Photo: Ana Ruiz") was cut in two. */
function isShown(text: string, { src, caption, credit, alt }: Image): boolean {
  if ([src, caption, credit, alt].includes(text)) return true;
  const rest = text.startsWith(caption) ? text.slice(caption.length) : "";
  return credit !== null && rest.includes(credit) && rest.length < credit.length + LONGEST_LABEL;
}

type Image = NonNullable<ReturnType<typeof imageOf>>;
/** " (Photo courtesy of )". */
const LONGEST_LABEL = 24;

const known = (key: string) => key.toLowerCase().replaceAll(/[\s_.-]/gu, "");
const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

function writeEntry(sheet: Sheet, key: string, value: unknown, place: Place): void {
  const texts = textsOf(value);
  const whole = leavesOf(value).join(", ");
  const written = key === "" ? whole : `${key}: ${whole}`;
  if (texts.length === 0) return;
  const rule = KNOWN.get(known(key));
  if (DRAFT.get(known(key)) === texts[0]?.toLowerCase())
    sheet.warn("draft", `The ${place.name} calls this a draft: ask whether it is finished.`);
  if (rule && writeField(sheet, { ...rule, key, texts, written }, place)) return;
  setAsideLine(sheet, written, place);
}

/** What says that a story is not finished. */
const DRAFT = new Map([
  ["draft", "true"],
  ["published", "false"],
  ["status", "draft"],
]);

const setAsideLine = (sheet: Sheet, written: string, { rule, name }: Place) =>
  sheet.setAside("page-furniture", plain(written), {
    rule: `${rule}-rest`,
    confidence: 0.9,
    because: `A line of the ${name} that no field takes.`,
  });

interface Entry {
  field: FieldName;
  confidence: number;
  key: string;
  /** What its value says. */
  texts: readonly string[];
  /** Key and value as the sheet shows them. */
  written: string;
}

function writeField(sheet: Sheet, { field, confidence, key, texts, written }: Entry, place: Place): boolean {
  const grounds = {
    rule: `${place.rule}-${field.toLowerCase()}`,
    confidence,
    because: `The ${place.name} says so under “${key.slice(0, 40)}”.`,
  };
  // Systems name authors, sections and topics by numbers of their own.
  if (BY_NAME.has(field) && !texts.some((text) => /\p{L}/u.test(text))) return false;
  if (field === "byline" || field === "tags") {
    const list = field === "byline" ? texts.flatMap(namesIn) : texts.flatMap(tagsIn);
    if (list.every((text) => /^\d*$/u.test(text))) return false;
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
  // Some write whose it is there, some where it came from.
  if (field === "source" && /^https?:\/\//iu.test(first))
    return sheet.field("canonicalUrl", written, first, { ...grounds, confidence: 0.7 }) !== null;
  const value = valueFor(field, field === "section" ? first : texts.join(", "));
  if (value === null) return false;
  if (field === "section" && texts.length > 1)
    sheet.findList("tags", texts.slice(1), { ...grounds, confidence: 0.6 });
  return sheet.field(field, written, value, grounds) !== null;
}

const BY_NAME: ReadonlySet<FieldName> = new Set(["byline", "section", "headline", "standfirst", "source"]);

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
