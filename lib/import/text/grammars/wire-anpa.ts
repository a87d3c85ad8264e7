import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, found, foundList, setAside, takeAsField } from "@/lib/import/text/draft";
import { type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";
import { isStamp, readStamp } from "./wire-stamps";

/** "^By RUDD HALLORAN=", "^Eds: SUBS 3rd graf …<": a line of the form that American agencies send copy in. */
const FORM_LINE = /^\^\s?(.+?)\s?[<=]?$/u;
/** "a0583 ----", "r n BYLBYLUIV": the number of the take, the wires it went to. */
const TAKE_NUMBER = /^(?:[a-z]{1,2}\d{3,5}\b[ \d:-]*-{0,6}|(?:[a-z] ){1,4}\p{Lu}{4,12})$/u;
/** "AM-Harbor Fire, 2nd Ld-Writethru,0388": cycle, keyword, version, words. */
const KEYWORD =
  /^\^?(?:[a-z] ){0,4}(?:AM|PM|BC|EU|US|AP)\p{Pd}{1,2}[\p{L}\d][^.!?]{2,80}?(?:,\s?\d{2,5})?<?$/u;
/** "a0512 ----- r n BC-DamGates 1stLd-Writethru 08-14 0388": all of that on one line, with the day and the words. */
const WHOLE_HEAD =
  /^(?:[a-z]{1,2}\d{3,5}\s-+\s)?(?:[a-z]\s){1,4}(?:AM|PM|BC|EU|US|AP)\p{Pd}{1,2}[\p{L}\d].{2,70}\s\d{2}-\d{2}\s\d{3,4}$/u;

const FORM: Grounds = {
  rule: "anpa-line",
  confidence: 0.92,
  because: "A line of the form in which the agency sends its copy.",
};
const CODE: Grounds = { ...FORM, rule: "anpa-code", because: "The agency's number, keyword or stamp." };

/** Read copy in the form American agencies send to newspapers' computers, in one take or several. */
export function readAnpa(draft: Draft): void {
  const { pieces } = draft;
  const formed = pieces.filter((piece) => !piece.claim && FORM_LINE.test(piece.text)).length;
  const open = pieces.filter((piece) => !piece.claim);
  const codes = open.filter((piece) => isCode(piece.text)).length;
  const stamps = pieces.filter((piece) => isStamp(piece.text)).length;
  const isSure = (codes > 0 && stamps > 0) || pieces.slice(0, 4).some((piece) => WHOLE_HEAD.test(piece.text));
  if (codes + stamps === 0 || (formed + codes + stamps < 3 && !isSure)) return;
  for (const [index, piece] of pieces.entries()) {
    if (piece.claim || piece.text.length > 400) continue;
    if (isStamp(piece.text)) readStamp(draft, piece);
    else if (isCode(piece.text)) setAside(piece, "wire-header", CODE);
    else if (FORM_LINE.test(piece.text)) readFormLine(draft, piece);
    else if (isPickup(pieces, index)) setAside(piece, "wire-header", PICKUP);
  }
}

function isCode(text: string): boolean {
  return (
    text.length < 110 &&
    !endsAsSentence(text) &&
    (TAKE_NUMBER.test(text) || KEYWORD.test(text) || WHOLE_HEAD.test(text))
  );
}

/** The first line of all is the headline, names are the byline, the rest is said to editors. */
function readFormLine(draft: Draft, piece: Piece): void {
  const value = FORM_LINE.exec(piece.text)?.[1] ?? "";
  const from = piece.text.indexOf(value);
  const span = spanOf(draft.source, piece, from, from + value.length);
  const byline = readByline(value);
  if (byline?.labelled) {
    foundList(draft, "byline", byline.names, span, FORM);
    takeAsField(piece, "byline", FORM);
  } else if (KEYWORD.test(value)) {
    setAside(piece, "wire-header", CODE);
  } else if (/^(?:eds|ed|editors?|with|note|attn)\b/iu.test(value)) {
    setAside(piece, "wire-advisory", FORM);
  } else if (/\b(?:writer|press|correspondent|reporter|editor)$/iu.test(value) && wordCount(value) <= 6) {
    takeAsField(piece, "byline", { ...FORM, rule: "byline-role" });
  } else if (draft.fields.headline.value === null) {
    found(draft, "headline", value, span, FORM);
    takeAsField(piece, "headline", FORM);
  } else setAside(piece, "wire-header", { ...FORM, confidence: 0.82 });
}

const PICKUP: Grounds = {
  rule: "anpa-pickup",
  confidence: 0.88,
  because: "It repeats the last words of the take before, to show where this one goes on.",
};

/** "KILBRANNOCK: an agricultural kind.”": the place, and the last words of the take before. */
function isPickup(pieces: readonly Piece[], index: number): boolean {
  const words = /^\p{Lu}[\p{Lu} .,'’-]{2,40}:\s?(.{4,80})$/u.exec(pieces[index]?.text ?? "")?.[1];
  if (words === undefined) return false;
  const before = pieces.slice(0, index).findLast((piece) => !piece.claim && isProse(piece.text));
  return before !== undefined && letters(before.text).endsWith(letters(words));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
