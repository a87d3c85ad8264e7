import type { Grounds } from "@/lib/import/story-fields";
import { CAPTION_LABEL } from "@/lib/import/text/captions/labelled-captions";
import { type Draft, extent, found, setAside, takeAsField } from "@/lib/import/text/draft";
import { isEndMark } from "@/lib/import/text/grammars/end-marks";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readByline } from "@/lib/import/text/words/names";
import { hasQuotation, isProse, isTitle, wordCount } from "@/lib/import/text/words/prose";
import { deskTalkSigns } from "./desk-talk";

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
const LONGEST_ANSWER = 12;
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
    if (own.every(isRemark) && (own.length > 1 || own.every(isTalk)))
      for (const message of own) asTalk(message.pieces);
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
    !pieces.some(({ text }) => (hasQuotation(text) && !isTyped(text)) || CAPTION_LABEL.test(text))
  );
}

/** Who wrote once, a paragraph, may be somebody whose stamp was misread: it must speak to the desk. */
function isTalk({ pieces }: Message): boolean {
  return pieces.every(({ text }) => !isProse(text) || wordCount(text) <= 9 || deskTalkSigns(text) >= 1);
}

/** In small letters from the first one, and about the copy: who quotes a line of it asks about that line. */
function isTyped(text: string): boolean {
  return /^[\p{Ll}@]/u.test(text) && deskTalkSigns(text) >= 3;
}

/** A few messages above the one that begins with a headline and its byline: what the copy is, and how long. */
function setAsideNoteAbove(messages: readonly Message[]): void {
  const start = startOfCopy(messages);
  const above = messages.slice(0, Math.max(0, start));
  const words = above.flatMap(({ pieces }) => pieces).reduce((sum, piece) => sum + wordCount(piece.text), 0);
  if (above.length > LONGEST_TALK || words > LONGEST_NOTE || !above.every(isRemark)) return;
  for (const message of above) asTalk(message.pieces);
}

/** "HEADLINE: …": nothing needs to stand below it. */
const HEADLINE_LABEL =
  /^\P{L}{0,3}(?:headline|head|hed|title|titel|überschrift|schlagzeile|titre|titular|título|titolo|kop|見出し|标题)\s?[:：]\s?\S/iu;

/** The first message with a headline and a byline in it; else the first whose byline is in the next, straight below or behind a standfirst. */
function startOfCopy(messages: readonly Message[]): number {
  const starts = [
    messages.findIndex((message) => beginsCopy([message], 2)),
    messages.findIndex((_, place) => beginsCopy(messages.slice(place, place + 3), 1)),
    messages.findIndex((_, place) => beginsCopy(messages.slice(place, place + 3), 2)),
  ];
  return starts.find((start) => start !== -1) ?? -1;
}

/** A headline, and its byline at most so many pieces below it. */
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

const FILED: Grounds = {
  rule: "chat-head",
  confidence: 0.9,
  because: "A message begins with it, and the byline stands close below.",
};

/** The title that a message of copy begins with is its headline; what stands between that and the byline, the standfirst. */
export function readHeadOfCopy(draft: Draft, messages: readonly Message[]): void {
  const start = messages.find((message) => beginsCopy([message], 2));
  const [headline, ...below] = start?.pieces.filter(({ claim }) => !claim) ?? [];
  if (!headline || !isBareTitle(headline.text)) return;
  found(draft, "headline", headline.text, extent(headline), FILED);
  takeAsField(headline, "headline", FILED);
  const [standfirst] = below;
  if (!standfirst || readByline(standfirst.text)?.labelled || wordCount(standfirst.text) < 4) return;
  found(draft, "standfirst", standfirst.text, extent(standfirst), FILED);
  takeAsField(standfirst, "standfirst", FILED);
}

/** "Headline: …" is read as a labelled field, and "here’s the snail story" is none. */
function isBareTitle(text: string): boolean {
  return !/^\p{Ll}|^[\p{L} ]{2,24}[:：]\s/u.test(text) && deskTalkSigns(text) < 2;
}

/** "Kommer nå:" above the rest of the copy, "Danke!" alone: beside a remark of the desk, in very few words. */
function spokenToDesk({ pieces }: Message, isAnswer: boolean): Piece[] {
  const [first, next] = pieces;
  if (!first || wordCount(first.text) > LONGEST_ANSWER || hasQuotation(first.text)) return [];
  // "Amoako. The rest follows": a full stop within, and none at the end.
  const isTypedAnswer = isAnswer && /[.!?] .*\p{L}$/u.test(first.text);
  if (wordCount(first.text) > 6 && !isTypedAnswer) return [];
  const isAlone = pieces.length === 1 && (isTypedAnswer || /[!?]$|^\p{Ll}/u.test(first.text));
  const announces = isAnswer && next !== undefined && /[:…]$|\.\.\.$/u.test(first.text) && isProse(next.text);
  return (isAlone || announces) && !CAPTION_LABEL.test(first.text) ? [first] : [];
}

function asTalk(pieces: readonly Piece[]): void {
  for (const piece of pieces) setAside(piece, "email-chatter", TALK);
}
