import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, hasQuotation, isProse, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { isAnswered } from "./answered";
import { appealFrom, isNearlyAppeal, speaksToReader, tellsStory } from "./appeals";
import { ENDS_PAGE, isPageCopy } from "./page-copy";

const FOOT: Grounds = {
  rule: "page-foot",
  confidence: 0.78,
  because: "It stands among the lines with which the page ends, below the story.",
};
/** So many lines of the page, of two kinds at least, make a foot. */
const LEAST_LINES = 4;
/** Sentences of its own that a foot has at most: a motto, a teaser, a reader's word. */
const MOST_SENTENCES = 8;
/** Share of the story's words that they have at most. */
const MOST_WORDS = 0.2;
/** So many lines may stand between the last paragraph and the first line of the page: tags, the writer's name. */
const MOST_BEFORE = 6;
/** No teaser is longer. */
const LONGEST_TEASER = 18;

/**
 * Set aside the short lines of a page's foot: lists of links, other stories, polls, names of apps. No word gives them
 * away, but they stand below the story's last paragraph and below the first line of the page there. A full sentence
 * stays, whatever it says, unless the text was copied with its page and it speaks to the reader.
 */
export function setAsidePageFoot({ pieces }: Draft): void {
  const end = Math.max(endOfStory(pieces), endOfLiveEntry(pieces));
  const begins = isPageCopy(pieces) ? beginsFoot : isPage;
  const foot = pieces.findIndex((piece, index) => index > end && begins(piece));
  if (end === -1 || foot === -1) return;
  const lines = pieces.slice(foot).filter(isPage);
  const kinds = new Set(lines.map(({ claim }) => claim?.reason));
  const isCopy = isPageCopy(pieces);
  if (!isCopy && (lines.length < LEAST_LINES || kinds.size < 2)) return;
  // An advertisement, a film that does not play or a share bar may be followed by more of the story.
  const sure = pieces.findIndex((piece, index) => index >= foot && endsPageHere(piece));
  const from = sure === -1 ? pieces.length : sure;
  if (isCopy) for (const piece of linesBefore(pieces.slice(end + 1, from))) take(piece);
  let hasEnded = false;
  for (const [index, piece] of pieces.entries()) {
    if (index < from) continue;
    hasEnded ||= endsPageHere(piece);
    if (
      isOpen(piece) &&
      !opensEntry(pieces, index) &&
      !isOfOwnList(pieces, index) &&
      !isAnswered(piece, pieces[index + 1]) &&
      (isLine(piece) || isAppealOfFoot(piece) || (isCopy && isOfCopy(piece, hasEnded)))
    )
      take(piece);
  }
}

/** The last line in the block of a live page's last title: what stands below that is the entry's, sentence or not. */
function endOfLiveEntry(pieces: readonly Piece[]): number {
  const title = pieces.findLast(({ claim }) => claim?.rule === "live-title");
  return title ? pieces.findLastIndex(({ group }) => group === title.group) : -1;
}

/** "Posted at 20:05 6 May 2021", "07:30 BST 3 May" */
const ENTRY_TIME = /\b\d{1,2}[.:h]\d{2}\b/u;

/** A live page's first entry stands last: what it is called, straight below its time, is story. */
function opensEntry(pieces: readonly Piece[], index: number): boolean {
  const above = pieces[index - 1]?.text ?? "";
  // "14:02 Two swans on the ring road": one of a list of the latest stories, each with its time.
  return above.length < 60 && ENTRY_TIME.test(above) && !ENTRY_TIME.test(pieces[index]?.text ?? "");
}

/** "The bell rings:" and "- at dawn: once": a list that a line announces, of items that are no titles. */
function isOfOwnList(pieces: readonly Piece[], index: number): boolean {
  const first = pieces.findLastIndex((piece, at) => at <= index && piece.marker === null);
  const from = ANNOUNCES.test(pieces[index]?.text ?? "") ? index : first;
  const announcing = pieces[from];
  if (!announcing || !isOpen(announcing) || !ANNOUNCES.test(announcing.text)) return false;
  const below = pieces.slice(from + 1);
  const end = below.findIndex((piece) => piece.marker === null || !isOpen(piece));
  const items = end === -1 ? below : below.slice(0, end);
  const own = items.filter(({ text }) => OWN_LINE.test(text) || wordCount(text) < LEAST_TITLE);
  return items.length >= 2 && own.length * 2 > items.length;
}

