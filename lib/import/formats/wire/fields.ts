import { plain, type Sheet } from "@/lib/import/formats/sheet";
import type { FieldName, SetAsideReason } from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";
import { readByline, titleCased } from "@/lib/import/text/words/names";
import { wireDate } from "./dates";

type TextField = Exclude<FieldName, "byline" | "tags">;

/** What a file says in a place that is made for it. */
export const stated = (rule: string, because: string, confidence = 0.97): Grounds => ({
  rule,
  because,
  confidence,
});

/**
 * What a standard's files say of themselves: `meta` for their metadata, `marked` for a part that stands under its name.
 *
 * @param standard how its rules' ids begin
 */
export const groundsOf = (standard: string) => ({
  meta: stated(`${standard}-meta`, "The item’s metadata says so.", 0.95),
  marked: (what: string, confidence?: number): Grounds =>
    stated(`${standard}-${what}`, `It is marked as the ${what}.`, confidence),
});

/** When an item was made, and when this version of it, if that is another moment. */
export function findVersionDates(
  sheet: Sheet,
  { created, version, sent = "" }: { created: string; version: string; sent?: string },
  grounds: Grounds,
): void {
  const first = created || version;
  findDate(sheet, "publishedAt", first || sent, grounds);
  if (wireDate(version) !== wireDate(first)) findDate(sheet, "updatedAt", version, grounds);
}

/** Text that a reader would see, read into a field; nothing for an empty one. */
export function writeField(sheet: Sheet, name: TextField, written: string, grounds: Grounds): void {
  const { text } = plain(written);
  if (text !== "") sheet.field(name, text, text, grounds);
}

/** Metadata read into a field; nothing for an empty one. */
export function findField(sheet: Sheet, name: TextField, written: string, grounds: Grounds): void {
  const { text } = plain(written);
  if (text !== "") sheet.find(name, text, grounds);
}

/** A moment of the metadata; what is no moment is left out. */
export function findDate(
  sheet: Sheet,
  name: "publishedAt" | "updatedAt" | "embargo",
  written: string,
  grounds: Grounds,
): void {
  const value = wireDate(written);
  if (value !== null) sheet.find(name, value, grounds);
}

/** "By PAUL BYRNE and ANA RUIZ, Associated Press": the names alone. What names nobody stands as it is. */
export function bylineNames(written: string): string[] {
  const { text } = plain(written);
  // "NTB", "EFE": an agency signs by its own name.
  if (/^\p{Lu}{2,5}$/u.test(text)) return [text];
  const named = readByline(text) ?? readByline(`By ${text}`);
  if (named) return named.names;
  const bare = text.replace(/^(?:by|von|par|por|di|door)\s+/iu, "");
  const parts = bare
    .split(/\s*(?:[;,]|\s(?:and|und|et|y|e|en|&|ja)\s)\s*/u)
    .map((name) => titleCased(name.trim()))
    .filter((name) => name !== "");
  // "Ines Farrow, nw": an agency's sign beside a name.
  const people = parts.filter((part) => /\p{Lu}/u.test(part));
  return people.length > 0 ? people : parts;
}

/** "daa/mt/msr": who wrote and who sent it, by their initials. They are no byline. */
const INITIALS = /^\p{Ll}{2,5}(?:\/\p{Ll}{2,5})+$/u;

/** Set the desk's initials aside where they stand in a byline's place. @returns whether they did */
export function writeInitials(sheet: Sheet, written: string, grounds: Grounds): boolean {
  const isIt = INITIALS.test(plain(written).text);
  if (isIt) writeAside(sheet, "wire-credits", written, { ...grounds, because: "It is the desk’s initials." });
  return isIt;
}

/** The byline as printed, or as the metadata has it. */
export function writeByline(sheet: Sheet, written: string, grounds: Grounds): void {
  if (writeInitials(sheet, written, grounds)) return;
  const names = bylineNames(written);
  if (names.length > 0) sheet.list("byline", plain(written).text, names, grounds);
}

/** "20190121T103600+0000", "2.4.2019 16:02:09 CEST": some put the hour there, and no place. */
const HOUR = /^\d[\d\s.,:/+T-]{5,}(?:\s?\p{Lu}{1,5})?$/u;

/** "New York (dpa) - " → "New York (dpa)": the dash belongs to the paragraph that follows. */
export function writeDateline(sheet: Sheet, written: string, grounds: Grounds): void {
  if (HOUR.test(plain(written).text)) {
    writeAside(sheet, "timestamp", written, { ...grounds, because: "It is an hour, not a place." });
    return;
  }
  const value = plain(written).text.replace(/\s*[-–—_]+$/u, "");
  if (value !== "") sheet.field("dateline", plain(written).text, value, grounds);
}

/** Keywords, each once, without what is no word. */
export function findTags(sheet: Sheet, written: readonly string[], grounds: Grounds): void {
  const tags = [...new Set(written.map((tag) => plain(tag).text))].filter(
    (tag) => tag.length > 1 && !/^https?:/u.test(tag),
  );
  if (tags.length > 0) sheet.findList("tags", tags, grounds);
}

/** What a wire says about its copy for machines and desks: one line, "Urgency: 4 · Words: 349". */
export function writeHeader(
  sheet: Sheet,
  entries: readonly (readonly [label: string, value: string])[],
): void {
  const written = entries.flatMap(([label, value]) => {
    const { text } = plain(value);
    return text === "" ? [] : [`${label}: ${text}`];
  });
  if (written.length > 0) sheet.setAside("wire-header", plain(written.join(" · ")), HEADER);
}

const HEADER: Grounds = {
  rule: "wire-metadata",
  confidence: 0.97,
  because: "What the wire says of its copy for desks and machines.",
};

/** Text that is no part of the story, for a reason. */
export function writeAside(sheet: Sheet, reason: SetAsideReason, written: string, grounds: Grounds): void {
  const rich = plain(written);
  if (rich.text !== "") sheet.setAside(reason, rich, grounds);
}
