import { writtenDates } from "@/lib/import/text/words/dates";
import { type Byline, isPersonName, readByline } from "@/lib/import/text/words/names";

/** "By Ana Ruiz | 2 May" · "By Ana Ruiz on Monday, May 2nd, 2023" · "By Ana Ruiz - 11/18/19 11:04 PM EST" · "By Ana Ruiz Published in Docks" */
const BEHIND_NAMES =
  /\s*(?:[|•·]|\s[–—-]\s+(?=\D{0,12}\d)|\b(?:[Ll]ast )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted)\b|(?:\bon |,?\s)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?=,?\s[^,]{0,12}\d)|\bon \p{L}+day\b|,?\s\(?(?:\p{L}{3,9}\.? )?\d).*$/u;
const BETWEEN = /\s*[|•·]\s*|\s+\/\s+/u;
const FOUR_WORDS = /\S \S+ \S+ \S/u;
const BRACKETED = /^[[［【〔(（]\s*([^\][［］【】〔〕()（）]+?)\s*[\]］】〕)）]$/u;
/** "ByAna Ruiz", "Byby ANA RUIZ": pages set a label beside the name, in a box without a space. */
const GLUED_LABEL = /^[Bb][Yy](?:\s*[Bb][Yy](?=\s)|(?=\p{Lu}\p{Ll}))\s*/u;
/** "Ana RuizStaff Writer" */
const GLUED_JOB =
  /(?<=\p{Ll}\p{Ll})(?=(?:Staff|Senior|Contribut(?:or|ing)|Reporter|Editor|Correspondent|Columnist|Published|Updated|Posted|Follow)\b)/gu;

/**
 * Who a line of a page says wrote the story, or null. What stands behind the names is passed over: a day, where else it
 * appeared. In a line whose box `isNamed` like a byline, names may stand behind a section, or in brackets.
 */
export function bylineIn(text: string, isNamed: boolean): Byline | null {
  const line = unglued(text);
  const plain = readByline(line.replace(BEHIND_NAMES, ""));
  if (plain || !isNamed) return plain;
  const inBrackets = BRACKETED.exec(line)?.[1];
  if (inBrackets !== undefined) return readByline(`By ${inBrackets}`);
  const read = line.split(BETWEEN).map((part) => readByline(part));
  return (
    read.find((byline) => byline?.names.every((name) => isPersonName(name) && !FOUR_WORDS.test(name))) ?? null
  );
}

/**
 * The names on one side of a date; null where both sides could be some: one of them is a section or an outlet.
 *
 * @param rest what stands on the line beside its date, without hours, zones and labels
 */
export function bylineBesideDate(text: string, rest: string): Byline | null {
  const dates = writtenDates(text);
  const sides = [text.slice(0, dates[0]?.from), text.slice(dates.at(-1)?.to ?? text.length)];
  const said = sides.map((side) => side.replace(EDGES, "")).filter((side) => side !== "");
  if (said.length === 1) return bylineIn(rest, true);
  const read = said.map((side) => bylineIn(side, true)).filter((byline) => byline !== null);
  return read.find(({ labelled }) => labelled) ?? (read.length === 1 ? (read[0] ?? null) : null);
}

const EDGES = /^[\s|•·,.;:/–—-]+|[\s|•·,;:/–—-]+$/gu;

const unglued = (text: string) =>
  text
    .replace(GLUED_LABEL, "By ")
    .replace(/^(By)\n+/u, "$1 ")
    .replace(GLUED_JOB, " ");
