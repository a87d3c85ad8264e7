import type { FieldName } from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside, takeAsField } from "@/lib/import/text/draft";
import { type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";
import { type FormLabel, formLabel } from "./edit-form-labels";
import { isPicturePart, type Picture, pictureFor, takePicture } from "./edit-form-pictures";
import { accept } from "./labels";

const FORM: Grounds = {
  rule: "edit-form",
  confidence: 0.9,
  because: "A line of the form in which the story was edited.",
};
const DESK: Grounds = { ...FORM, because: "A field of the form that is for the desk." };
const VALUE: Grounds = {
  ...FORM,
  rule: "edit-form-field",
  confidence: 0.96,
  because: "Its label stands above it.",
};
/** A second version: for screens, for search engines. */
const OTHER: Grounds = { ...VALUE, confidence: 0.9 };

/** So many labels with nothing behind them, for as many parts, make a form. */
const LEAST_LABELS = 4;
/** The form begins and its text begins within so many lines. */
const TOP = 120;
/** So near stands the next label, where one stands below the text or within it. */
const NEAR = 3;
/** No line of a form that is neither label nor value has more words. */
const LONGEST_LINE = 16;
/** What colleagues say below the text is no more than this share of it. */
const MOST_TALK = 0.3;

interface Line {
  piece: Piece;
  label: FormLabel | null;
}

/**
 * Read a form of a content management system that was copied whole: a label on each line, its value below, buttons,
 * counters and a toolbar between, the text under its own label, and what colleagues said below it.
 */
export function readEditForm(draft: Draft): void {
  const top = draft.pieces.slice(0, TOP).map(toLine);
  if (!isForm(top)) return;
  const lines = [...top, ...draft.pieces.slice(TOP).map(toLine)];
  for (const picture of readLines(draft, lines)) takePicture(draft, picture);
}

const toLine = (piece: Piece): Line => ({ piece, label: piece.claim ? null : formLabel(piece.text) });

/** Labels for several parts with nothing behind them, a value below the headline’s, and text below the text’s. */
function isForm(lines: readonly Line[]): boolean {
  const bare = lines.flatMap(({ label }) => (label && label.value === "" ? [label.part] : []));
  if (new Set(bare).size < LEAST_LABELS) return false;
  const below = (part: FormLabel["part"]) => {
    const at = lines.findIndex(({ label }) => label?.part === part && label.value === "");
    return at === -1 ? [] : lines.slice(at + 1, at + 9);
  };
  const [headline] = below("headline");
  return headline?.label === null && below("body").filter(({ piece }) => isProse(piece.text)).length >= 2;
}

/** Where the reader stands: above the first label, in the fields, in the text, or in a picture's fields within the text. */
type Place = "above" | "fields" | "text" | "picture";

/** How far a form was read. */
interface Reading {
  readonly draft: Draft;
  readonly lines: readonly Line[];
  readonly pictures: Picture[];
  place: Place;
  /** The label whose value is read, and its piece. */
  open: FormLabel | null;
  labelled: Piece | null;
  values: number;
  /** Characters of the text so far. */
  told: number;
}

function readLines(draft: Draft, lines: readonly Line[]): readonly Picture[] {
  const start = { place: "above", open: null, labelled: null, values: 0, told: 0 } as const;
  const reading: Reading = { draft, lines, pictures: [], ...start };
  for (const [index, line] of lines.entries()) {
    if (line.piece.claim || line.piece.text === "") continue;
    if (line.label && isLabelHere(reading, index, line.label))
      readLabel(reading, index, line.piece, line.label);
    else readLine(reading, index, line.piece);
  }
  return reading.pictures;
}

/** In the text a word such as “Summary” is a subheading, unless another label stands near, a number behind it, or no text below. */
function isLabelHere({ place, lines }: Reading, index: number, label: FormLabel): boolean {
  if (place !== "text" || (label.part === "editorNote" && /^\d/u.test(label.value))) return true;
  const near = lines.slice(Math.max(0, index - NEAR), index + NEAR + 1);
  const isAmong = near.some((line) => line !== lines[index] && line.label !== null);
  return isAmong || !lines.slice(index + 2).some(({ piece }) => isProse(piece.text));
}

function readLabel(reading: Reading, index: number, piece: Piece, label: FormLabel): void {
  const { part } = label;
  if (reading.place === "text") setAsideAbove(reading.lines, index, piece);
  const isOfText = reading.place === "text" || reading.place === "picture";
  reading.place = part === "body" ? "text" : isOfText && isPicturePart(part) ? "picture" : "fields";
  Object.assign(reading, { open: label, labelled: piece, values: 0 });
  if (label.value !== "" && part !== "body") readValue(reading, piece, label, label.value);
  else if (part === "body") setAside(piece, "ui", FORM);
  else if (isPicturePart(part)) pictureFor(reading.pictures, part).pieces.push(piece);
  else if (part === "editorNote") setAside(piece, "editor-note", DESK);
  else takeAsField(piece, part, VALUE);
}

function readLine(reading: Reading, index: number, piece: Piece): void {
  const { open, labelled, values } = reading;
  if (reading.place === "text" && open?.part === "body" && values === 0 && TOOLBAR.test(piece.text))
    setAside(piece, "ui", FORM);
  if (reading.place === "picture" && (values > 0 || piece.group !== labelled?.group)) reading.place = "text";
  if (reading.place === "text") {
    reading.open = null;
    reading.told += piece.claim ? 0 : piece.text.length;
  } else if (isOfProgram(piece.text)) setAside(piece, "ui", FORM);
  else if (open && takesMore(reading, piece)) readValue(reading, piece, open, piece.text);
  else setAsideLine(reading, index, piece);
}

/** One value a label, but several topics, and all that is said to the desk. */
function takesMore({ open, values, labelled }: Reading, piece: Piece): boolean {
  const isList = open?.part === "tags" || open?.part === "editorNote";
  return values === 0 || (isList && piece.group === labelled?.group);
}

function readValue(reading: Reading, piece: Piece, label: FormLabel, text: string): void {
  const { part } = label;
  reading.values++;
  if (part === "body") return;
  if (isPicturePart(part)) {
    const picture = pictureFor(reading.pictures, part);
    picture.pieces.push(piece);
    picture[part] = text;
  } else if (part === "editorNote") setAside(piece, "editor-note", DESK);
  else {
    const grounds = label.isOther ? OTHER : VALUE;
    fill(reading.draft, piece, part, text, grounds);
    takeAsField(piece, part, grounds);
  }
}

function fill(draft: Draft, piece: Piece, field: FieldName, text: string, grounds: Grounds): void {
  const value = chipsOf(text).join(", ");
  const from = Math.max(0, piece.text.indexOf(value));
  const span = spanOf(draft.source, piece, from, Math.min(piece.text.length, from + value.length));
  const known = field === "tags" ? draft.fields.tags.value : null;
  if (known) draft.fields.tags.value = null;
  accept(draft, { field, value: [...(known ?? []), value].join(", ") }, span, grounds);
}

/** "Image 1", "goats_0417.jpg": short lines of the same block, straight above the first label in it. */
function setAsideAbove(lines: readonly Line[], index: number, piece: Piece): void {
  for (let at = index - 1; at >= 0; at--) {
    const above = lines[at]?.piece;
    if (!above || above.claim || above.group !== piece.group) return;
    if (wordCount(above.text) > 6 || endsAsSentence(above.text)) return;
    setAside(above, "ui", FORM);
  }
}

/** A button or a counter, or below the text what colleagues said. What is as long as the text may be text. */
function setAsideLine({ lines, told }: Reading, index: number, piece: Piece): void {
  const isShort = wordCount(piece.text) <= LONGEST_LINE && !isProse(piece.text);
  const left = lines.slice(index).reduce((sum, line) => sum + (line.label ? 0 : line.piece.text.length), 0);
  const isBelow = told > 0 && left <= told * MOST_TALK;
  if (isBelow && !isShort) setAside(piece, "editor-comment", DESK);
  else if (isBelow || (isShort && told === 0)) setAside(piece, "ui", FORM);
}

/** "B I U “ ” H2 Link", "F K U Liste": single letters first. */
const TOOLBAR = /^(?:\p{Lu}\s+){2,}/u;
/** "38 characters left", "55 von 160 Zeichen", "Max. 80", "Required", "tan.jpg (4.2 MB) Replace | Crop" */
const OF_PROGRAM =
  /^(?:required|optional|pflichtfeld|obligatoire|facultatif|obligatorio|opcional|obbligatorio|facoltativo|verplicht|optioneel)\.?$|^m[aá]x\p{L}*\.?:? \d|^\d{1,5}\s?(?:(?:\/|\||of|von|de|di|van|sur)\s?\d{1,5})?(?:\s\p{L}+){0,3}\.?$|\.(?:jpe?g|png|gif|webp|tiff?|heic|pdf)\b|^[([]?(?:\+|＋)\s|\s\|\s.*\s\|\s/iu;

function isOfProgram(text: string): boolean {
  return text.length < 120 && OF_PROGRAM.test(text);
}

/** "Ana Ruiz ✕   Add another…" → "Ana Ruiz": each chosen value has a cross to take it away. */
function chipsOf(text: string): string[] {
  const chips = text.split(/\s*(?:[✕✖×⨯✗]|\[x\]|\(x\))\s*/u);
  return chips.length === 1 ? [text] : chips.slice(0, -1).filter((chip) => chip !== "");
}
