import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import { isPageCopy } from "@/lib/import/text/page/page-copy";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { hasQuotation, wordCount } from "@/lib/import/text/words/prose";
import { linesBeside } from "./box";

const POLL: Grounds = {
  rule: "poll",
  confidence: 0.85,
  because: "A question to the readers, with the answers they may choose from.",
};
const LONGEST_QUESTION = 25;
const LONGEST_OPTION = 10;
const MOST_OPTIONS = 8;

/** What stands above the question. */
const LABEL =
  /^(?:(?:the |il |la |die |readers['’] |reader |our |quick |online |snap )?(?:poll|vote|survey|have your say|your view|umfrage|abstimmung|frage (?:des tages|der woche)|sondage|la question du jour|votre avis|encuesta|sondeo|la pregunta|sondaggio|stelling|peiling|poll van de dag|enquete|inquérito|sondagem|omröstning|dagens fråga|afstemning|avstemning|ankieta|sonda|anket|опрос|アンケート|投票|투표|投票调查))\s?[:：]?$/iu;
/** The button below the answers. */
const BUTTON =
  /^(?:vote(?: now)?|cast (?:my|your) vote|submit(?: vote)?|abstimmen|jetzt abstimmen|voter|je vote|votar|vota(?: ora)?|stem(?:men)?|rösta|stem nå|avgi stemme|głosuj|oddaj głos|oy ver|投票(?:する)?|голосовать|投票提交)$/iu;
/** "1,204 votes so far", "投票数 312" */
const COUNT =
  /^(?:total )?[\d.,\s]{1,9}\s?(?:people |readers |leser(?:innen)? )?(?:votes?|voted|voters|stimmen|votants|votos|voti|stemmen|röster|stemmer|głos(?:ów|y)|票)(?:\s.{0,20})?$|^(?:votes?|stimmen|votos|voti|stemmen|投票数)\s?[:：]?\s?[\d.,]+$/iu;

/**
 * Set aside a poll between two paragraphs: a question or a label, and below it two answers or more. Two of its signs
 * must be there: the label, the question, the button or the count of votes.
 */
export function setAsidePolls(pieces: readonly Piece[]): void {
  if (!isPageCopy(pieces)) return;
  for (const [index, piece] of pieces.entries()) {
    const isLabel = isOpen(piece) && LABEL.test(piece.text);
    if (!isLabel && !isQuestion(piece)) continue;
    const question = isLabel ? pieces[index + 1] : piece;
    if (!question || !isOpen(question) || wordCount(question.text) > LONGEST_QUESTION) continue;
    const poll = answersBelow(pieces, pieces.indexOf(question));
    if (!poll) continue;
    const signs = [isLabel, isQuestion(question), poll.isVoted].filter(Boolean).length;
    if (signs < 2 || (!poll.isVoted && !poll.isTight)) continue;
    for (const line of [piece, question, ...poll.lines]) setAside(line, "page-furniture", POLL);
  }
}

function isQuestion(piece: Piece): boolean {
  return isOpen(piece) && /[?？]["'”’»]?$|か。?$/u.test(piece.text) && !hasQuotation(piece.text);
}

/** The answers below a question down to the button; null when there are none. */
function answersBelow(
  pieces: readonly Piece[],
  index: number,
): { lines: Piece[]; isVoted: boolean; isTight: boolean } | null {
  const below = linesBeside(pieces, index, { step: 1, most: MOST_OPTIONS + 3, longest: LONGEST_OPTION });
  const last = below.findLastIndex(({ text }) => BUTTON.test(text) || COUNT.test(text));
  const isVoted = last !== -1;
  const group = pieces[index]?.group;
  const block = below.filter((line) => line.group === group);
  const lines = isVoted ? below.slice(0, last + 1) : block;
  const options = lines.filter(({ text }) => !BUTTON.test(text) && !COUNT.test(text));
  if (options.length < 2 || options.length > MOST_OPTIONS) return null;
  return { lines, isVoted, isTight: block.length === lines.length && below.length === block.length };
}

const isOpen = ({ claim, marker }: Piece): boolean => !claim && marker === null;
