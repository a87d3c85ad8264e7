import type { Block, BlockShape, ImportedStory, Mark } from "@/lib/import/imported-story";
import { newDraft } from "@/lib/import/text/draft";
import { type Piece, toPiece } from "@/lib/import/text/pieces/piece";
import { MOST_PIECES, readDraft, toBlock } from "@/lib/import/text/read-text";
import { detectLanguage } from "@/lib/import/text/words/language";
import { withWholeLists } from "./whole-lists";

/**
 * Read the open blocks of a story as raw text is read: the same detectors know headline, byline, date, dateline,
 * credits and boilerplate, whatever program the paragraphs came from. What a format decided itself stays, and what
 * the story keeps keeps its formatting and its shape.
 *
 * @param text what the blocks' spans point into, as a sheet has it; each open block stands there as it is
 * @param open blocks of `story` that nothing but their place speaks for
 */
export function readOpen(text: string, story: ImportedStory, open: ReadonlySet<Block>): ImportedStory {
  const { pieces, owner } = cutBlocks(text, story.blocks, open);
  const { tag } = detectLanguage(text);
  const draft = {
    ...newDraft(text, pieces.slice(0, MOST_PIECES), tag),
    fields: story.fields,
    warnings: story.warnings,
  };
  const given = new Map(draft.pieces.map((piece) => [piece, piece.claim]));
  readDraft(draft);
  const unread = pieces.slice(MOST_PIECES).map((piece) => ({ ...piece, claim: piece.claim ?? UNREAD }));
  const isGiven = (piece: Piece) => piece.claim !== null && given.get(piece) === piece.claim;
  const read = [...draft.pieces, ...unread];
  return { ...story, blocks: withWholeLists(joined(read, story.blocks, owner, isGiven)) };
}

const UNREAD: Piece["claim"] = {
  decision: "keep",
  reason: null,
  field: null,
  shape: { kind: "paragraph" },
  rule: "unread",
  confidence: 0.5,
  because: "Too far down to be read.",
};

/** Pieces as the detectors know them: an open block is one a line, any other is claimed already. */
function cutBlocks(text: string, blocks: readonly Block[], open: ReadonlySet<Block>) {
  const owner = new Map<number, Block>();
  const pieces = blocks.flatMap((block, group) => {
    const [span] = block.spans;
    if (!span) return [];
    if (open.has(block)) return linesOf(text, block, group, owner);
    owner.set(span.start, block);
    const piece = toPiece(text, [{ ...span, join: "space" }], group, block.spans);
    return [{ ...piece, text: block.text, marks: block.marks, claim: claimOf(block) }];
  });
  return { pieces, owner };
}

function linesOf(text: string, block: Block, group: number, owner: Map<number, Block>): Piece[] {
  let start = block.spans[0]?.start ?? 0;
  return block.text.split("\n").flatMap((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    if (line.trim() === "") return [];
    owner.set(span.start, block);
    const piece = toPiece(text, [{ ...span, join: "space" }], group, [span]);
    const marker = block.kind === "list-item" ? "bullet" : block.kind === "quote" ? "quote" : null;
    return [{ ...piece, marker } as const];
  });
}

function claimOf(block: Block): Piece["claim"] {
  const { text: _text, marks: _marks, spans: _spans, ...claim } = block;
  const { decision, reason, field, rule, confidence, because, ...shape } = claim;
  // The rule that the detectors know a heading by that is still open to what it heads.
  const known = block.kind === "heading" && decision === "keep" ? "markdown-heading" : rule;
  return { decision, reason, field, rule: known, confidence, because, shape } as Piece["claim"];
}

/** Blocks from pieces, in order; the lines of one paragraph that all stayed are that paragraph again. */
function joined(
  pieces: readonly Piece[],
  blocks: readonly Block[],
  owner: ReadonlyMap<number, Block>,
  isGiven: (piece: Piece) => boolean,
): Block[] {
  const whole = new Map<Block, Piece[]>();
  for (const piece of pieces) {
    const block = owner.get(piece.spans[0]?.start ?? -1);
    const lines = block && whole.get(block);
    if (lines) lines.push(piece);
    else if (block) whole.set(block, [piece]);
  }
  for (const [block, lines] of whole) if (!staysWhole(block, lines)) whole.delete(block);
  return pieces.flatMap((piece) => {
    const block = owner.get(piece.spans[0]?.start ?? -1);
    if (block && isGiven(piece)) return [block];
    const lines = block && whole.get(block);
    if (block && lines) return lines[0] === piece ? [kept(block, piece)] : [];
    return [withShape(marked(piece, blocks), block)];
  });
}

