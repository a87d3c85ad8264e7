import { type Draft, unclaimed } from "@/lib/import/text/draft";
import { isSectionName } from "@/lib/import/text/page/menus";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { isInstitution } from "@/lib/import/text/words/institutions";
import { isPersonName, namesNobody, readByline } from "@/lib/import/text/words/names";
import { capitals, endsAsSentence, hasQuotation, isProse, wordCount } from "@/lib/import/text/words/prose";
import { sharedWords, tellingWords } from "@/lib/import/text/words/shared-words";
import { readDateLine } from "./date-line";
import { datelineIn } from "./dateline";

/** How far down the top of a story is looked for. */
const TOP = 16;

/** What stands above the story and is shorter ends its top not yet. */
const LEAST_PARAGRAPH = 8;

/** No office or company that stands on a line of its own has more words. */
const LONGEST_SENDER = 8;

/** "sender": an office or a company, which signs where a person would. */
export type Kind = "title" | "prose" | "date" | "byline" | "name" | "sender" | "dateline";

export interface Item {
  piece: Piece;
  kind: Kind;
}

/** What stands above the second paragraph of prose, each with its kind. */
export function topItems(draft: Draft): Item[] {
  const items: Item[] = [];
  let prose = 0;
  const leads = leadsAbove(draft);
  for (const { piece } of belowIntroduction(unclaimed(draft, TOP))) {
    if (isListed(draft, piece)) continue;
    const kind = kindOf(draft, piece, items);
    if (kind === "dateline" && !isSignedBelow(draft, piece)) break;
    items.push({ piece, kind });
    if (leads.has(piece)) continue;
    // Whole sentences above the first title are a banner, or the story has no headline.
    // "Who owns the half hour?" between headline and lead is a title with a question mark.
    const isParagraph = kind === "prose" && wordCount(piece.text) >= LEAST_PARAGRAPH;
    if (isParagraph && (prose > 0 || items.length === 1 || items.some((item) => item.kind === "title")))
      prose++;
    if (prose >= 2) break;
  }
  return items;
}

/** "A corrected version of the story is below:", and below it headline and byline: what stands above is no part of the top. */
function belowIntroduction<T extends { piece: Piece }>(open: readonly T[]): readonly T[] {
  const at = open.findIndex(({ piece: { text } }, index) => {
    const [title, byline] = [open[index + 1]?.piece.text ?? "", open[index + 2]?.piece.text ?? ""];
    return (
      /[:：]$/u.test(text) &&
      wordCount(text) >= LEAST_INTRODUCTION &&
      wordCount(title) >= 3 &&
      !endsAsSentence(title) &&
      (readByline(byline)?.labelled ?? false)
    );
  });
  return open.slice(at + 1);
}

/** Fewer words before a colon are a label. */
const LEAST_INTRODUCTION = 5;

/** Byline or date stand straight below it: a standfirst that begins with the place. */
function isSignedBelow({ pieces }: Draft, piece: Piece): boolean {
  const at = pieces.indexOf(piece);
  const below = pieces.slice(at + 1, at + 1 + NEXT).filter(({ claim }) => claim?.decision !== "set-aside");
  const [first, second] = below.map(({ claim, text }) => !claim && isMetaText(text));
  return (first ?? false) || ((second ?? false) && isPersonName(below[0]?.text ?? ""));
}

/** So many lines, those of the page among them. */
const NEXT = 5;

function isMetaText(text: string): boolean {
  return text.length < 160 && ((readByline(text)?.labelled ?? false) || readDateLine(text) !== null);
}

/** A headline or a standfirst in whole sentences: the last two lines above the first that says who wrote it. */
function leadsAbove(draft: Draft): ReadonlySet<Piece> {
  const top = unclaimed(draft, TOP).map(({ piece }) => piece);
  const byline = top.findIndex(({ text }) => readByline(text)?.labelled ?? false);
  // Counts and words of buttons may stand between.
  const close = top
    .slice(Math.max(byline - FARTHEST_LEAD, 0), Math.max(byline, 0))
    .filter(({ text }) => wordCount(text) >= SHORTEST_LEAD)
    .slice(-2);
  return new Set(close.filter(({ text }) => wordCount(text) <= LONGEST_LEAD && !hasQuotation(text)));
}

