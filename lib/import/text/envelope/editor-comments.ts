import { type Draft, setAside } from "@/lib/import/text/draft";
import { withoutStretches } from "@/lib/import/text/pieces/hidden";
import type { Piece } from "@/lib/import/text/pieces/piece";

const FOOTNOTE = /^\[([a-z]{1,2})\]\s*\S/u;
const BRACKETED =
  /^[[(*]+\s*(?:note|nb|n\.b\.|subs?|to subs|desk|editors?|ed|eds|legal|lawyers?|check|fact[- ]?check|pics?|pix|picture desk|query|q for|tk|tktk|todo|xx+|insert|cut|trim)\b[^\]]*[\])*]+\.?$/iu;
const SHOUTED =
  /^(?:note to (?:subs?|(?:(?:copy|news|night|city|sports?|photo|picture) )?desk|eds?|editors? only|copy ?editors?|production|layout|designers?)|subs?|desk note|legal check|for (?:subs|desk) only|not for publication|tktk|ed note|internal)\s*[:–—-]\s*\S/iu;

/** "STORY FOR SATURDAY, PAGE 9, 240 WORDS": where it goes and how long it is, above the copy. */
const ORDER =
  /^(?=.*\b\d{2,4} words\b)(?=.*\b(?:page|p ?\d|story|lead|splash|downpage|for (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)[^.!?]{5,90}$/iu;

/**
 * Take out what colleagues wrote to each other: comments that a word processor prints as "[a] …" at the
 * end, with their marks in the text, and notes in brackets to the desk.
 */
export function setAsideEditorComments(draft: Draft): void {
  const marks = new Set<string>();
  for (const [index, piece] of draft.pieces.entries()) {
    if (piece.claim) continue;
    const letter = FOOTNOTE.exec(piece.text)?.[1];
    if (letter && isReferred(draft, letter, piece)) {
      marks.add(letter);
      setAside(piece, "editor-comment", {
        rule: "comment-footnote",
        confidence: 0.97,
        because: "A comment on the draft; the text carries its mark.",
      });
    } else if (
      BRACKETED.test(piece.text) ||
      SHOUTED.test(piece.text) ||
      (index < 4 && ORDER.test(piece.text))
    ) {
      setAside(piece, "editor-note", {
        rule: "note-to-desk",
        confidence: 0.9,
        because: "A note from one colleague to another.",
      });
    }
  }
  if (marks.size > 0)
    draft.pieces = draft.pieces.map((piece) => (piece.claim ? piece : withoutMarks(draft, piece, marks)));
}

function isReferred(draft: Draft, letter: string, footnote: Piece): boolean {
  return draft.pieces.some((piece) => piece !== footnote && piece.text.indexOf(`[${letter}]`) > 0);
}

/** The text without "[a]"; the piece still owns those signs. */
function withoutMarks(draft: Draft, piece: Piece, marks: ReadonlySet<string>): Piece {
  const hidden = piece.text
    .matchAll(/\[([a-z]{1,2})\]/gu)
    .filter((match) => marks.has(match[1] ?? ""))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
  return withoutStretches(draft.source, piece, [...hidden]);
}