const ANNOUNCES = /[:：]$/u;

/** Below the last paragraph of a whole page a line of it, or an appeal that lacks a sign elsewhere. */
function beginsFoot(piece: Piece): boolean {
  return isPage(piece) || isAppealOfFoot(piece);
}

/** No appeal that is told by its place is longer. */
const LONGEST_APPEAL = 40;

/** A whole page's last sentence may be its appeal. */
function isAppealOf(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  const above = pieces[index - 1];
  if (!piece || !above || !isPageCopy(pieces)) return false;
  return isAppealOfFoot(piece) || (isAppealOfFoot(above) && isOfPage(piece.text));
}

function isAppealOfFoot(piece: Piece): boolean {
  return (
    isOpen(piece) &&
    piece.marker === null &&
    wordCount(piece.text) <= LONGEST_APPEAL &&
    !isReporting(piece.text) &&
    !tellsStory(piece.text) &&
    (appealFrom(piece.text) !== null || (!endsAsSentence(piece.text) && isNearlyAppeal(piece.text) !== null))
  );
}

function take(piece: Piece): void {
  piece.claim = null;
  setAside(piece, "ui", FOOT);
}

/** Tags, the writer's post, a teaser straight below the last paragraph; a list of the story's own, or a letter's name, stays. */
function linesBefore(between: readonly Piece[]): Piece[] {
  const open = between.filter(isOpen);
  // One name alone signs a letter; several are the story's topics.
  const isSigned = open.length === 1 && open.some(({ text }) => readByline(text) !== null);
  const isOwn =
    isSigned || open.some((piece) => !isLine(piece) || piece.marker !== null || OWN_LINE.test(piece.text));
  if (!isOwn && open.length <= MOST_BEFORE) return open;
  // Below a list of the story's own, a block of titles may still be the page's.
  const block = open.filter((piece) => piece.group === open.at(-1)?.group);
  const titles = block.filter(({ text }) => wordCount(text) >= LEAST_TITLE);
  const [heading] = block;
  const isList =
    heading !== undefined &&
    block.length < open.length &&
    titles.length >= 2 &&
    block.length <= titles.length + 1 &&
    wordCount(heading.text) < LEAST_TITLE &&
    block.every((piece) => isLine(piece) && piece.marker === null && !OWN_LINE.test(piece.text));
  return isList ? block : [];
}

/** Titles of other stories have no fewer words. */
const LEAST_TITLE = 4;