const LONGEST_LEAD = 30;
const SHORTEST_LEAD = 4;
const FARTHEST_LEAD = 6;

/** One of three or more items of a list: neither a headline nor a kicker. */
function isListed({ pieces }: Draft, piece: Piece): boolean {
  const isItem = (at: number) => pieces[at]?.marker === "bullet" && pieces[at].claim === null;
  const at = pieces.indexOf(piece);
  return isItem(at) && [at - 2, at - 1, at].some((from) => [from, from + 1, from + 2].every(isItem));
}

function kindOf(draft: Draft, piece: Piece, above: readonly Item[]): Kind {
  const { text } = piece;
  // "… its own map. 1/5": one of a thread of posts.
  if (/\s\d{1,2}\/\d{0,2}$/u.test(text) && wordCount(text) >= 8) return "prose";
  if (readDateLine(text)) return "date";
  if (datelineIn(draft, text) !== null) return "dateline";
  if (isSectionName(text)) return "title";
  const byline = piece.marker === null || piece.marker === "bullet" ? readByline(text) : null;
  if (byline?.labelled || namesNobody(text) || photographers(text)) return "byline";
  if (isInstitution(text) && wordCount(text) <= LONGEST_SENDER) return "sender";
  if (byline && isOnTop(above, piece) && isShoutedHeadline(draft, piece)) return "title";
  if (byline && isToldOf(draft, text)) return "title";
  const isName = !endsAsSentence(text) || isPersonName(text.replace(/\.$/u, ""));
  if (byline && wordCount(text) <= 12 && isName) return "name";
  // Old papers end their headlines with a full stop.
  if (capitals(text) > 0.95 && wordCount(text) <= 14 && !/["”’]/u.test(text)) return "title";
  return isProse(text) || endsAsSentence(text) || wordCount(text) > 32 ? "prose" : "title";
}

/** "Storm Closes Schools": capitals make names of a headline's words, but the story has them in small letters. */
function isToldOf({ pieces }: Draft, text: string): boolean {
  const words = text.match(/(?<!\p{L})\p{Lu}\p{Ll}{3,}(?!\p{L})/gu) ?? [];
  if (words.length < 2) return false;
  const story = pieces.filter((piece) => !piece.claim && isProse(piece.text)).slice(0, 14);
  const small = story.flatMap((piece) => piece.text.slice(0, 2000).match(SMALL_WORD) ?? []);
  const told = new Set(small);
  return words.filter((word) => told.has(word.toLowerCase())).length >= 2;
}

const SMALL_WORD = /(?<!\p{L})\p{Ll}{4,}(?!\p{L})/gu;

/** Nothing that could be the headline stands above it, but for its own block and a few words. */
function isOnTop(above: readonly Item[], { group }: Piece): boolean {
  return above.every(
    ({ kind, piece }) =>
      kind === "date" || piece.group === group || (kind === "title" && wordCount(piece.text) < 4),
  );
}

/** "RUNAWAY BALLOON FETCHES MAIL.": written as a name in capitals is, but the story speaks of it. Who wrote it, it doesn't name. */
function isShoutedHeadline({ pieces }: Draft, { text, group }: Piece): boolean {
  if (capitals(text) < 0.95 || wordCount(text) < 3) return false;
  const story = pieces.filter((piece) => !piece.claim && isProse(piece.text)).slice(0, 14);
  const block = pieces.filter((piece) => piece.group === group && capitals(piece.text) > 0.95);
  const whole = block.map((piece) => piece.text).join(" ");
  return sharedWords(whole, tellingWords(story.map((piece) => piece.text))) >= OF_THE_STORY;
}

/** So much of a headline's telling words the story says again. */
const OF_THE_STORY = 0.34;

/** "Photographs by Lena Ortiz", "Fotos: Sven Olm": who took the pictures, above the story. */
export function photographers(text: string): string[] | null {
  const label =
    /^(?:photographs?|photography|photos|pictures|illustrations?|fotos|fotografie|fotografías|photographies|bilder)\s*(?::|by\b|von\b|de\b|par\b)\s*/iu.exec(
      text,
    );
  return label ? (readByline(`By ${text.slice(label[0].length)}`)?.names ?? null) : null;
}
