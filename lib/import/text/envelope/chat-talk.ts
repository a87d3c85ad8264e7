import type { Grounds } from "@/lib/import/story-fields";
import { CAPTION_LABEL } from "@/lib/import/text/captions/labelled-captions";
import { setAside } from "@/lib/import/text/draft";
import { isEndMark } from "@/lib/import/text/grammars/end-marks";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readByline } from "@/lib/import/text/words/names";
import { hasQuotation, isProse, isTitle, wordCount } from "@/lib/import/text/words/prose";

/** What one person sent at once: the pieces below (or behind) one stamp that nobody has claimed. */
export interface Message {
  speaker: string;
  pieces: Piece[];
}

const TALK: Grounds = {
  rule: "chat-partner",
  confidence: 0.82,
  because: "A few words around the copy, from or to somebody who sent none of it.",
};

/** More words than this are no remark. */
const LONGEST_REMARK = 30;
const LONGEST_NOTE = 40;
/** So many messages may stand above the copy. */
const LONGEST_TALK = 6;
/** So many paragraphs in a row make a message copy. */
const COPY = 3;

/**
 * Set aside what is said around the copy, in any language: by its place in the chat, not by its words.
 *
 * Who sent several paragraphs in a row is filing copy; who sent nothing but remarks is the desk. In an
 * interview nobody sends so many before somebody answers, so it stays as it is.
 */
export function setAsideRemarks(messages: readonly Message[]): void {
  const authors = new Set(
    turns(messages)
      .filter(isCopy)
      .map(({ speaker }) => speaker),
  );
  if (authors.size !== 1) return;
  const remarks = messages.filter(({ speaker }) => !authors.has(speaker));
  const partners = new Set(remarks.map(({ speaker }) => speaker));
  for (const speaker of partners) {
    const own = remarks.filter((message) => message.speaker === speaker);
    if (own.every(isRemark)) for (const message of own) asTalk(message.pieces);
  }
  setAsideNoteAbove(messages);
  const end = messages.findLastIndex(({ pieces }) => pieces.some(({ text }) => isEndMark(text)));
  for (const message of end === -1 ? [] : messages.slice(end + 1))
    if (isRemark(message)) asTalk(message.pieces);
  for (const [place, message] of messages.entries()) {
    const isAnswer = partners.has(messages[place - 1]?.speaker ?? "");
    const isBeside = isAnswer || partners.has(messages[place + 1]?.speaker ?? "");
    if (authors.has(message.speaker) && isBeside) asTalk(spokenToDesk(message, isAnswer));
  }
}

/** Messages that the same person sent one after the other. */
function turns(messages: readonly Message[]): Message[] {
  const taken: Message[] = [];
  for (const { speaker, pieces } of messages) {
    const last = taken.at(-1);
    if (last?.speaker === speaker) last.pieces.push(...pieces);
    else taken.push({ speaker, pieces: [...pieces] });
  }
  return taken;
}

function isCopy({ pieces }: Message): boolean {
  return pieces.filter((piece) => isProse(piece.text)).length >= COPY;
}

function isRemark({ pieces }: Message): boolean {
  const words = pieces.reduce((sum, piece) => sum + wordCount(piece.text), 0);
  return (
    words <= LONGEST_REMARK &&
    pieces.length <= 3 &&
    !pieces.some(({ text }) => hasQuotation(text) || CAPTION_LABEL.test(text))
  );
}

/** A few messages above the one that begins with a headline and its byline: what the copy is, and how long. */
function setAsideNoteAbove(messages: readonly Message[]): void {
  // The headline stands straight above the byline, or with a standfirst between.
  const [close, far] = [1, 2].map((gap) =>
    messages.findIndex((_, place) => beginsCopy(messages.slice(place, place + 3), gap)),
  );
  const start = close === undefined || close === -1 ? (far ?? -1) : close;
  const above = messages.slice(0, Math.max(0, start));
  const words = above.flatMap(({ pieces }) => pieces).reduce((sum, piece) => sum + wordCount(piece.text), 0);
  if (above.length > LONGEST_TALK || words > LONGEST_NOTE || !above.every(isRemark)) return;
  for (const message of above) asTalk(message.pieces);
}

/** "HEADLINE: …": nothing needs to stand below it. */
const HEADLINE_LABEL =
  /^\P{L}{0,3}(?:headline|head|hed|title|titel|überschrift|schlagzeile|titre|titular|título|titolo|kop|見出し|标题)\s?[:：]\s?\S/iu;

/** A headline, and its byline close below it, in the same message or in the next. */
function beginsCopy(messages: readonly Message[], gap: number): boolean {
  const [first, ...below] = messages.flatMap(({ pieces }) => pieces);
  return (
    first !== undefined &&
    first === messages[0]?.pieces[0] &&
    (HEADLINE_LABEL.test(first.text) ||
      (isTitle(first.text) &&
        wordCount(first.text) >= 3 &&
        below.slice(0, gap).some((piece) => readByline(piece.text)?.labelled)))
  );
}

/** "Kommer nå:" above the rest of the copy, "Danke!" alone: beside a remark of the desk, in very few words. */
function spokenToDesk({ pieces }: Message, isAnswer: boolean): Piece[] {
  const [first, next] = pieces;
  if (!first || wordCount(first.text) > 6 || hasQuotation(first.text)) return [];
  const isAlone = pieces.length === 1 && /[!?]$|^\p{Ll}/u.test(first.text);
  const announces = isAnswer && next !== undefined && /[:…]$|\.\.\.$/u.test(first.text) && isProse(next.text);
  return (isAlone || announces) && !CAPTION_LABEL.test(first.text) ? [first] : [];
}

function asTalk(pieces: readonly Piece[]): void {
  for (const piece of pieces) setAside(piece, "email-chatter", TALK);
}