/** Nothing was taken of it, nothing joined to it, and nobody says that it is a picture's caption. */
function staysWhole(block: Block, lines: readonly Piece[]): boolean {
  const ends = lines.at(-1)?.spans.at(-1)?.end;
  const isAll =
    lines.reduce(
      (length, { spans }) => length + spans.reduce((sum, { start, end }) => sum + end - start, 0),
      0,
    ) === block.text.replaceAll("\n", "").length;
  return (
    isAll &&
    ends === block.spans[0]?.end &&
    lines.every(({ claim }) => claim?.decision === "keep" && claim.shape.kind !== "figure") &&
    (lines.length > 1 || !changesText(block, lines[0]))
  );
}

const changesText = (block: Block, line: Piece | undefined) => line?.text !== block.text;

function kept(block: Block, first: Piece): Block {
  const { claim } = first;
  if (block.kind !== "paragraph" || !claim) return { ...block, reason: claim?.reason ?? null } as Block;
  const isLine = first.text === block.text;
  const shape: BlockShape = isLine ? claim.shape : { kind: "paragraph" };
  const { rule, confidence, because, reason } = claim;
  return { ...block, ...shape, reason, rule, confidence, because } as Block;
}

/** What its own program says that it is, it is; what was a plain paragraph may be found to be something else. */
function withShape(block: Block, own: Block | undefined): Block {
  if (!own || own.kind === "paragraph" || own.kind === "table" || own.kind === "figure") return block;
  if (block.decision === "field" || block.kind === "figure") return block;
  const shape: BlockShape =
    own.kind === "heading"
      ? { kind: "heading", level: own.level }
      : own.kind === "list-item"
        ? listItem(own)
        : { kind: own.kind as "quote" };
  return { ...block, ...shape } as Block;
}

const listItem = ({ ordered, depth }: Extract<BlockShape, { kind: "list-item" }>): BlockShape => ({
  kind: "list-item",
  ordered,
  ...(depth === undefined ? {} : { depth }),
});

/** A piece with the formatting that its text had in the blocks it was taken from. */
function marked(piece: Piece, blocks: readonly Block[]): Block {
  const block = toBlock(piece);
  const from = piece.spans[0]?.start ?? 0;
  const to = piece.spans.at(-1)?.end ?? 0;
  const marks = blocksWithin(blocks, from, to).flatMap(({ marks: all, spans }) =>
    all.map((mark) => ({
      ...mark,
      from: mark.from + (spans[0]?.start ?? 0),
      to: mark.to + (spans[0]?.start ?? 0),
    })),
  );
  if (marks.length === 0) return block;
  const places = placesOf(piece, blocks);
  const moved = marks.flatMap((mark) => moveMark(mark, places));
  return { ...block, marks: [...moved, ...block.marks] };
}

/** By halves: blocks stand in the order of their spans. */
function blocksWithin(blocks: readonly Block[], from: number, to: number): Block[] {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.spans.at(-1)?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const within: Block[] = [];
  for (let at = low; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || (block.spans[0]?.start ?? 0) >= to) break;
    within.push(block);
  }
  return within;
}

/** For each sign of the piece's text, where it stands in the source. Signs that were left out are passed over. */
function placesOf(piece: Piece, blocks: readonly Block[]): number[] {
  const places: number[] = [];
  let at = 0;
  for (const { start, end } of piece.spans) {
    for (const block of blocksWithin(blocks, start, end)) {
      const shift = block.spans[0]?.start ?? 0;
      const last = Math.min(end, shift + block.text.length);
      for (let place = Math.max(start, shift); place < last && at < piece.text.length; place++) {
        // The space that joins two lines has no place of its own.
        if (
          piece.text[at] === " " &&
          block.text[place - shift] !== " " &&
          place === Math.max(start, shift) &&
          at > 0
        ) {
          places.push(place);
          at++;
        }
        if (piece.text[at] !== block.text[place - shift]) continue;
        places.push(place);
        at++;
      }
    }
  }
  return places;
}

function moveMark(mark: Mark, places: readonly number[]): Mark[] {
  const from = countBelow(places, mark.from);
  const to = countBelow(places, mark.to);
  return to <= from ? [] : [{ ...mark, from, to }];
}

/** How many of these rising numbers are below the limit. */
function countBelow(places: readonly number[], limit: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
