import { anyCase } from "@/lib/import/text/words/any-case";
import { monthNumber, WEEKDAYS } from "@/lib/import/text/words/calendar";
import { GENRE } from "@/lib/import/text/words/genres";
import { wordCount } from "@/lib/import/text/words/prose";

/** A dateline at the start of a text: its words, where the story begins behind it, and the agency if one is named. */
export interface Dateline {
  value: string;
  /** Offset of the first sign of the story. */
  end: number;
}

const DASH = String.raw`\s*(?:\.\s?[-–—]|[-–—_]{1,2}|[:.|](?=\s))\s*`;
const UPPER_PLACE = String.raw`(?:\p{Lu}[\p{Lu}\p{M}.’'-]+(?:[\s/,]+(?:\p{Lu}[\p{Lu}\p{M}.’'-]*|\p{Lu}\p{Ll}{1,9}\.?|de|la|di|do|da|del))*?)`;
// A hyphen is a part of words and never parts them: were it both, "A-A-A-" could be read in more ways than can be tried.
export const PLACE = String.raw`(?:\p{Lu}[\p{L}\p{M}.’'-]+(?:(?:[\s/]|,\s)(?:\p{Lu}[\p{L}\p{M}.’'-]*|de|la|le|las|los|di|do|da|del|des|du|am|an der|upon|sur|der|am Main)){0,5})`;
export const PROVINCE = String.raw`(?:\s\(\p{Lu}[\p{L} .’'-]{1,30}\))?`;
const AGENCY = String.raw`(?:\(\s?\p{L}[\p{L}\p{N} ./&'-]{1,30}\)|\/[\p{L}][\p{L} .-]{2,20}\/)`;
const ANY_WEEKDAY = anyCase(WEEKDAYS);
/** Any word stands for a month here: three hundred names in each form below would take longer to compile than to read a story. */
const MONTH = String.raw`(?<month>\p{L}{3,14})\.?`;
const DAY = String.raw`(?:(?:(?:${ANY_WEEKDAY}),?\s+)?(?:\d{1,2}\.?(?:${anyCase("st|nd|rd|th")})?\s*(?:${anyCase("de")}\s+)?${MONTH}|${MONTH}\s+\d{1,2})(?:,?\s*(?:${anyCase("de")}\s+)?\d{4})?)`;

