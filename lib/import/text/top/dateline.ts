import { type Draft, extent, found, foundList, takeAsField, unclaimed } from "@/lib/import/text/draft";
import { cutPiece, type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { anyCase } from "@/lib/import/text/words/any-case";
import { monthNumber, WEEKDAYS } from "@/lib/import/text/words/calendar";
import { writtenDates } from "@/lib/import/text/words/dates";
import { endsAsSentence, wordCount } from "@/lib/import/text/words/prose";
import { readDateLine } from "./date-line";

/** A dateline at the start of a text: its words, where the story begins behind it, and the agency if one is named. */
export interface Dateline {
  value: string;
  /** Offset of the first sign of the story. */
  end: number;
}

const DASH = String.raw`\s*(?:\.\s?[-–—]|[-–—_]{1,2}|[:.|](?=\s))\s*`;
const UPPER_PLACE = String.raw`(?:\p{Lu}[\p{Lu}\p{M}.’'-]+(?:[\s/,]+(?:\p{Lu}[\p{Lu}\p{M}.’'-]*|\p{Lu}\p{Ll}{1,9}\.?|\p{Lu}\.\p{Lu}\.|de|la|di|do|da|del))*?)`;
const PLACE = String.raw`(?:\p{Lu}[\p{L}\p{M}.’'-]+(?:(?:[\s/-]|,\s)(?:\p{Lu}[\p{L}\p{M}.’'-]*|de|la|le|las|los|di|do|da|del|des|du|am|an der|upon|sur|der|am Main)){0,5})`;
const PROVINCE = String.raw`(?:\s\(\p{Lu}[\p{L} .’'-]{1,30}\))?`;
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
  /^((?:\p{Script=Arabic}+\s){0,3}\p{Script=Arabic}+(?:\s\d{1,2}\s\p{Script=Arabic}+)?\s*\([^)]{2,20}\))\s*[-–—]\s*/u,
  /^([\p{Script=Han}]{2,6}[（(](?:ロイター|共同|時事|AP|AFP|新华社|路透社)[^）)]{0,8}[）)])\s*[-–—]?\s*/u,
];

/** Words in capitals before a dash that name no place. */
const NO_PLACE =
  /^(?:SIR|MADAM|DEAR|Q|A|NOTE|UPDATE|UPDATED|WATCH|EXCLUSIVE|ANALYSIS|OPINION|COMMENT|REVIEW|BREAKING|CORRECTION|CLARIFICATION|WARNING|TIP|STEP|DAY|PART|CHAPTER|ROUND|VERDICT|RATING|TIME|PRICE|WINNER|LOSER|YES|NO|WHY|HOW|WHAT|WHO|WHEN|WHERE|PS|NB|BEST|WORST)\b/u;

/** The dateline that a text begins with, or null. A place in small letters counts only with an agency or a day. */
export function dateline(text: string): Dateline | null {
  const head = text.slice(0, 140);
  for (const form of FORMS) {
    const match = form.exec(head);
    if (!match?.[1] || match[0].length >= text.length) continue;
    const month = match.groups?.month;
    if (month !== undefined && monthNumber(month) === null) continue;
    const value = match[1].trim();
    if (NO_PLACE.test(value) || wordCount(value) > 12 || !/^\p{Lu}|^\P{L}|^\p{Lo}/u.test(value)) continue;
    return { value, end: match[0].length };
  }
  return null;
}

/** The dateline of a paragraph of this story. German papers name a place alone, in small letters: "Elmenroda – Am Mittwoch …". */
export function datelineIn(draft: Draft, text: string): Dateline | null {
  if (!isLead(text)) return null;
  return dateline(text) ?? (draft.language === "de" ? germanPlace(draft, text) : null);
}

/** The place must be named elsewhere in the story. */
function germanPlace(draft: Draft, text: string): Dateline | null {
  const [head, place] =
    /^(\p{Lu}\p{Ll}{2,20}(?:[ -]\p{Lu}\p{Ll}{2,20})?)\s?[–—]\s(?=\p{Lu})/u.exec(text) ?? [];
  if (head === undefined || place === undefined) return null;
  const isNamed = draft.pieces.some((piece) => piece.text !== text && piece.text.includes(place));
  return isNamed ? { value: place, end: head.length } : null;
}

