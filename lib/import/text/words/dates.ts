import { isoDay, MONTH_NAMES, monthNumber, zoneOffset } from "./calendar";

/** A day that the text names in full: day, month and year. */
export interface WrittenDate {
  /** `YYYY-MM-DD`, with `THH:MM` and a zone when the text gives them. */
  value: string;
  from: number;
  to: number;
  /** 1 unless day and month could be the other way round. */
  confidence: number;
  /** The other reading of "4/5/2023". */
  otherwise: string | null;
}

/** Two readings are one too many to be sure of: a person looks at it. */
const EITHER = 0.7;

/** Why a person should look at a date with two readings. */
export const EITHER_WAY = "Day and month could be the other way round.";

type Reading = Omit<WrittenDate, "from" | "to">;

// `\b` knows no letters but ASCII ones, so the ends of words are told by what stands beside them.
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
// Arab papers name a month twice, as east and west do: "فبراير/شباط".
const MONTH = String.raw`(${MONTH_NAMES})(?![\p{L}])\.?(?:\s?/\s?\p{Script=Arabic}{2,8}(?:\s\p{Script=Arabic}{4,6})?(?=\s))?`;
const WORD_START = String.raw`(?<![\p{L}\p{N}.,/-])`;
const NOT_A_NUMBER = String.raw`(?![\p{N}])`;

