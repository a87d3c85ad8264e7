import { type Draft, extent, found, foundList, takeAsField, unclaimed } from "@/lib/import/text/draft";
import { cutPiece, type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { writtenDates } from "@/lib/import/text/words/dates";
import { endsAsSentence, wordCount } from "@/lib/import/text/words/prose";
import { readDateLine } from "./date-line";
import { type Dateline, dateline, NO_PLACE, PLACE, PROVINCE } from "./dateline-forms";

/** The dateline of a paragraph of this story. German papers name a place alone, in small letters: "Elmenroda – Am Mittwoch …". */
export function datelineIn(draft: Draft, text: string): Dateline | null {
  if (!isLead(text)) return null;
  return dateline(text) ?? placeAlone(draft, text);
}

/** Ways to name a place that mean other things elsewhere: they count by language, or if the story names it again. */
function placeAlone(draft: Draft, text: string): Dateline | null {
  if (draft.language === "de") return germanPlace(draft, text);
  const quebec = draft.language === "fr" ? IN_BRACKETS.exec(text) : null;
  if (quebec?.[1]) return { value: quebec[1], end: quebec[0].length };
  const [head, place] = BEFORE_COLON.exec(text) ?? [];
  if (head === undefined || place === undefined || NO_PLACE.test(place)) return null;
  const others = draft.pieces.filter((piece) => piece.text !== text);
  // "RUIZ: The bridge was closed." "MAYOR: It was not.": they speak.
  if (others.some((piece) => BEFORE_COLON.test(piece.text))) return null;
  const name = place.toLowerCase();
  return others.some(
    (piece) => piece.claim?.decision !== "set-aside" && piece.text.toLowerCase().includes(name),
  )
    ? { value: place, end: head.length }
    : null;
}

/** "(Saint-Éloi-des-Monts) Les membres …", as papers in Québec write it. */
const IN_BRACKETS = /^\((\p{Lu}[\p{L}’'-]+(?:[ -][\p{L}’'-]+){0,4})\)\s+(?=[\p{Lu}«])/u;
/** "KARACHI: The board …", as papers in South Asia write it. */
const BEFORE_COLON = /^(\p{Lu}[\p{Lu}’'-]{2,20}(?: \p{Lu}[\p{Lu}’'-]+){0,2}):\s+(?=[\p{Lu}“"‘])/u;

const GERMAN_PLACE = /^(\p{Lu}\p{Ll}{2,20}(?:[ -]\p{Lu}\p{Ll}{2,20})?)\s?[–—]\s(?=[\p{Lu}„»])/u;
/** "Schönhaken – Er wollte nur nicht wegfliegen.": so short a lead is no title, since it has a full stop. */
const SHORTEST_LEAD = 5;

/** The first paragraph of all, straight below byline, date and the lines of the page: tabloids name the place there. */
function opensStory({ language, pieces, fields }: Draft, piece: Piece): boolean {
  const at = pieces.indexOf(piece);
  return (
    language === "de" &&
    fields.headline.value !== null &&
    (fields.byline.value ?? fields.publishedAt.value) !== null &&
    wordCount(piece.text) >= SHORTEST_LEAD &&
    endsAsSentence(piece.text) &&
    pieces
      .slice(0, at)
      .every(({ claim }) => (claim !== null && claim.decision !== "keep") || claim?.shape.kind === "figure")
  );
}

/** The place must be named elsewhere in the story. */
function germanPlace(draft: Draft, text: string): Dateline | null {
  const [head, place] = GERMAN_PLACE.exec(text) ?? [];
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
  const open = unclaimed(draft, 12);
  const opening = open[0];
  const opened = opening && opensStory(draft, opening.piece) ? GERMAN_PLACE.exec(opening.piece.text) : null;
  if (opening && opened?.[1] && !NO_PLACE.test(opened[1].toUpperCase())) {
    takeDateline(draft, opening, { value: opened[1], end: opened[0].length });
    return;
  }
  const leads = open
    .filter(({ piece }) => isLead(piece.text) && readDateLine(piece.text) === null)
    .slice(0, 2);
  const lead = leads.find(({ piece }) => datelineIn(draft, piece.text) !== null);
  const line = lead && datelineIn(draft, lead.piece.text);
  if (lead && line) takeDateline(draft, lead, line);
}

function takeDateline(draft: Draft, lead: { piece: Piece; index: number }, line: Dateline): void {
  const [first, second] = cutPiece(draft.source, lead.piece, line.end);
  if (!second) return;
  const grounds = {
    rule: "dateline",
    confidence: 0.93,
    because: "The story begins with the place it was sent from.",
  };
  const from = Math.max(0, first.text.indexOf(line.value));
  const span = spanOf(draft.source, first, from, from + line.value.length);
  found(draft, "dateline", line.value, span, grounds);
  takeAsField(first, "dateline", grounds);
  draft.pieces.splice(lead.index, 1, first, second);
  readDay(draft, first, line.value);
  readReporter(draft, first, line.value);
}

/** "Calder Bay" / "CNN —": the place and the agency on lines of their own, straight above the story. */
export function readStackedDateline(draft: Draft): void {
  readDatelineAbove(draft);
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

/** "Harsumer Heide (ots)", "Zürich (awp)": place and agency on one line, straight above the story. */
const PLACE_AND_AGENCY = new RegExp(
  String.raw`^${PLACE}${PROVINCE} \((?:ots|OTS|AP|AFP|Reuters|UPI|EFE|ANSA|APA|PA|dts|news aktuell|[a-zäöü]{2,5}(?:\/\p{Ll}{2,5})?)\)(?:\s?[-–—])?$`,
  "u",
);

/** "Harsumer Heide (ots)": the line is the dateline, whole. */
function readDatelineAbove(draft: Draft): void {
  const at = draft.pieces.findIndex((piece) => !piece.claim && PLACE_AND_AGENCY.test(piece.text));
  const [line, story] = [draft.pieces[at], draft.pieces[at + 1]];
  if (!line || !story || story.claim || !isLead(story.text)) return;
  if (draft.pieces.slice(0, at).some((piece) => !piece.claim && isLead(piece.text) && !isNote(piece))) return;
  const grounds = {
    rule: "dateline-above",
    confidence: 0.9,
    because: "Place and agency stand on a line of their own above the story.",
  };
  found(draft, "dateline", line.text.replace(/\s?[-–—]$/u, ""), extent(line), grounds);
  takeAsField(line, "dateline", grounds);
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
