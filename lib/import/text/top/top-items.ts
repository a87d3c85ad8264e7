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
  for (const { piece } of unclaimed(draft, TOP)) {
    if (isListed(draft, piece)) continue;
    const kind = kindOf(draft, piece, items);
    if (kind === "dateline") break;
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

/** A headline or a standfirst in whole sentences: the last two lines above the first that says who wrote it. */
function leadsAbove(draft: Draft): ReadonlySet<Piece> {
  const top = unclaimed(draft, TOP).map(({ piece }) => piece);
  const byline = top.findIndex(({ text }) => readByline(text)?.labelled ?? false);
  const close = top.slice(Math.max(byline - 2, 0), Math.max(byline, 0));
  return new Set(close.filter(({ text }) => wordCount(text) <= LONGEST_LEAD && !hasQuotation(text)));
}

const LONGEST_LEAD = 30;

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
  const isName = !endsAsSentence(text) || isPersonName(text.replace(/\.$/u, ""));
  if (byline && wordCount(text) <= 12 && isName) return "name";
  // Old papers end their headlines with a full stop.
  if (capitals(text) > 0.95 && wordCount(text) <= 14 && !/["”’]/u.test(text)) return "title";
  return isProse(text) || endsAsSentence(text) || wordCount(text) > 32 ? "prose" : "title";
}

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