/** Amounts, scores, verses, places: lines that a list at the end of a story has. */
const OWN_LINE = /[:：;,]|^[\p{Ll}\d½¼¾([]|\d\s?[-–]\s?\d|\d$/u;

/** No sentence, and nobody speaks; and not the time of a live page's entry. */
function isLine({ text }: Piece): boolean {
  return (
    !endsAsSentence(text) &&
    !hasQuotation(text) &&
    !/\p{L}{2}[.!?。] (?:\p{Lu}|\()/u.test(text) &&
    !/^\d{1,2}[.:h]\d{2}$/u.test(text)
  );
}

/** In the foot of a whole page a teaser may quote or ask, and sentences may speak to the reader. */
function isOfCopy({ text }: Piece, hasEnded: boolean): boolean {
  if (!hasEnded) return false;
  const isTitle =
    wordCount(text) <= LONGEST_TEASER &&
    !/[.。]["'”’»]?(?: \(|$)|^[「『“"„«][^」』”"“»]*[」』”"“»]$/u.test(text);
  return isTitle || isOfPage(text);
}

/** It speaks to the reader and tells nothing, or speaks of the press, and reports nobody. */
function isOfPage(text: string): boolean {
  const isAddressed = UNCASED.test(text) ? ASKS.test(text) : speaksToReader(text) && !tellsStory(text);
  return !isReporting(text) && (isAddressed || STANDARDS.test(text));
}

/** Scripts in which words of address are no words of their own. */
const UNCASED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** What a page asks in them. */
const ASKS =
  /ください|下さい|できます|いただけ|こちら|登録|会員|購読|読者|フォロー|お問い合わせ|お届け|アプリ|受け付け|请|請|点击|點擊|扫码|订阅|訂閱|关注|구독|로그인|앱|하세요|바랍니다|اشترك|اضغط|تابع|حمّل|הירשמו|לחצו|הצטרפו/u;

/** Which rules of the press a page follows, whose views it prints, where a story stood first. */
const STANDARDS =
  /\bpress (?:standards|council|complaints|ombuds\p{L}+)|\beditors['’] code\b|\bnot necessarily (?:represent|reflect)|\boriginally (?:appeared|published)\b|\bindependent (?:global )?news organi[sz]ation|\bpresse(?:rat|kodex)|nicht (?:unbedingt|notwendigerweise) die meinung|vær varsom|presseskikk|pressens faglige|pressen(?:æ|e)vn|pressetisk|medieombudsman|conseil de (?:déontologie|presse)|charte (?:de (?:munich|déontologie)|éditoriale)|n['’]engagent que|(?:código|estatuto) (?:deontológico|editorial)|no (?:reflejan|representan) necesariamente|codice deontologico|ordine dei giornalisti|raad voor de journalistiek|etyki mediów|sorumluluğundadır|責任編集|本网联系|转载此文/iu;

/**
 * The place of the story's last paragraph; -1 when there is none. A sentence with lines of the page on both sides, far
 * below most of the text, is the page's own.
 */
function endOfStory(pieces: readonly Piece[]): number {
  const prose = [...pieces.keys()].filter((index) => {
    const piece = pieces[index];
    return piece !== undefined && isSentence(piece);
  });
  const all = prose.reduce((sum, index) => sum + (pieces[index]?.text.length ?? 0), 0);
  let strays = 0;
  let passed = 0;
  for (const index of prose.toReversed()) {
    const text = pieces[index]?.text ?? "";
    passed += text.length;
    const isStray =
      strays < MOST_SENTENCES &&
      passed <= all * MOST_WORDS &&
      (isAmongPage(pieces, index) || isBelowEnd(pieces, index) || isAppealOf(pieces, index));
    if (!isStray) return index;
    strays++;
  }
  return -1;
}

/** Lines of the page and other short ones above and below, and nobody who says anything. */
function isAmongPage(pieces: readonly Piece[], index: number): boolean {
  const above = pieces.slice(Math.max(0, index - AROUND), index);
  const below = pieces.slice(index + 1, index + 1 + AROUND);
  return (
    !isReporting(pieces[index]?.text ?? "") &&
    (above.some(isFootLine) || above.filter(isPage).length >= 2 || above.every(isShort)) &&
    (above.some(endsPage) || below.some(isPage) || below.every(isShort)) &&
    above.filter(isSentence).length <= 1 &&
    below.filter(isSentence).length <= 2
  );
}

/** What a page ends with. A notice that the rest is for subscribers stands above the rest. */
const isFootLine = (piece: Piece): boolean => endsPageHere(piece) && piece.claim?.reason !== "subscription";

/** Straight below a line that ends pages, the last sentence of all speaks to the reader or of the press: "Follow us" / "Get …". */
function isBelowEnd(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  const above = pieces[index - 1];
  return (
    piece !== undefined &&
    above !== undefined &&
    endsPage(above) &&
    isOfPage(piece.text) &&
    isPageCopy(pieces) &&
    !pieces.slice(index + 1).some(isSentence)
  );
}

/** So many pieces on either side are looked at. */
const AROUND = 4;

const isShort = ({ text }: Piece): boolean => wordCount(text) <= 6 && !endsAsSentence(text);

const isSentence = (piece: Piece): boolean =>
  isOpen(piece) && (isProse(piece.text) || SPEECH_ALONE.test(piece.text));

/** "「橋ができたら、橋の下でやるよ」": in Japanese a paragraph may be nothing but what somebody says. */
const SPEECH_ALONE = /^「[^」]{9,}」$/u;

/** Nobody has said for certain what it is. */
const isOpen = ({ claim, text }: Piece): boolean =>
  text !== "" && (!claim || (claim.decision === "keep" && claim.shape.kind === "paragraph"));

const endsPage = (piece: Piece): boolean => isPage(piece) && ENDS_PAGE.has(piece.claim?.reason ?? "");

/** Below the story an appeal that lacks a sign elsewhere ends the page as well. */
const endsPageHere = (piece: Piece): boolean => endsPage(piece) || isAppealOfFoot(piece);

const isPage = ({ claim }: Piece): boolean =>
  claim?.decision === "set-aside" && claim.reason !== "end-mark" && !claim.rule.startsWith("desk");
