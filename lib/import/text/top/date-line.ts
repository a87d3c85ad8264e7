import { isoDay, monthNumber, WEEKDAYS } from "@/lib/import/text/words/calendar";
import {
  type WrittenDate,
  withWesternDigits,
  writesAmerican,
  writtenDates,
} from "@/lib/import/text/words/dates";

/** A line that is there to say when the story appeared. */
export interface DateLine {
  published: WrittenDate | null;
  updated: WrittenDate | null;
  /** No day is named but that of a change. */
  isChange: boolean;
  /** What else stands on the line: a paper's name, a byline. Empty when there is nothing. */
  rest: string;
}

const UPDATED =
  "last (?:updated|modified|changed|edited)|updated|update|modified|amended|laatste update|gewijzigd|(?:dernière )?(?:mise à jour|modification)|mise? à jour|modifiée?|(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)|(?:última )?(?:actualización|modificación)|actualizad[oa]|modificad[oa]|modifica(?: il)?|(?:ultimo )?aggiornamento|aggiornat[oa]|modificato|(?:última )?atualização|ändrad|ændret|endret|bijgewerkt|atualizado|actualizat(?: la| în)?|frissítve|diperbarui|cập nhật|оновлено|обновлено|uppdaterad|opdateret|oppdatert|päivitetty|ενημερώθηκε|güncelleme|zaktualizowano|(?:最終|最後)?(?:更新|改訂|変更)(?:日時?|時間)?|تحديث|آخر تحديث";
const PUBLISHED =
  "تاريخ النشر|first published|originally published|date published|publication date|published|posted|issued|filed|created|date|publié|publiée|veröffentlicht|erstellt|stand|publicado|publicada|fecha|pubblicato|pubblicata|data|gepubliceerd|datum|publicat(?: la| în)?|megjelent|közzétéve|terbit|dipublikasikan|đăng|опубліковано|опубликовано|публикувано|objavljeno|publicerad|offentliggjort|publiser(?:et|t)|julkaistu|δημοσιεύθηκε|yayın(?:lanma)?(?: tarihi)?|opublikowano|publikováno|نُشرت?(?: في)?|(?:初回)?(?:公開|配信|掲載|投稿|発表|発行|登録|公表)(?:日時?)?|发布时间|发布|发表|出版|發布(?:時間)?|發佈|刊登|نشر|نشرت";

const LABELS = new RegExp(String.raw`(?<!\p{L})(?:(${UPDATED})|${PUBLISHED})(?!\p{L})`, "giu");
const CLOCK = /(?<!\p{N})\d{1,2}\s*(?:[:.h]\s*\d{2}(?::\d{2})?)?\s*(?:[ap]\.?m\.?|uhr)?(?!\p{N})/giu;
/** "6:00 AM NDT", "18:15 (AEST)": straight behind a day with its clock, whatever the zone is called. */
const ZONE = /^\s?\(?\p{Lu}{1,4}T(?![\p{L}\p{N}])\)?/u;
/** "Giriş Tarihi: 18.03.2024": in whatever language, a few words and a colon say what the day behind them is. */
const LABEL_BEFORE =
  /^(?!(?:by|von|par|por|di|door|av|af)\s)\p{L}[\p{L}\p{M}]+(?: \p{L}[\p{L}\p{M}]+){0,2}\s?:\s*$/iu;
const SMALL_WORDS =
  /(?<!\p{L})(?:at|on|am|pm|um|à|le|la|a las|alle|ore|om|às|uhr|h|the|gmt|utc|bst|ces?t|mes?z|eastern|central|pacific|[ecmp][ds]?t|jst|last|time|hrs?|local|noon|midnight|min(?:ute)?s?|read|de|del|el|il|ist|den|in der fassung|wib|wita|wit|pukul|ora|ore|óra|lúc|ngày|о|в|kl|klo|στις|godz|v|u|la|الساعة|بتوقيت|時|分|秒)(?!\p{L})/giu;
