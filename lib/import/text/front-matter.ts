import { readDateLine } from "./date-line";
import { dateline } from "./dateline";
import { type Draft, extent, found, foundList, type Grounds, suggest, takeAsField, unclaimed } from "./draft";
import { isSectionName } from "./furniture";
import { readByline } from "./names";
import { cutPiece, type Piece, spanOf } from "./piece";
import { capitals, endsAsSentence, hasQuotation, isProse, isTitle, wordCount } from "./prose";
import { withoutHeadlinePrefix } from "./wire";

/** How far down the top of a story is looked for. */
const TOP = 16;

type Kind = "title" | "prose" | "date" | "byline" | "name" | "dateline";

interface Item {
  piece: Piece;
  kind: Kind;
}

/**
 * Read the top of a story as newsrooms write it: kicker, headline, standfirst, byline and date, in the
 * orders they come in, until the first paragraph.
 */
export function readFrontMatter(draft: Draft): void {
  const items = topItems(draft);
  const rest = readHeadline(draft, items);
  const meta = readMeta(draft, rest);
  readStandfirst(draft, rest, meta);
}

/** What stands above the second paragraph of prose, each with its kind. */
function topItems(draft: Draft): Item[] {
  const items: Item[] = [];
  let prose = 0;
  for (const { piece } of unclaimed(draft, TOP)) {
    const kind = kindOf(piece);
    if (kind === "dateline") break;
    items.push({ piece, kind });
    if (kind === "prose") prose++;
    if (prose >= 2) break;
  }
  return items;
}

function kindOf(piece: Piece): Kind {
  const { text } = piece;
  if (readDateLine(text)) return "date";
  if (wordCount(text) >= 8 && dateline(text) !== null) return "dateline";
  const byline = piece.marker === null || piece.marker === "bullet" ? readByline(text) : null;
  if (byline?.labelled || photographers(text)) return "byline";
  if (byline && wordCount(text) <= 12 && !endsAsSentence(text)) return "name";
  return isProse(text) || endsAsSentence(text) || wordCount(text) > 32 ? "prose" : "title";
}

/** Take kicker and headline; what is left of the items comes back. */
function readHeadline(draft: Draft, items: readonly Item[]): Item[] {
  if (draft.fields.headline.value !== null) return [...items];
  const first = items.findIndex(({ kind }) => kind !== "date");
  const candidate = items[first];
  if (!candidate) return [...items];
  const next = items.slice(first + 1).find(({ kind }) => kind !== "date");
  const below = items[items.indexOf(next ?? candidate) + 1];
  if (isKicker(candidate.piece, candidate.kind, next, below)) {
    const grounds: Grounds = {
      rule: "kicker",
      confidence: 0.8,
      because: "A short line above the headline names the section.",
    };
    found(draft, "section", candidate.piece.text, extent(candidate.piece), grounds);
    takeAsField(candidate.piece, "section", grounds);
    return readHeadline(
      draft,
      items.filter((item) => item !== candidate),
    );
  }
  if (!isHeadline(candidate, items.slice(first + 1))) return [...items];
  const bare = withoutHeadlinePrefix(draft, withoutSection(draft, candidate.piece));
  const grounds: Grounds = {
    rule: "first-title",
    confidence: candidate.kind === "title" ? 0.93 : 0.72,
    because: "The first line that reads like a title, above the story.",
  };
  found(draft, "headline", bare.text, extent(bare), grounds);
  takeAsField(bare, "headline", grounds);
  return items.filter((item) => item !== candidate);
}

/** "Housing", "OPINION": few words, a real title below. */
function isKicker(piece: Piece, kind: Kind, next: Item | undefined, below: Item | undefined): boolean {
  if (!next || (kind !== "title" && kind !== "name") || next.kind === "prose") return false;
  if (wordCount(piece.text) > 4 || endsAsSentence(piece.text) || next.kind !== "title") return false;
  const isShort = wordCount(next.piece.text) >= 3 && wordCount(next.piece.text) > wordCount(piece.text);
  if (isSectionName(piece.text)) return true;
  if (!isShort || wordCount(piece.text) > 3) return false;
  if (capitals(piece.text) > 0.9 && capitals(next.piece.text) < 0.6) return true;
  // One word above a whole title is a section more often than a headline.
  if (wordCount(piece.text) === 1 && wordCount(next.piece.text) >= 4 && below !== undefined) return true;
  return below?.kind === "title" && wordCount(piece.text) <= 2;
}

