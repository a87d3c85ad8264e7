import type { Draft } from "@/lib/import/text/draft";
import { mergePieces } from "@/lib/import/text/pieces/piece";
import { isProse } from "@/lib/import/text/words/prose";

const LETTER = /^["'“‘«„»]?\p{Lu}$/u;
/** Letters that are words: "A man", "I was", "Y no", "È una". */
const IS_WORD = /[AIOYEÀÈÉÓÅÖ]$/u;

/** Join a capital that a magazine's page sets apart, "T", with the paragraph below it that it begins: "he first thing …". */
export function joinDropCaps(draft: Draft): void {
  for (let index = 0; index + 1 < draft.pieces.length; index++) {
    const [letter, rest] = [draft.pieces[index], draft.pieces[index + 1]];
    if (!letter || !rest || letter.claim || rest.claim || !LETTER.test(letter.text)) continue;
    if (letter.marker !== null || rest.marker !== null || !/^\p{Ll}/u.test(rest.text) || !isProse(rest.text))
      continue;
    const last = letter.runs.at(-1);
    if (last) last.join = isWordAlone(draft.source, letter.text, rest.text) ? "space" : "none";
    draft.pieces.splice(index, 2, mergePieces(draft.source, letter, rest));
  }
}

/** "A" above "man walked" is a word; above "mong them" it is not, since nobody says "mong" anywhere else. */
function isWordAlone(source: string, letter: string, rest: string): boolean {
  if (!IS_WORD.test(letter)) return false;
  const word = /^\p{L}+/u.exec(rest)?.[0] ?? "";
  const times = source.match(new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, "giu"))?.length ?? 0;
  return times > 1;
}