const WEEKDAY = new RegExp(
  String.raw`(?<!\p{L})(?:${WEEKDAYS})(?!\p{L})|[（(][日月火水木金土一二三四五六][)）]|星期[一二三四五六日]`,
  "giu",
);
/** "| 212 Comments", "· 3 Kommentare": what readers wrote below it. */
const COUNT =
  /(?<=[|·•])\s*\d{1,4} (?:comment(?:s|aires?)?|kommentare?|coment[aá]rios?|commenti|reacties|views|shares)(?=\s*(?:[|·•]|$))/giu;
/** "Last Updated: June 4": the day of a change, whose year is that of the day before it. */
const OF_THIS_YEAR = new RegExp(
  String.raw`(?<!\p{L})(?:${UPDATED})\s*:?\s*(?:(\p{L}{3,10})\.?\s\d{1,2}|\d{1,2}\.?\s(\p{L}{3,10}))(?![\p{L}\d])`,
  "giu",
);
const PUNCTUATION = /^[\s|·•,.;:：、，。»≫/()（）[\]–—*_-]+|[\s|·•,.;:：、，。/()（）[\]–—*_-]+$/gu;

/**
 * Read a line as a date line, or null.
 *
 * It must be short, name a day in full, and say little else once weekday, time, zone and label are taken
 * away: a sentence that mentions a day is not a date line.
 */
export function readDateLine(text: string, american = false): DateLine | null {
  if (text.length > 200) return null;
  const inFull = writtenDates(text, american || writesAmerican(text));
  const dates = inFull.length > 0 ? inFull : shortYear(text);
  if (dates.length === 0 || dates.length > 3 || dates.some(isHistory)) return null;
  const rest = restOf(text, dates);
  // "Monday 4 May 2020: nothing. Tuesday: the same."
  if (/\p{Ll}{3,}[.!?]["”’]?$/u.test(text) && /\p{Ll}{3,}.*[\s.]\p{Ll}{3,}/u.test(rest)) return null;
  if (rest.split(/\s+/u).length > 9 || /[.!?]\s+\p{Lu}/u.test(rest)) return null;
  const updated = dates.find((date) => isUpdate(text, date)) ?? null;
  const published = dates.find((date) => date !== updated) ?? null;
  return {
    published: published ?? updated,
    updated: published ? updated : null,
    isChange: published === null,
    rest,
  };
}

/**
 * "17-06-25, 06:00", "Laatste update: 17.06.25, 9:34 uur": day, month, the last digits of the year, and a clock. Nothing
 * else may stand on the line, or the numbers could be anything.
 */
function shortYear(text: string): WrittenDate[] {
  const parts = [...text.matchAll(SHORT_YEAR)];
  if (parts.map(([part]) => part).join("") !== text) return [];
  return parts.flatMap((part) => {
    const [all, gap = "", label = "", first = "", sign = "", month = "", last = ""] = part;
    const value = last >= "05" ? isoDay(2000 + Number(last), Number(month), Number(first)) : null;
    if (!value) return [];
    const turned = sign === "." ? null : isoDay(2000 + Number(first), Number(month), Number(last));
    const from = part.index + gap.length + label.length;
    const to = part.index + all.length;
    return [{ value, from, to, confidence: turned ? 0.75 : 0.95, otherwise: turned }];
  });
}

/** One such day; "Publisert: 04.06.23 kl. 14:22 | Oppdatert: 05.06.23 kl. 9:10" has a second. */
const SHORT_YEAR =
  /(^|[\s|·•,–-]+)((?:\p{L}[\p{L} ]{1,24}:?\s)?)(\d{2})([-.])(\d{2})\4(\d{2}),?\s(?:[-–|]\s|om\s|um\s|kl\.?\s|klo\s|à\s|alle\s|ore\s)?\d{1,2}[:.]\d{2}(?:\s(?:uhr|uur|u))?(?=$|[\s|·•,–-])/giu;

/** "3 hours ago", "vor 2 Tagen", "3時間前", "Updated at 16.11 GMT", and a label alone: times that name no day. */
export function isRelativeTime(text: string): boolean {
  return text.length < 60 && RELATIVE.test(withWesternDigits(text).replace(/^[|·•\s]+|[|·•\s]+$/gu, ""));
}

/** "22-05-23, 11:08 Laatste update: 14:15": dates and times alone, but no day in full. Above a story only. */
export function isLooseTime(text: string): boolean {
  if (text.length > 70 || !/\d\s?[:/.-]\s?\d/u.test(text) || writtenDates(text).length > 0) return false;
  const bare = withWesternDigits(text).trim();
  if (/^\d{1,2}[.:h]\d{2}(?:\s?\p{L}{2,4})?$/u.test(bare)) return false;
  return restOf(bare.replace(/\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2})?/gu, " "), []) === "";
}