/** "Opinion | In praise of the stamp" → the headline alone, "Opinion" as the section. */
function withoutSection(draft: Draft, piece: Piece): Piece {
  const bar = /^([^|]{3,30}?)\s*\|\s*(?=\S)/u.exec(piece.text);
  if (!bar?.[1] || !isSectionName(bar[1])) return piece;
  const [first, second] = cutPiece(draft.source, piece, bar[0].length);
  if (!second) return piece;
  const grounds: Grounds = {
    rule: "section-bar",
    confidence: 0.85,
    because: "The section stands before the headline.",
  };
  found(draft, "section", bar[1], extent(first), grounds);
  takeAsField(first, "section", grounds);
  draft.pieces.splice(draft.pieces.indexOf(piece), 1, first, second);
  return second;
}

function isHeadline({ piece, kind }: Item, below: readonly Item[]): boolean {
  if (piece.marker === "quote" || kind === "byline") return false;
  if (kind === "title") return isTitle(piece.text, 32) || /[:;,]$/u.test(piece.text) === false;
  // A name alone may be a headline ("Ana Ruiz") only if another byline follows.
  if (kind === "name") return below.some((item) => item.kind === "byline");
  // "We are not a museum." A sentence is a headline when byline or date stand between it and the story.
  const isShort = wordCount(piece.text) <= 16 && !hasQuotation(piece.text.slice(1));
  const meta = below.findIndex(
    (item) => item.kind === "byline" || item.kind === "date" || item.kind === "name",
  );
  const isAsked = /[?!]["'”’]?$/u.test(piece.text) && wordCount(piece.text) <= 20;
  return (isShort && meta !== -1 && meta <= 1) || (isAsked && below[0]?.kind !== "title");
}

/** Take bylines and date lines. @returns the place of the first of them among the items, -1 if there is none */
function readMeta(draft: Draft, items: readonly Item[]): number {
  let first = -1;
  let prose = 0;
  for (const [index, { piece, kind }] of items.entries()) {
    if (kind === "prose") prose++;
    if (prose > 1) break;
    const isTaken =
      kind === "date"
        ? readDates(draft, piece)
        : isByline(draft, items, index) && readNames(draft, piece, items[index + 1]);
    if (isTaken && first === -1) first = index;
  }
  return first;
}

/** A name without "By" is a byline directly below the headline's lines, never after the story began. */
function isByline(draft: Draft, items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (!item || item.piece.claim) return false;
  if (item.kind === "byline") return true;
  if (item.kind !== "name" || draft.fields.headline.value === null) return false;
  const proseAbove = items.slice(0, index).filter(({ kind }) => kind === "prose").length;
  const isBesideDate = [items[index - 1], items[index + 1]].some((next) => next?.kind === "date");
  return proseAbove === 0 || (proseAbove === 1 && isBesideDate);
}

function readNames(draft: Draft, piece: Piece, next: Item | undefined): boolean {
  const pictured = photographers(piece.text);
  if (pictured) {
    const grounds: Grounds = {
      rule: "byline-photographs",
      confidence: 0.6,
      because: "The line names who took the pictures.",
    };
    foundList(draft, "byline", pictured, extent(piece), grounds);
    takeAsField(piece, "byline", { ...grounds, confidence: 0.9 });
    return true;
  }
  const byline = readByline(piece.text);
  if (!byline) return false;
  const grounds: Grounds = byline.labelled
    ? { rule: "byline-by", confidence: 0.96, because: "The line says who wrote it." }
    : { rule: "byline-name", confidence: 0.82, because: "A name on its own line, above the story." };
  foundList(draft, "byline", byline.names, extent(piece), grounds);
  takeAsField(piece, "byline", grounds);
  if (next && isRoleLine(next, piece))
    takeAsField(next.piece, "byline", { ...grounds, rule: "byline-role", confidence: 0.85 });
  return true;
}

/** "Photographs by Lena Ortiz", "Fotos: Sven Olm": who took the pictures, above the story. */
function photographers(text: string): string[] | null {
  const label =
    /^(?:photographs?|photography|photos|pictures|illustrations?|fotos|fotografie|fotografías|photographies|bilder)\s*(?::|by\b|von\b|de\b|par\b)\s*/iu.exec(
      text,
    );
  return label ? (readByline(`By ${text.slice(label[0].length)}`)?.names ?? null) : null;
}

/** "BBC News, Skelby", "Local democracy reporter": the line below the name, in the same block. */
function isRoleLine({ piece, kind }: Item, name: Piece): boolean {
  return (
    piece.group === name.group &&
    !piece.claim &&
    (kind === "title" || kind === "name") &&
    wordCount(piece.text) <= 7 &&
    !hasQuotation(piece.text)
  );
}

function readDates(draft: Draft, piece: Piece): boolean {
  const line = readDateLine(piece.text, draft.american);
  if (!line || piece.claim) return false;
  const { published, updated, rest } = line;
  // "THE NORWICK MERCURY" beside the date is the paper, not a person.
  const byline = rest === "" || /\bthe\b/iu.test(piece.text) ? null : readByline(rest);
  if (rest !== "" && wordCount(rest) > 5 && !byline?.labelled) return false;
  for (const [field, date] of [
    ["publishedAt", published],
    ["updatedAt", updated],
  ] as const) {
    if (!date) continue;
    const span = spanOf(draft.source, piece, date.from, date.to);
    const isOnlyChange =
      field === "publishedAt" && /^[^\d]*(?:updated|modified)/iu.test(piece.text) && !updated;
    found(draft, field, date.value, span, {
      rule: "date-line",
      confidence: Math.min(date.confidence, isOnlyChange ? 0.85 : 0.95),
      because: isOnlyChange
        ? "The line says when the story was last changed; no other day is named."
        : "A line that gives the day in full.",
    });
    if (date.otherwise)
      suggest(draft, field, { value: date.otherwise, because: "Day and month the other way round.", span });
  }
  if (byline)
    foundList(draft, "byline", byline.names, extent(piece), {
      rule: "byline-on-date-line",
      confidence: byline.labelled ? 0.95 : 0.6,
      because: "The line with the date says who wrote it.",
    });
  else if (rest !== "")
    suggest(draft, "source", { value: rest, because: "It stands beside the date.", span: extent(piece) });
  takeAsField(piece, "publishedAt", {
    rule: "date-line",
    confidence: 0.95,
    because: "A line that gives the day.",
  });
  return true;
}

/** The line or sentence between the headline and byline or date; failing those, a title-like line above the story. */
function readStandfirst(draft: Draft, items: readonly Item[], firstMeta: number): void {
  if (draft.fields.headline.value === null || draft.fields.standfirst.value !== null) return;
  const open = items.filter(({ piece }) => !piece.claim);
  const above = firstMeta > 0 ? items.slice(0, firstMeta).filter(({ piece }) => !piece.claim) : [];
  const candidate = above[0] ?? open[0];
  if (!candidate || candidate.piece.text.length > 500) return;
  // Several lines of one block are key points, not a standfirst.
  if (above.length > 1 && above.every(({ piece }) => piece.group === above[0]?.piece.group)) return;
  const isAboveMeta = above[0] !== undefined;
  const isSentenceLike = wordCount(candidate.piece.text) >= 5 && !/[?:]$/u.test(candidate.piece.text);
  const isScore =
    /(?<!\d)\d{1,3}\s?[-–:]\s?\d{1,3}(?!\d)/u.test(candidate.piece.text) &&
    wordCount(candidate.piece.text) <= 10;
  if (isScore) return;
  const isOpenEnded =
    candidate.kind === "title" &&
    isSentenceLike &&
    !candidate.piece.marker &&
    hasStoryBelow(draft, candidate.piece);
  const isQuoted = candidate.piece.marker === "quote";
  if (!isAboveMeta && !isOpenEnded && !isQuoted) return;
  if (isAboveMeta && wordCount(candidate.piece.text) < 3) return;
  const grounds: Grounds = {
    rule: isAboveMeta ? "standfirst-above-byline" : isQuoted ? "standfirst-quoted" : "standfirst-open",
    confidence: isAboveMeta ? 0.9 : 0.84,
    because: isAboveMeta
      ? "It stands between the headline and the byline or date."
      : "A line below the headline that is no full sentence.",
  };
  found(draft, "standfirst", candidate.piece.text, extent(candidate.piece), grounds);
  takeAsField(candidate.piece, "standfirst", grounds);
  readWriter(draft, candidate.piece);
}

function hasStoryBelow(draft: Draft, piece: Piece): boolean {
  const below = draft.pieces
    .slice(draft.pieces.indexOf(piece) + 1)
    .find((next) => !next.claim && next.text !== "");
  return below !== undefined && wordCount(below.text) >= 8;
}

/** "…, writes Hester Vandermeer" at the end of a standfirst. */
function readWriter(draft: Draft, piece: Piece): void {
  const writer =
    /(?:,|[–—-])?\s*(?:writes|says|asks|argues|reports|by|schreibt|écrit|escribe|scrive|schrijft|escreve)\s+((?:\p{Lu}[\p{L}’'.-]+\s?){2,4})\.?$/u.exec(
      piece.text,
    );
  const names = writer?.[1] ? readByline(`By ${writer[1]}`)?.names : undefined;
  if (!names || !writer) return;
  const span = spanOf(draft.source, piece, writer.index, piece.text.length);
  foundList(draft, "byline", names, span, {
    rule: "byline-in-standfirst",
    confidence: 0.85,
    because: "The standfirst says who writes.",
  });
}
