import type { Grounds } from "@/lib/import/story-fields";
import { namesAgency } from "@/lib/import/text/captions/agencies";
import { type Draft, extent, found, foundList, setAside, takeAsField } from "@/lib/import/text/draft";
import { isSponsor } from "@/lib/import/text/page/top-lines";
import type { Piece } from "@/lib/import/text/pieces/piece";
import {
  type Byline,
  isPersonName,
  isUncasedName,
  namesNobody,
  readByline,
} from "@/lib/import/text/words/names";
import { hasQuotation, isResult, wordCount } from "@/lib/import/text/words/prose";
import { readDates } from "./date-lines";
import { type Item, photographers } from "./top-items";

/** Take bylines and date lines. @returns the place of the first of them below the headline, -1 if there is none */
export function readBylineAndDate(draft: Draft, items: readonly Item[]): number {
  let first = -1;
  let prose = 0;
  const headline = draft.pieces.findIndex(({ claim }) => claim?.field === "headline");
  for (const [index, { piece, kind }] of items.entries()) {
    // A standfirst in whole sentences stands above the line that says who wrote it.
    if (kind === "prose" && !items.slice(index + 1).some((below) => below.kind === "byline")) prose++;
    if (prose > 1) break;
    const isTaken =
      kind === "date"
        ? readDates(draft, piece)
        : kind === "sender"
          ? readSender(draft, piece)
          : isByline(draft, items, index) && readNames(draft, piece, items.slice(index + 1, index + 3));
    const isBelow = draft.pieces.indexOf(piece) > headline;
    if (isTaken && isBelow && first === -1 && kind !== "sender") first = index;
  }
  if (draft.fields.byline.value === null) readMakers(draft, items);
  return first;
}

/** "Edited by Ana Ruiz and Tom Lee": who makes a live page, where nobody else signs it. */
function readMakers(draft: Draft, items: readonly Item[]): void {
  const line = items.find(({ piece }) => !piece.claim && EDITED_BY.test(piece.text))?.piece;
  const names = line && readByline(line.text.replace(EDITED_BY, "By "))?.names;
  if (!line || !names) return;
  const grounds: Grounds = {
    rule: "byline-edited",
    confidence: 0.7,
    because: "The line says who made the page.",
  };
  foundList(draft, "byline", names, extent(line), grounds);
  takeAsField(line, "byline", grounds);
}

const EDITED_BY = /^(?:edited|updated|produced) by (?=\p{Lu})/iu;

/** A name without "By" is a byline directly below the headline's lines, never after the story began. */
function isByline(draft: Draft, items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (!item || item.piece.claim || isSponsor(draft.pieces, item.piece)) return false;
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

function readNames(draft: Draft, piece: Piece, [next, afterNext]: readonly Item[]): boolean {
  const pictured = photographers(piece.text);
  if (pictured) {
    const grounds: Grounds = {
      rule: "byline-photographs",
      confidence: 0.6,
      because: "The line names who took the pictures.",
    };
    // "Photograph: Getty Images" names nobody.
    const people = pictured.filter((name) => !namesAgency(name));
    if (people.length > 0) foundList(draft, "byline", people, extent(piece), grounds);
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
  setAsidePortraits(draft, piece, byline.names);
  if (next && afterNext?.kind === "date") setAsideNote(next, byline.names);
  // A name that comes back signs the entries of a live page: below it stands what happened.
  const isAgain = draft.pieces.filter(({ text }) => text === piece.text).length > 1;
  if (next && !isAgain && isRoleLine(next, piece))
    takeAsField(next.piece, "byline", { ...grounds, rule: "byline-role", confidence: 0.85 });
  return true;
}

/** "Ana Ruiz reported from Lima and …": between byline and date a sentence that begins with the writer's name is no story. */
function setAsideNote({ piece, kind }: Item, names: readonly string[]): void {
  const name = kind === "prose" ? names.find((one) => piece.text.startsWith(`${one} `)) : undefined;
  if (name === undefined || piece.claim || hasQuotation(piece.text)) return;
  if (!/^\p{Ll}/u.test(piece.text.slice(name.length + 1)) || wordCount(piece.text) > LONGEST_NOTE) return;
  setAside(piece, "about-boilerplate", {
    rule: "writer-note",
    confidence: 0.82,
    because: "It tells of the writer, between byline and date.",
  });
}

const LONGEST_NOTE = 40;

/** "Portrait of Ana Ruiz", "Author avatar image: Ana Ruiz": what the picture beside a byline is called, in the next line. */
function setAsidePortraits({ pieces }: Draft, byline: Piece, names: readonly string[]): void {
  const at = pieces.indexOf(byline);
  for (const piece of [pieces[at - 2], pieces[at - 1], pieces[at + 1]]) {
    if (!piece || piece.claim || wordCount(piece.text) > LONGEST_PORTRAIT) continue;
    const name = names.find((one) => piece.text.toLowerCase().endsWith(one.toLowerCase()));
    if (name === undefined || readByline(piece.text)?.labelled) continue;
    setAside(piece, "ui", {
      rule: "portrait",
      confidence: 0.85,
      because: "It names the picture of the writer.",
    });
  }
}

const LONGEST_PORTRAIT = 7;

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