/** "Lesedauer: 3 Min.", "4 min read": how long it takes, and nothing else. */
export function isReadingTime(text: string): boolean {
  return text.length < 40 && READING_TIME.test(text);
}

const READING_TIME =
  /^(?:\p{L}[\p{L} ]{2,22}: ?|\p{L}*(?:lese|read|lect|lees|läs|leitura|lettura|czyt|okuma)\p{L}* )?\d+(?:\s?[-–]\s?\d+)?[- ]?(?:min|dk|мин|דק|分)\p{L}*\.?(?: \p{L}+){0,2}$/iu;

const AGO = String.raw`(?:about |an? |\d+ ?|one |two |three )(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|m|d|days?|weeks?|months?|years?) ago|just now|vor (?:\d+|einer|einem|einigen) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?)|il y a \d+ (?:secondes?|minutes?|heures?|jours?|semaines?|mois)|hace \d+ (?:segundos?|minutos?|horas?|días?|semanas?|meses)|há \d+ (?:minutos?|horas?|dias?|semanas?)|\d+ (?:minuti|ore|ora|giorni|giorno) fa|\d+ (?:minuten|uur|dagen|dag) geleden|\d+\s*(?:分|時間|日|小时|天|分钟)前|(?:منذ|قبل) (?:\d+ (?:ساعات|ساعة|دقائق|دقيقة|أيام|يوم)|ساعة|ساعتين|ساعات|يوم|يومين|دقيقة|دقيقتين)`;
const AT_A_CLOCK = String.raw`(?:at|um|à|a las|alle|om|às)?\s*\d{1,2}[.:h]\d{2}\s*(?:[ap]\.?m\.?|uhr)?\s*(?:[a-z]{2,4})?`;
const RELATIVE = new RegExp(
  String.raw`^(?:(?:${UPDATED}|${PUBLISHED})\s*:?\s*(?:${AGO}|${AT_A_CLOCK})?|${AGO}|(?:${UPDATED}|${PUBLISHED})?\s*(?:yesterday|today|gestern|heute|hier|ayer|hoy|ieri|oggi|gisteren|vandaag|ontem|hoje|igår|i går|idag|i dag|wczoraj|dzisiaj|أمس|اليوم)(?:\s+${AT_A_CLOCK})?)$`,
  "iu",
);

function restOf(text: string, dates: readonly WrittenDate[]): string {
  let rest = "";
  let at = LABEL_BEFORE.exec(text.slice(0, dates[0]?.from ?? 0))?.[0].length ?? 0;
  for (const date of dates) {
    rest += `${text.slice(at, date.from).replace(ZONE, "")} `;
    at = date.to;
  }
  rest += text.slice(at).replace(ZONE, "");
  return withWesternDigits(rest)
    .replace(/発信地[:：]\s*\S+/gu, " ")
    .replace(COUNT, " ")
    .replace(OF_THIS_YEAR, (all, first, second) => (monthNumber(first ?? second) === null ? all : " "))
    .replace(CLOCK, " ")
    .replace(LABELS, " ")
    .replace(WEEKDAY, " ")
    .replace(SMALL_WORDS, " ")
    .replace(/\s+/gu, " ")
    .replace(PUNCTUATION, "")
    .trim();
}

/** No copy that reaches a newsroom was published then: the line speaks of history. */
function isHistory(date: WrittenDate): boolean {
  return date.value < "1850";
}

/** The nearest label before the date says what it is the date of. */
function isUpdate(text: string, date: WrittenDate): boolean {
  const labels = [...text.slice(0, date.from).matchAll(LABELS)];
  return labels.at(-1)?.[1] !== undefined;
}
