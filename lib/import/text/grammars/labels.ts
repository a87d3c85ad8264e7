import type { FieldName, SetAsideReason } from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, extent, found, foundList, setAside, takeAsField } from "@/lib/import/text/draft";
import { type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { EITHER_WAY, writtenDates } from "@/lib/import/text/words/dates";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";
import { isOfEvent } from "./event-lines";
import { fieldOf, LABEL_LINE, SURE_LABELS } from "./label-names";

const BODY_LABEL =
  /^(?:body|body text|body copy|text|story|copy|article|main text|content|full text|inhalt|texte|cuerpo|testo|tekst|corpo|正文|本文)\s*[:：]\s*/iu;

const ADDRESS_ALONE = /^https?:\/\/[^\s/]+\.[^\s/]+\/\S+$/iu;

/** An address alone above the story is where it was copied from, and never its headline. */
function readAddress(draft: Draft): void {
  const top = draft.pieces.slice(0, 8);
  const story = top.findIndex((piece) => isProse(piece.text));
  const line = top
    .slice(0, story === -1 ? top.length : story)
    .find((piece) => !piece.claim && ADDRESS_ALONE.test(piece.text));
  if (!line) return;
  const grounds: Grounds = {
    rule: "address-alone",
    confidence: 0.85,
    because: "An address on a line of its own, above the story.",
  };
  found(draft, "canonicalUrl", line.text, extent(line), grounds);
  takeAsField(line, "canonicalUrl", grounds);
}

/** Read the labelled lines at the top of a copy form: "Headline: …", "BY: …", "Tags: a, b", YAML front matter. */
export function readLabels(draft: Draft): void {
  readAddress(draft);
  const labelled = labelsAtTop(draft.pieces);
  const names = labelled.map(({ label }) => label);
  const isForm = labelled.length >= 2 || names.some((name) => SURE_LABELS.has(name));
  if (!isForm) return;
  for (const line of labelled) readLine(draft, line);
  setAsideAbove(draft.pieces, labelled);
  for (const piece of draft.pieces.slice(0, 40)) {
    if (!piece.claim && /^-{3,}$/u.test(piece.text))
      setAside(piece, "ui", {
        rule: "front-matter-fence",
        confidence: 0.9,
        because: "A line that fences off the fields.",
      });
    const body = BODY_LABEL.exec(piece.text);
    if (!piece.claim && body && body[0].length >= piece.text.length)
      setAside(piece, "ui", {
        rule: "body-label",
        confidence: 0.9,
        because: "A label that says where the text begins.",
      });
  }
}

/** "STORY EXPORT v4.1": short lines above a form that names the headline are the form's own. */
function setAsideAbove(pieces: readonly Piece[], labelled: readonly LabelLine[]): void {
  const [first] = labelled;
  const above = first ? pieces.slice(0, pieces.indexOf(first.piece)) : [];
  const isForm = labelled.length >= 3 && labelled.some(({ field }) => field === "headline");
  if (!isForm || above.length > 3 || above.some(({ text }) => endsAsSentence(text) || wordCount(text) > 8))
    return;
  for (const piece of above)
    setAside(piece, "page-furniture", {
      rule: "form-title",
      confidence: 0.8,
      because: "A line above a form whose fields are labelled.",
    });
}

interface LabelLine {
  piece: Piece;
  label: string;
  field: FieldName;
  value: string;
  /** The line below, when the label stands alone. */
  below: Piece | null;
}

function labelsAtTop(pieces: readonly Piece[]): LabelLine[] {
  const lines: LabelLine[] = [];
  let prose = 0;
  for (const [index, piece] of pieces.slice(0, 60).entries()) {
    if (piece.claim) continue;
    const line = labelLine(piece, pieces[index + 1] ?? null);
    if (line?.field === "publishedAt" && prose > 0 && isOfEvent(pieces, index)) continue;
    if (line) lines.push(line);
    else if (isProse(piece.text) && wordCount(piece.text) > 14 && !lines.some(({ below }) => below === piece))
      prose++;
    if (prose >= 2) break;
  }
  return lines;
}

function labelLine(piece: Piece, next: Piece | null): LabelLine | null {
  const [, label, value] = LABEL_LINE.exec(piece.text.slice(0, 600)) ?? [];
  if (label === undefined || value === undefined) return null;
  const name = label.toLowerCase().trim();
  const field = fieldOf(name);
  if (!field) return null;
  if (value !== "") return { piece, label: name, field, value: unquoted(value), below: null };
  if (!next || next.claim || LABEL_LINE.test(next.text))
    return { piece, label: name, field, value: "", below: null };
  return { piece, label: name, field, value: next.text, below: next };
}

function readLine(draft: Draft, line: LabelLine): void {
  const { piece, field, value, below } = line;
  const grounds: Grounds = {
    rule: `label-${field}`,
    confidence: 0.97,
    because: `The line is labelled “${line.label}”.`,
  };
  const holder = below ?? piece;
  const from = below ? 0 : Math.max(0, piece.text.lastIndexOf(value));
  const span = value === "" ? null : spanOf(draft.source, holder, from, from + value.length);
  if (value !== "" && !accept(draft, line, span, grounds)) return;
  if (field === "editorNote")
    setAside(piece, NOTE, { ...grounds, because: `A note for the desk, labelled “${line.label}”.` });
  takeAsField(piece, field, grounds);
  if (below) takeAsField(below, field, grounds);
}

const NOTE: SetAsideReason = "editor-note";

/** Put the value where it belongs; false when it does not fit the label, and the line stays text. */
export function accept(
  draft: Draft,
  { field, value }: Pick<LabelLine, "field" | "value">,
  span: ReturnType<typeof spanOf> | null,
  grounds: Grounds,
): boolean {
  switch (field) {
    case "byline": {
      const names = readByline(value)?.names ?? readByline(`By ${value}`)?.names;
      if (!names && wordCount(value) > 6) return false;
      foundList(draft, "byline", names ?? [value], span, grounds);
      return true;
    }
    case "tags":
      foundList(draft, "tags", listOf(value), span, grounds);
      return true;
    case "publishedAt":
    case "updatedAt": {
      const date = writtenDates(value, draft.american)[0];
      if (date)
        found(draft, field, date.value, span, {
          ...grounds,
          confidence: Math.min(grounds.confidence, date.confidence),
          because: date.otherwise ? EITHER_WAY : grounds.because,
        });
      if (date?.otherwise)
        draft.fields[field].alternatives.push({
          value: date.otherwise,
          because: "Day and month the other way round.",
          span,
        });
      return true;
    }
    case "embargo": {
      const date = writtenDates(value, draft.american)[0];
      found(draft, "embargo", date?.value ?? value, span, grounds);
      return true;
    }
    case "editorNote":
      return wordCount(value) <= 14;
    default:
      found(draft, field, value, span, grounds);
      return true;
  }
}

function listOf(value: string): string[] {
  return value
    .replace(/^\[|\]$/gu, "")
    .split(/\s*[,;|、،，]\s*/u)
    .map((tag) => unquoted(tag.replace(/^#/u, "")))
    .filter((tag) => tag !== "");
}

function unquoted(value: string): string {
  return /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value;
}
