import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, extent, found, foundList, suggest, takeAsField } from "@/lib/import/text/draft";
import { isOfEvent } from "@/lib/import/text/grammars/event-lines";
import { type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { EITHER_WAY, type WrittenDate } from "@/lib/import/text/words/dates";
import {
  type Byline,
  isPersonName,
  isUncasedName,
  namesNobody,
  readByline,
} from "@/lib/import/text/words/names";
import { hasQuotation, isResult, wordCount } from "@/lib/import/text/words/prose";
import { readDateLine } from "./date-line";
import { type Item, photographers } from "./top-items";

/** Take bylines and date lines. @returns the place of the first of them among the items, -1 if there is none */
export function readBylineAndDate(draft: Draft, items: readonly Item[]): number {
  let first = -1;
  let prose = 0;
  for (const [index, { piece, kind }] of items.entries()) {
    // A standfirst in whole sentences stands above the line that says who wrote it.
    if (kind === "prose" && !items.slice(index + 1).some((below) => below.kind === "byline")) prose++;
    if (prose > 1) break;
    const isTaken =
      kind === "date"
        ? readDates(draft, piece)
        : kind === "sender"
          ? readSender(draft, piece)
          : isByline(draft, items, index) && readNames(draft, piece, items[index + 1]);
    if (isTaken && first === -1 && kind !== "sender") first = index;
  }
  return first;
}

/** A name without "By" is a byline directly below the headline's lines, never after the story began. */
function isByline(draft: Draft, items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (!item || item.piece.claim) return false;
  if (item.kind === "byline") return true;
  const isBesideDate = isBeside(items, index);
  if (isBesideDate && (isUncasedName(item.piece.text) || placed(item.piece.text)))
    return draft.fields.headline.value !== null;
  if (item.kind !== "name" || draft.fields.headline.value === null) return false;
  const proseAbove = items.slice(0, index).filter(({ kind }) => kind === "prose").length;
  return proseAbove === 0 || (proseAbove === 1 && isBesideDate);
}

/** The date stands straight above or below, or with the writer's post between: "Ana Ruiz" / "Journalist" / "4 May 2023". */
function isBeside(items: readonly Item[], index: number): boolean {
  if ([items[index - 1], items[index + 1]].some((next) => next?.kind === "date")) return true;
  const [name, post] = [items[index], items[index + 1]];
  return (
    items[index + 2]?.kind === "date" &&
    name !== undefined &&
    post?.kind === "title" &&
    post.piece.group === name.piece.group &&
    wordCount(post.piece.text) <= 3
  );
}

/** "Halcyon Tidal Ltd", "Polizeidirektion Weddern": who sent it, where others print who wrote it. */
function readSender(draft: Draft, piece: Piece): boolean {
  if (piece.claim || draft.fields.headline.value === null) return false;
  const grounds: Grounds = {
    rule: "sender",
    confidence: 0.82,
    because: "An office or a company on a line of its own, above the story.",
  };
  found(draft, "source", piece.text, extent(piece), grounds);
  takeAsField(piece, "source", grounds);
  return true;
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
  if (namesNobody(piece.text)) {
    takeAsField(piece, "byline", {
      rule: "byline-nobody",
      confidence: 0.85,
      because: "A byline that names no person.",
    });
    return true;
  }
  const byline =
    readByline(piece.text) ??
    placed(piece.text) ??
    (isUncasedName(piece.text) ? { names: [piece.text], labelled: false } : null);
  if (!byline) return false;
  const grounds: Grounds = byline.labelled
    ? { rule: "byline-by", confidence: 0.96, because: "The line says who wrote it." }
    : { rule: "byline-name", confidence: 0.82, because: "A name on its own line, above the story." };
  const second = next && secondName(piece, next);
  foundList(draft, "byline", [...byline.names, ...(second ?? [])], extent(piece), grounds);
  takeAsField(piece, "byline", grounds);
  // A name that comes back signs the entries of a live page: below it stands what happened.
  const isAgain = draft.pieces.filter(({ text }) => text === piece.text).length > 1;
  if (next && !isAgain && isRoleLine(next, piece))
    takeAsField(next.piece, "byline", { ...grounds, rule: "byline-role", confidence: 0.85 });
  return true;
}

/** "Oksana Melnyk, Verbivka": a name and where it was written. Beside the date alone. */
function placed(text: string): Byline | null {
  const [, name] = /^([^,]{5,40})(?:,| [-–—|]) \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u.exec(text) ?? [];
  if (name !== undefined && isPersonName(name)) return { names: [name], labelled: false };
  const [, uncased] = /^([^-–—|]{5,30}?) [-–—|] (?:[\p{Lo}\p{M}]+ ?){1,3}$/u.exec(text) ?? [];
  return uncased !== undefined && isUncasedName(uncased) ? { names: [uncased], labelled: false } : null;
}

/** "By Ana Ruiz and" / "Tom Lee", "Ana Ruiz" / "Tom Lee Housing Editor": who else wrote it, on the line below. */
function secondName(first: Piece, { piece, kind }: Item): string[] | null {
  if (piece.group !== first.group || piece.claim || kind === "date" || kind === "prose") return null;
  // Behind "and" comes a name, whatever its last sign: "Brian Ochieng'".
  const byline = readByline(piece.text.replace(/['’]$/u, ""));
  if (!byline || byline.labelled) return null;
  if (byline.names.length === 1 && piece.text.endsWith("'") && ENDS_WITH_AND.test(first.text))
    return [piece.text];
  if (kind !== "name") return null;
  if (ENDS_WITH_AND.test(first.text)) return byline.names;
  const hasPost = byline.names.some((name) => piece.text.startsWith(`${name} `));
  return hasPost && first.text.split(/\s+/u).length <= 4 ? byline.names : null;
}

const ENDS_WITH_AND = /(?:\s(?:and|und|et|y|e|en|og|och|&)|[,&])$/iu;

/** "BBC News, Skelby", "Local democracy reporter": the line below the name, in the same block. */
function isRoleLine({ piece, kind }: Item, name: Piece): boolean {
  return (
    piece.group === name.group &&
    !piece.claim &&
    (kind === "title" || kind === "name") &&
    wordCount(piece.text) <= 7 &&
    !hasQuotation(piece.text) &&
    !isResult(piece.text)
  );
}

function readDates(draft: Draft, piece: Piece): boolean {
  const line = readDateLine(piece.text, draft.american);
  if (!line || piece.claim || isOfEvent(draft.pieces, draft.pieces.indexOf(piece))) return false;
  const { published, updated, isChange, rest } = line;
  if (isChange && published && draft.fields.publishedAt.value !== null)
    return readChange(draft, piece, published);
  // "THE NORWICK MERCURY" beside the date is the paper, not a person.
  const isNobody = rest === "" || /\bthe\b/iu.test(piece.text) || isPlace(draft, piece, rest);
  const byline = isNobody ? null : readByline(rest);
  if (rest !== "" && wordCount(rest) > 5 && !byline?.labelled) return false;
  for (const [field, date] of [
    ["publishedAt", published],
    ["updatedAt", updated],
  ] as const) {
    if (!date) continue;
    const span = spanOf(draft.source, piece, date.from, date.to);
    const isOnlyChange = field === "publishedAt" && isChange;
    found(draft, field, date.value, span, {
      rule: "date-line",
      confidence: Math.min(date.confidence, isOnlyChange ? 0.75 : 0.95),
      because: whyThatDay(date, isOnlyChange),
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

/** "Serra Alta, 11 de outubro de 2022", "Vigo - 29 may 2022": where it was written, if the story was there. */
function isPlace({ pieces }: Draft, piece: Piece, rest: string): boolean {
  if (!piece.text.startsWith(rest) || !/^(?:,|\s[-–—|])/u.test(piece.text.slice(rest.length))) return false;
  return pieces.some((other) => {
    const at = other === piece ? -1 : other.text.indexOf(rest);
    return at > 0 && IN.test(other.text.slice(0, at).trimEnd());
  });
}

/** What stands before a place's name where a story says that something is there, or comes from there. */
const IN =
  /(?<![\p{L}’])(?:in|at|near|from|nach|aus|bei|von|à|en|di|de|em|te|van|uit|i|på|w|Stadt|City of|Gemeinde|Ville de|Comune di)$|\($/u;

function whyThatDay({ otherwise }: WrittenDate, isOnlyChange: boolean): string {
  if (otherwise) return EITHER_WAY;
  return isOnlyChange
    ? "The line says when the story was last changed; no other day is named."
    : "A line that gives the day in full.";
}

/** A line that says when the story was last changed, below the one that says when it appeared. */
function readChange(draft: Draft, piece: Piece, date: WrittenDate): boolean {
  const grounds: Grounds = {
    rule: "date-line",
    confidence: Math.min(date.confidence, 0.95),
    because: "A line that says when the story was last changed.",
  };
  found(draft, "updatedAt", date.value, spanOf(draft.source, piece, date.from, date.to), grounds);
  takeAsField(piece, "updatedAt", grounds);
  return true;
}