const FORMS: readonly RegExp[] = [
  // TAMSIN, Neb. – October 8, 2024 – (NEWSLINE) – · HALLE, 3. Mai 2023 – /PRNewswire/ --
  new RegExp(String.raw`^(${PLACE}(?:,\s*|\s+[-–—]\s+)${DAY}\s+[-–—]{1,2}\s+${AGENCY})\s*[-–—]{1,2}\s*`, "u"),
  // LONDON (Reuters) - · Brunsede (dpa) - · PARIS, 4 mai (AFP) – · VANTAGE, Colo., Feb. 6, 2024 /PRNewswire/ --
  new RegExp(String.raw`^(${PLACE}${PROVINCE}(?:,\s*${DAY})?,?\s*${AGENCY})${DASH}`, "u"),
  // Vigo (Pontevedra), 14 nov (EFE).-
  // (ANSA) - ROMA, 12 MAR -
  new RegExp(String.raw`^(${AGENCY}\s*[-–—]\s*${PLACE}(?:,\s*${DAY})?)${DASH}`, "u"),
  // Bhimnagar, Jul 19 (PTI) The railways
  new RegExp(String.raw`^(${PLACE},\s*${DAY}\s*\(\p{Lu}{2,8}\))\s+(?=[\p{Lu}“"‘])`, "u"),
  // COLONIA OMBÚ.- El primero
  new RegExp(String.raw`^(${UPPER_PLACE})\s?\.[-–—]+\s+(?=[\p{Lu}“"‘«¿¡])`, "u"),
  // CALDER BAY, 12 March 2024 –
  new RegExp(
    String.raw`^(${PLACE}(?:,\s*|\s+\(?|,?\s+[-–—]\s+)${DAY}\)?)\s*(?:(?:\.\s?)?[-–—]{1,2}|[:.|](?=\s))\s*`,
    "u",
  ),
  // PORT TARN, Friday.—
  new RegExp(String.raw`^(${UPPER_PLACE},\s*(?:${ANY_WEEKDAY}))${DASH}(?=[\p{Lu}“"‘])`, "u"),
  // Marrowgate, Monday.—The bell
  new RegExp(String.raw`^(${PLACE},\s*(?:${ANY_WEEKDAY}))\.\s?[–—]\s?(?=[\p{Lu}“"‘])`, "u"),
  // PORTO DAS GARÇAS (MG) Osvaldo Pimenta …
  /^(\p{Lu}{2,}(?:\s(?:\p{Lu}{2,}|D[AEO]S?))*\s\(\p{Lu}{2}\))\s+(?=\p{Lu})/u,
  // TAMSIN — (capitals alone)
  new RegExp(String.raw`^(${UPPER_PLACE})\s+(?:[-–—_]{1,2})\s+`, "u"),
  // HARROW FALLS, N.Y.—On the day
  new RegExp(String.raw`^(${UPPER_PLACE})—(?=[\p{Lu}“"‘])`, "u"),
  // ЗАРЕЧЬЕ, 3 фев — РИА Новости. · МОСКВА, 3 февраля. /ТАСС/.
  /^(\p{Lu}[\p{Lu} -]{2,30}, \d{1,2} \p{L}{3,9}\.?\s(?:—\s)?\/?(?:РИА Новости|ТАСС|Интерфакс|Укрінформ)\/?)\.\s+/u,
  // 新华社青溪5月2日电 · 【東京=共同】 · القاهرة (رويترز) -
  /^((?:新华社|中新社|人民网|本报|本報|中央社)[\p{Script=Han}]{0,12}\d{1,2}月\d{1,2}日[\p{Script=Han}]{0,4}(?:电|讯|電|訊)(?:[（(][^）)]{1,30}[）)])?)[\s　]*/u,
  /^[（(]((?:中央社|新华社|中新社|共同社|[\p{Script=Han}]{2,4}社[記记]者)[\p{Script=Han}\d]{2,30}[電电])[）)]\s*/u,
  // 江湾晚报讯（记者 陆采蘩 通讯员 韩小满）· 本报讯（记者陆采蘩）
  /^([\p{Script=Han}]{1,8}(?:讯|訊|电|電)\s?[（(](?:本报|本報)?[记記]者[^）)]{2,30}[）)])\s*/u,
  // Tlalcozotitla, Gro.- Un pan …
  /^(\p{Lu}\p{L}+(?:\s(?:de|del|la|los|\p{Lu}\p{L}+)){0,4}, \p{Lu}\p{L}{1,6}\.)\s?[-–—]+\s+(?=[\p{Lu}“"«¿¡])/u,
  /^(【[^】]{2,20}】)\s*/u,
  /^((?:\p{Script=Arabic}+\s){0,3}\p{Script=Arabic}+(?:\s\d{1,2}(?:\s\p{Script=Arabic}+){1,3})?\s*\([^)]{2,20}\))\s*[-–—]\s*/u,
  /^([\p{Script=Han}]{2,6}[（(](?:ロイター|共同|時事|AP|AFP|新华社|路透社)[^）)]{0,8}[）)])\s*[-–—]?\s*/u,
];

/** Words in capitals before a dash that name no place. */
export const NO_PLACE =
  /^(?:SIR|MADAM|DEAR|Q|A|NOTE|UPDATE|UPDATED|WATCH|EXCLUSIVE|ANALYSIS|OPINION|COMMENT|REVIEW|BREAKING|CORRECTION|CLARIFICATION|WARNING|TIP|STEP|DAY|PART|CHAPTER|ROUND|VERDICT|RATING|TIME|PRICE|WINNER|LOSER|YES|NO|WHY|HOW|WHAT|WHO|WHEN|WHERE|PS|NB|BEST|WORST|DISCLAIMER|SPOILER|EDITORS?|PHOTOS?|VIDEO|LISTEN|READ|RELATED|MORE|ALSO|TODAY|LIVE|NEW|FACT|CONTEXT|BACKGROUND|INTERVIEW|PODCAST|SUMMARY|KEY|SOURCE|CREDIT)\b/u;

/** The dateline that a text begins with, or null. A place in small letters counts only with an agency or a day. */
export function dateline(text: string): Dateline | null {
  const head = text.slice(0, 140);
  for (const form of FORMS) {
    const match = form.exec(head);
    if (!match?.[1] || match[0].length >= text.length) continue;
    const month = match.groups?.month;
    if (month !== undefined && monthNumber(month) === null) continue;
    const value = match[1].trim();
    if (
      NO_PLACE.test(value) ||
      GENRE.test(head) ||
      wordCount(value) > 12 ||
      !/^\p{Lu}|^\P{L}|^\p{Lo}/u.test(value)
    )
      continue;
    return { value, end: match[0].length };
  }
  return null;
}