const FORMS: readonly {
  form: RegExp;
  read: (match: RegExpExecArray, american: boolean) => Reading | null;
}[] = [
  {
    // Chinese and Japanese put no space between a name and the day: "王小川2024-05-02".
    form: new RegExp(
      String.raw`(?:${WORD_START}|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]))(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${NOT_A_NUMBER}`,
      "giu",
    ),
    read: ([, year, month, day]) => certain(year, Number(month), day),
  },
  {
    form: /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/gu,
    read: ([, year, month, day]) => certain(year, Number(month), day),
  },
  {
    // Japanese eras: Reiwa 1 is 2019, Heisei 1 is 1989.
    form: /(令和|平成)\s*(\d{1,2}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu,
    read: ([, era, count, month, day]) => {
      const first = era === "令和" ? 2018 : 1988;
      return certain(String(first + (count === "元" ? 1 : Number(count))), Number(month), day);
    },
  },
  {
    form: new RegExp(
      String.raw`${WORD_START}${DAY}[\s.-]+(?:de\s+|of\s+|d[’'])?${MONTH}[.,]?[\s.-]*(?:de\s+|del\s+)?(\d{4})${NOT_A_NUMBER}`,
      "giu",
    ),
    read: ([, day, month, year]) => certain(year, monthNumber(month ?? ""), day),
  },
  {
    form: new RegExp(String.raw`${WORD_START}${MONTH}\s*${DAY},?\s+(\d{4})${NOT_A_NUMBER}`, "giu"),
    read: ([, month, day, year]) => certain(year, monthNumber(month ?? ""), day),
  },
  {
    form: new RegExp(String.raw`${WORD_START}(\d{1,2})([/.-])(\d{1,2})\2(\d{4})${NOT_A_NUMBER}`, "giu"),
    read: ([, first, separator, second, year], american) =>
      dayFirst(year, Number(first), Number(second), american && separator === "/"),
  },
];

/** Without one of these no form matches, and most lines have none. */
const HAS_YEAR = /\d{4}|令和|平成/;
const TIME =
  /^(?:[\s,|–—-]|(?:at|um|alle|ore|à|às|a las|om)(?=\s)|T){0,6}(\d{1,2})(?:[:.h]|\s+Uhr\s*|\s*[時时])(\d{2})?(?::\d{2}|分)?\s*([ap]\.?m\.?)?\s*(?:\(?(GMT|UTC|BST|CES?T|MES?Z|EES?T|[ECMP][DS]T|JST|Z)\b)?/iu;
const AMERICAN = /\b(?:[ECMP][DS]?T|a\.m\.|p\.m\.)(?![\p{L}])|\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d/u;
const BRITISH = /\b(?:GMT|BST)\b|£/u;

/**
 * The days that a text names in full, in order. "March 2023", "3 hours ago" or "12/3" are no days:
 * a wrong date is worse than none.
 *
 * "4/5/2023" is read day first unless `american`; then confidence is below 1 and the other reading is kept.
 */
export function writtenDates(text: string, american = false): WrittenDate[] {
  const western = withWesternDigits(text);
  if (!HAS_YEAR.test(western)) return [];
  const dates: WrittenDate[] = [];
  for (const { form, read } of FORMS) {
    for (const match of western.matchAll(form)) {
      const reading = read(match, american);
      const to = match.index + match[0].length;
      if (!reading || dates.some((known) => match.index < known.to && to > known.from)) continue;
      dates.push({ ...reading, from: match.index, to });
    }
  }
  return dates.sort((a, b) => a.from - b.from).map((date) => withTime(date, western));
}

const AMERICAN_SIGNS =
  /\b(?:[ECMP][DS]?T|HED|DEK|LEDE|CUTLINES?|Gov|Sen|Rep|Calif|Colo|Okla|Mass|Conn|Fla|Ill|Mich|Minn|Ore|Pa|Tenn|Tex|Va|Wash|Wis)\b|\b(?:colors?|centers?|neighbors?|harbors?|favors?|labor|honors?|theaters?|defense|program|gray|traveled|sophomore|sheriff)\b|\$\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b(?!\d)/gu;
const OTHER_SIGNS =
  /\b(?:GMT|BST|AEST|AEDT|CES?T)\b|[£€]\d|\b(?:A|NZ|HK|S)\$\d|\b(?:colours?|centres?|neighbours?|harbours?|favours?|labour|honours?|theatres?|defence|programme|grey|travelled|tonnes|metres|kilomet\w+|whilst|councillors?)\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu;

/** Is the whole text American, by its spelling, money and dates? It takes two signs more than speak against it. */
export function isAmerican(text: string): boolean {
  const sample = text.slice(0, 20_000);
  return (sample.match(AMERICAN_SIGNS)?.length ?? 0) >= (sample.match(OTHER_SIGNS)?.length ?? 0) + 2;
}

/** Does the text around a date write month before day, as Americans do? */
export function writesAmerican(text: string): boolean {
  return AMERICAN.test(text) && !BRITISH.test(text);
}

/** Arabic-Indic and full-width digits as 0 to 9; every offset stays where it was. */
export function withWesternDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function withTime(date: WrittenDate, text: string): WrittenDate {
  const clock = TIME.exec(text.slice(date.to, date.to + 40));
  if (!clock?.[1]) return date;
  const time = timeOfDay(clock[1], clock[2], clock[3]);
  if (!time) return date;
  const zone = clock[4] ? (zoneOffset(clock[4]) ?? "") : "";
  return { ...date, value: `${date.value}T${time}${zone}`, to: date.to + clock[0].trimEnd().length };
}

/** `HH:MM`, or null for an hour that does not exist. */
function timeOfDay(hours: string, minutes: string | undefined, half: string | undefined): string | null {
  if (minutes === undefined && half === undefined) return null;
  const afternoon = half?.toLowerCase().startsWith("p") ?? false;
  const hour = half ? (Number(hours) % 12) + (afternoon ? 12 : 0) : Number(hours);
  const minute = Number(minutes ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function certain(year: string | undefined, month: number | null, day: string | undefined): Reading | null {
  const value = month === null ? null : isoDay(Number(year), month, Number(day));
  return value === null ? null : { value, confidence: 1, otherwise: null };
}

function dayFirst(
  year: string | undefined,
  first: number,
  second: number,
  american: boolean,
): Reading | null {
  const european = isoDay(Number(year), second, first);
  const usual = isoDay(Number(year), first, second);
  if (european === usual) return european ? { value: european, confidence: 1, otherwise: null } : null;
  if (!european || !usual) {
    const value = european ?? usual;
    return value ? { value, confidence: 1, otherwise: null } : null;
  }
  return american
    ? { value: usual, confidence: EITHER, otherwise: european }
    : { value: european, confidence: EITHER, otherwise: usual };
}
