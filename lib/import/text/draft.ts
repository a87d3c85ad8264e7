import type {
  Alternative,
  BlockShape,
  FieldName,
  ImportWarning,
  SetAsideReason,
  Span,
  StoryFields,
} from "@/lib/import/imported-story";
import { emptyFields, fillField, type Grounds } from "@/lib/import/story-fields";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { isAmerican } from "@/lib/import/text/words/dates";

/** A story while it is being read. Detectors claim pieces and fill in fields, one after the other. */
export interface Draft {
  readonly source: string;
  pieces: Piece[];
  readonly fields: StoryFields;
  readonly warnings: ImportWarning[];
  /** BCP 47, "und" when unknown. */
  readonly language: string;
  /** Month before day in "4/5/2023". */
  readonly american: boolean;
}

/** Fields that hold one text. */
export type TextField = Exclude<FieldName, "byline" | "tags">;

const PARAGRAPH: BlockShape = { kind: "paragraph" };

export function newDraft(source: string, pieces: Piece[], language: string): Draft {
  const american = (language === "en" || language === "und") && isAmerican(source);
  return { source, pieces, fields: emptyFields(), warnings: [], language, american };
}

/** The piece is not part of the story. Claimed pieces stay as they are. */
export function setAside(piece: Piece, reason: SetAsideReason, grounds: Grounds): void {
  piece.claim ??= { decision: "set-aside", reason, field: null, shape: PARAGRAPH, ...grounds };
}

/** The piece was read into a field. Claimed pieces stay as they are. */
export function takeAsField(piece: Piece, field: FieldName, grounds: Grounds): void {
  piece.claim ??= { decision: "field", reason: null, field, shape: PARAGRAPH, ...grounds };
}

/** The piece is part of the story, in this shape. Claimed pieces stay as they are. */
export function keepAs(piece: Piece, shape: BlockShape, grounds: Grounds): void {
  piece.claim ??= { decision: "keep", reason: null, field: null, shape, ...grounds };
}

/** The piece stays in the story, but somebody should look whether it belongs there. */
export function propose(piece: Piece, reason: SetAsideReason, grounds: Grounds): void {
  piece.claim ??= { decision: "keep", reason, field: null, shape: PARAGRAPH, ...grounds };
}

/** Fill in a field. What was found before with more confidence stays, and the new value becomes an alternative. */
export function found(
  draft: Draft,
  field: TextField,
  value: string,
  span: Span | null,
  grounds: Grounds,
): void {
  fillField(draft.fields[field], value, span, grounds);
}

/** The same for fields that hold a list. */
export function foundList(
  draft: Draft,
  field: "byline" | "tags",
  value: string[],
  span: Span | null,
  grounds: Grounds,
): void {
  fillField(draft.fields[field], value, span, grounds);
}

/** Name another value without choosing it. */
export function suggest(draft: Draft, field: TextField, alternative: Alternative<string>): void {
  const { value, alternatives } = draft.fields[field];
  if (value === alternative.value || alternatives.some((known) => known.value === alternative.value)) return;
  alternatives.push(alternative);
}

/** The first `limit` pieces that nobody has claimed, with their places. */
export function unclaimed(draft: Draft, limit = Number.POSITIVE_INFINITY): { piece: Piece; index: number }[] {
  const open: { piece: Piece; index: number }[] = [];
  for (const [index, piece] of draft.pieces.entries()) {
    if (open.length >= limit) break;
    if (!piece.claim && piece.text !== "") open.push({ piece, index });
  }
  return open;
}

/** The whole source span of a piece, from its first sign to its last. */
export function extent(piece: Piece): Span {
  return { start: piece.spans[0]?.start ?? 0, end: piece.spans.at(-1)?.end ?? 0 };
}
