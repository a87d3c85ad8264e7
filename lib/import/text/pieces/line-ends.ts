import { NO_SPACES_SCRIPT } from "./hyphens";

/** A sentence's end, or that of what announces a list. */
export const ENDS_SENTENCE = /[.!?…。!?؟:;]["'”’»“)\]」』]*$/u;

/** "Ana Ruiz, [14.10.2022 18:22]": a chat program's line, which never goes on. */
export const ENDS_STAMP = /\d[:.]\d{2}(?:\s?[AaPp][Mm])?\]$/u;

/** Text browsers begin a line with each link of a list, each box and button, however short the line above is. */
export const STARTS_CONTROL =
  /^(?:\d{1,3}\. )?(?:\[\d{1,4}\]|\[[ xX*]?\]|\([ *]\)|\((?:BUTTON|Submit)\)|https?:)/u;

/** Lines longer than this are paragraphs of their own, not lines of a wrapped one. */
export const WIDEST_WRAP = 110;

/** As paragraphs are by typists: two to eight spaces, or a tab. */
export function isMovedIn(indent: number): boolean {
  return indent >= 1 && indent <= 8;
}

/** The next line's first word did not fit any more. */
export function isForced(text: string, next: string, width: number): boolean {
  if (NO_SPACES_SCRIPT.test(text.slice(-1))) return text.length >= width - 2;
  const firstWord = /^\S+/u.exec(next)?.[0] ?? "";
  return text.length + 1 + firstWord.length > width;
}
