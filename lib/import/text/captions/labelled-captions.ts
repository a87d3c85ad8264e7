import type { Draft } from "@/lib/import/text/draft";
import { mergePieces, type Piece } from "@/lib/import/text/pieces/piece";
import { anyCase } from "@/lib/import/text/words/any-case";
import { endsAsSentence, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { creditAtEnd } from "./credit";
import { figure } from "./figure";

/** "Caption: …", "Bildunterschrift: …", "Image captionThe harbour"; not "Legendary keeper retires", "Billedtekst-konkurrence". */
export const CAPTION_LABEL = new RegExp(
  String.raw`^(?:(?:${anyCase(String.raw`(?:(?:image |media |photo |pic |picture )?caption|cutlines?)(?: ?#?\d{1,2}| (?:for|to|of) (?:that|this|it|the (?:pic|pix|picture|photo|image|shot|one above)s?)(?=[:：]))?|bildunterschrift|bildzeile|bildtext|bildetekst|billedtekst|kuvateksti|légende|pie de (?:foto|imagen)|epígrafe|pictured(?=[:：])|didascalia|onderschrift|legenda`)})(?!-?\p{Ll})|BU(?=:)|图说|图注|キャプション|写真説明)\s*[:：,]?\s*`,
  "u",
);
const SOURCE_LABEL = /^(?:image source|image copyright|media source|picture source)\s*[:：,]?\s*/iu;
const CREDIT_LABEL =
  /^(?:credits?|photo credit|photographer|photo|picture|pic credit|image credit|foto|fotograf(?:in)?|bild|crédit|crédito|photo by)\s*[:：]\s*/iu;
/** "Image source, X" / "Image caption, …" and "Caption: …" / "Credit: …", each alone or on two lines. */
export function readLabelledCaptions(draft: Draft): void {
  for (let index = 0; index < draft.pieces.length; index++) {
    const piece = draft.pieces[index];
    if (!piece || piece.claim) continue;
    const parts = labelledParts(draft.pieces, index);
    if (!parts) continue;
    const [first, ...others] = parts.pieces;
    if (!first) continue;
    const merged = mergePieces(draft.source, first, ...others);
    const own = parts.credit ? null : creditAtEnd(parts.caption);
    figure(merged, own?.caption ?? parts.caption, parts.credit ?? own?.credit ?? null, {
      rule: "caption-label",
      confidence: 0.97,
      because: "The line is labelled as a caption.",
    });
    draft.pieces.splice(index, parts.pieces.length, merged);
  }
}

/** "View image in fullscreen": a button below a picture, and what the picture shows below that. */
const ENLARGE =
  /^(?:view|open|enlarge|show|expand) (?:this )?(?:image|photo|picture)(?: in (?:full ?screen|a new window|gallery))?$/iu;
const LONGEST_BELOW_BUTTON = 25;

/** Lines straight below such buttons, where a page has several and all of them are short. */
export function readBelowButtons(draft: Draft): void {
  const below = draft.pieces.flatMap((piece, index) => {
    const next = draft.pieces[index + 1];
    return ENLARGE.test(piece.text) && next && !next.claim && next.group === piece.group ? [next] : [];
  });
  if (
    below.length < 2 ||
    below.some(({ text }) => wordCount(text) > LONGEST_BELOW_BUTTON || isReporting(text))
  )
    return;
  for (const piece of below) {
    if (creditAtEnd(piece.text)) continue;
    figure(piece, piece.text, null, {
      rule: "below-image-button",
      confidence: 0.8,
      because: "It stands below the button that enlarges a picture.",
    });
  }
}

function labelledParts(
  pieces: readonly Piece[],
  index: number,
): { pieces: Piece[]; caption: string; credit: string | null } | null {
  const taken: Piece[] = [];
  let at = index;
  const take = (label: RegExp): string | null => {
    const piece = pieces[at];
    const found = piece && !piece.claim ? label.exec(piece.text) : null;
    if (!piece || !found) return null;
    taken.push(piece);
    at++;
    const value = piece.text.slice(found[0].length).trim();
    const next = pieces[at];
    if (value !== "" || !next || next.claim || next.group !== piece.group) return value;
    taken.push(next);
    at++;
    return next.text;
  };
  const source = take(SOURCE_LABEL);
  const caption = take(CAPTION_LABEL);
  if (caption === null || caption === "") return null;
  const credit = source ?? take(CREDIT_LABEL);
  if (credit === null && goesOnAsSentence(caption)) return null;
  return { pieces: taken, caption, credit: credit === "" ? null : credit };
}

/** "Caption: that was the title of her only book, which has no pictures." What labels a caption begins with a capital. */
function goesOnAsSentence(caption: string): boolean {
  return /^\p{Ll}/u.test(caption) && endsAsSentence(caption) && wordCount(caption) >= LEAST_SENTENCE;
}

const LEAST_SENTENCE = 8;