/** A paragraph, not a title: "EN DIRECT - Crue de l'Orvanne : le pic attendu cette nuit" names no place. */
function isLead(text: string): boolean {
  const withoutNote = text.replace(/(?<=[.!?”"])\d{1,2}$/u, ""); // "… told the town.1": a footnote's mark
  return wordCount(text) >= 8 && (endsAsSentence(withoutNote) || wordCount(text) >= 25);
}

/** A column of news in brief has a place before each item: none of them is the story's. */
function hasManyPlaces(draft: Draft): boolean {
  const places = new Set(
    unclaimed(draft, 60).flatMap(({ piece }) => datelineIn(draft, piece.text)?.value ?? []),
  );
  return places.size >= 3;
}

/** Part the dateline from the first paragraph, and take the day from it when it names one in full. */
export function readDateline(draft: Draft): void {
  if (draft.fields.dateline.value !== null || hasManyPlaces(draft)) return;
  const leads = unclaimed(draft, 12)
    .filter(({ piece }) => isLead(piece.text) && readDateLine(piece.text) === null)
    .slice(0, 2);
  const lead = leads.find(({ piece }) => datelineIn(draft, piece.text) !== null);
  const line = lead && datelineIn(draft, lead.piece.text);
  if (!lead || !line) return;
  const [first, second] = cutPiece(draft.source, lead.piece, line.end);
  if (!second) return;
  const grounds = {
    rule: "dateline",
    confidence: 0.93,
    because: "The story begins with the place it was sent from.",
  };
  const span = spanOf(draft.source, first, 0, line.value.length);
  found(draft, "dateline", line.value, span, grounds);
  takeAsField(first, "dateline", grounds);
  draft.pieces.splice(lead.index, 1, first, second);
  readDay(draft, first, line.value);
  readReporter(draft, first, line.value);
}

/** "Calder Bay" / "CNN —": the place and the agency on lines of their own, straight above the story. */
export function readStackedDateline(draft: Draft): void {
  readDatelineAlone(draft);
  const at = draft.pieces.findIndex((piece) => !piece.claim && AGENCY_LINE.test(piece.text));
  const [place, agency, story] = [draft.pieces[at - 1], draft.pieces[at], draft.pieces[at + 1]];
  const isPlace = place && !place.claim && /^\p{Lu}[\p{L}.,’' -]{1,40}$/u.test(place.text);
  if (!agency || !isPlace || wordCount(place.text) > 5 || !story || story.claim || !isLead(story.text))
    return;
  if (draft.pieces.slice(0, at - 1).some((piece) => !piece.claim && isLead(piece.text) && !isNote(piece)))
    return;
  const grounds = {
    rule: "dateline-stacked",
    confidence: 0.9,
    because: "Place and agency stand on lines of their own above the story.",
  };
  found(draft, "dateline", place.text, extent(place), grounds);
  takeAsField(place, "dateline", grounds);
  takeAsField(agency, "dateline", grounds);
}

/** "Brunsede (ots) -" on a line of its own, and the story below it. */
function readDatelineAlone(draft: Draft): void {
  for (const [index, piece] of draft.pieces.slice(0, 24).entries()) {
    const story = draft.pieces[index + 1];
    if (piece.claim || AGENCY_LINE.test(piece.text) || piece.text.length > 80 || !/[-–—]$/u.test(piece.text))
      continue;
    const line = story && !story.claim && isLead(story.text) ? dateline(`${piece.text} ${story.text}`) : null;
    if (line?.end !== piece.text.length + 1) continue;
    const grounds = {
      rule: "dateline-alone",
      confidence: 0.92,
      because: "Place and agency, straight above the story.",
    };
    found(draft, "dateline", line.value, spanOf(draft.source, piece, 0, line.value.length), grounds);
    takeAsField(piece, "dateline", grounds);
    readDay(draft, piece, line.value);
    return;
  }
}

const AGENCY_LINE = /^\(?(?:CNN|AP|AFP|Reuters|UPI|dpa|EFE|ANSA|PA|KNN|[\p{Lu}]{2,5} News)\)?\s*[—–-]{1,2}$/u;
const isNote = ({ text }: Piece) => /^(?:editor['’]s note|note)\b/iu.test(text);

function readDay(draft: Draft, piece: Piece, value: string): void {
  const date = writtenDates(value, draft.american)[0];
  if (!date) return;
  const grounds = { rule: "dateline-date", confidence: 0.85, because: "The dateline names the day." };
  found(draft, "publishedAt", date.value, spanOf(draft.source, piece, date.from, date.to), grounds);
}

/** "新华社青溪6月18日电（记者林晓雨）": Chinese agencies name the reporter in the dateline. */
function readReporter(draft: Draft, piece: Piece, value: string): void {
  const names =
    /[记記]者\s*([\p{Script=Han}]{3}(?=[\p{Script=Han}]{2,6}\d)|[\p{Script=Han}、\s]{2,24}?(?=[）)]))/u.exec(
      value,
    );
  if (!names?.[1]) return;
  const from = names.index + names[0].indexOf(names[1]);
  foundList(
    draft,
    "byline",
    names[1]
      .replace(/(?:通[讯訊][员員]|特约|实习).*$/u, "")
      .split(/[、\s]+/u)
      .filter(Boolean),
    spanOf(draft.source, piece, from, from + names[1].length),
    {
      rule: "dateline-reporter",
      confidence: 0.9,
      because: "The dateline names the reporter.",
    },
  );
}
