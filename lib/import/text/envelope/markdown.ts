import type { Mark } from "@/lib/import/imported-story";
import { type Draft, keepAs } from "@/lib/import/text/draft";
import { type Stretch, withoutStretches } from "@/lib/import/text/pieces/hidden";
import { type Piece, sourceOffset, textOf } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, wordCount } from "@/lib/import/text/words/prose";

const HEADING = /^(#{1,6})\s+(?=\S)/u;
const IMAGE = /^!\[([^\]]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+["'“]([^"'”]*)["'”])?\)$/u;
const CREDIT_IN_CAPTION =
  /^(.*?)\s*[([](?:photo(?:graph)?|picture|image|credit|foto)?\s*(?:by|:|\/)?\s*([^()[\]]+)[)\]]\.?$/iu;
/** "… under her stairs — photo: Hal Corrigan" */
const CREDIT_BEHIND_DASH =
  /^(.*?)\s[–—|-]\s(?:photo(?:graph)?|picture|image|credit|foto)\s*(?::|\bby\b)\s*([^–—|]+)$/iu;
const INLINE =
  /\*\*([^*\n]{1,400})\*\*|__([^_\n]{1,400})__|\*([^*\s][^*\n]{0,400}?)\*|(?<![\p{L}\p{N}])_([^_\s][^_\n]{0,400}?)_(?![\p{L}\p{N}])|\[([^\]\n]{1,400})\]\(([^()\s]{1,600})(?:\s+"[^"]*")?\)/gu;

/** Read Markdown's signs: headings, pictures, emphasis, links. Plain text that has none passes through. */
export function readMarkdown(draft: Draft): void {
  if (!isMarkdown(draft.pieces)) return;
  draft.pieces = draft.pieces.map((piece) => (piece.claim ? piece : readPiece(draft, piece)));
  openStandfirst(draft.pieces);
}

/** A heading straight below the first one, and byline or date below it: the standfirst, whatever its level. */
function openStandfirst(pieces: readonly Piece[]): void {
  const at = pieces.findIndex((piece) => piece.claim?.rule === "markdown-heading");
  const [above, second, below] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!second || !above || above.claim || at > 4 || !below || wordCount(second.text) < 5) return;
  const isSigned = (readByline(below.text)?.labelled ?? false) || readDateLine(below.text) !== null;
  if (isSigned && !endsAsSentence(above.text)) second.claim = null;
}

/** One star proves nothing; a link, a picture, a heading or bold text does. */
function isMarkdown(pieces: readonly Piece[]): boolean {
  return pieces
    .slice(0, 400)
    .some(
      ({ text }) =>
        HEADING.test(text) ||
        IMAGE.test(text) ||
        /\[[^\]]+\]\([^)\s]+\)|\*\*[^*\s][^*]*\*\*/u.test(text.slice(0, 4000)),
    );
}

function readPiece(draft: Draft, piece: Piece): Piece {
  const image = IMAGE.exec(piece.text);
  if (image) {
    readImage(piece, image);
    return piece;
  }
  const heading = HEADING.exec(piece.text);
  const bare = heading ? withoutHead(draft, piece, heading[0].length) : piece;
  const marked = bare.text.length < 20_000 ? withMarks(draft, bare) : bare;
  if (heading) marked.marker = null;
  if (heading?.[1] && heading[1].length > 1) {
    const level = Math.min(4, Math.max(2, heading[1].length)) as 2 | 3 | 4;
    keepAs(
      marked,
      { kind: "heading", level },
      { rule: "markdown-heading", confidence: 0.98, because: "Marked as a heading." },
    );
  }
  return marked;
}

function readImage(piece: Piece, [, alt = "", src = "", title]: RegExpExecArray): void {
  const described = title || alt;
  const [, caption = described, credit = null] =
    CREDIT_IN_CAPTION.exec(described) ?? CREDIT_BEHIND_DASH.exec(described) ?? [];
  keepAs(
    piece,
    { kind: "figure", caption: caption.trim(), credit, alt: title ? alt : null, src },
    { rule: "markdown-image", confidence: 0.98, because: "A picture in Markdown, with its caption." },
  );
}

function withoutHead(draft: Draft, piece: Piece, length: number): Piece {
  const start = sourceOffset(draft.source, piece, length);
  const runs = piece.runs
    .filter((run) => run.end > start)
    .map((run) => ({ ...run, start: Math.max(run.start, start) }));
  return { ...piece, runs, text: textOf(draft.source, runs) };
}

/** The text without emphasis signs and link targets; what they meant is kept as marks over the text. */
function withMarks(draft: Draft, piece: Piece): Piece {
  const hidden: Stretch[] = [];
  const marks: Mark[] = [];
  let removed = 0;
  for (const match of piece.text.matchAll(INLINE)) {
    const [whole, bold, bold2, italic, italic2, label, href] = match;
    const inner = bold ?? bold2 ?? italic ?? italic2 ?? label ?? "";
    const lead = whole.indexOf(inner);
    const start = match.index + lead;
    hidden.push(
      { from: match.index, to: start },
      { from: start + inner.length, to: match.index + whole.length },
    );
    removed += lead;
    const range = { from: start - removed, to: start - removed + inner.length };
    removed += whole.length - lead - inner.length;
    if (href !== undefined) marks.push({ type: "link", ...range, href });
    else marks.push({ type: bold !== undefined || bold2 !== undefined ? "bold" : "italic", ...range });
  }
  if (marks.length === 0) return piece;
  const bare = withoutStretches(draft.source, piece, hidden);
  return { ...bare, marks: marks.filter((mark) => mark.to <= bare.text.length) };
}
