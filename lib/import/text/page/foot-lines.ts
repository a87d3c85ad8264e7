import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, hasQuotation, isProse, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { appealFrom, isNearlyAppeal, speaksToReader, tellsStory } from "./appeals";
import { ENDS_PAGE } from "./page-copy";

/** A line that is known to be the page's. */
export const isPage = ({ claim }: Piece): boolean =>
  claim?.decision === "set-aside" && claim.reason !== "end-mark" && !claim.rule.startsWith("desk");

/** Nobody has said for certain what it is. */
export const isOpen = ({ claim, text }: Piece): boolean =>
  text !== "" && (!claim || (claim.decision === "keep" && claim.shape.kind === "paragraph"));

/** A paragraph that may be the story's. */
export const isSentence = (piece: Piece): boolean =>
  isOpen(piece) && (isProse(piece.text) || SPEECH_ALONE.test(piece.text));

/** "「橋ができたら、橋の下でやるよ」": in Japanese a paragraph may be nothing but what somebody says. */
const SPEECH_ALONE = /^「[^」]{9,}」$/u;

/** No sentence, and nobody speaks; and not the time of a live page's entry. */
export function isLine({ text }: Piece): boolean {
  return (
    !endsAsSentence(text) &&
    !hasQuotation(text) &&
    !/\p{L}{2}[.!?。] (?:\p{Lu}|\()/u.test(text) &&
    !/^\d{1,2}[.:h]\d{2}$/u.test(text)
  );
}

/** A line with which pages end, and after which no story goes on. */
export const endsPage = (piece: Piece): boolean => isPage(piece) && ENDS_PAGE.has(piece.claim?.reason ?? "");

/** Below the story an appeal that lacks a sign elsewhere ends the page as well. */
export const endsPageHere = (piece: Piece): boolean => endsPage(piece) || isAppealOfFoot(piece);

/** No appeal that is told by its place is longer. */
const LONGEST_APPEAL = 40;

/** An appeal by its own words, or by all but one sign of one. */
export function isAppealOfFoot(piece: Piece): boolean {
  return (
    isOpen(piece) &&
    piece.marker === null &&
    wordCount(piece.text) <= LONGEST_APPEAL &&
    !isReporting(piece.text) &&
    !tellsStory(piece.text) &&
    (appealFrom(piece.text) !== null || (!endsAsSentence(piece.text) && isNearlyAppeal(piece.text) !== null))
  );
}

/** It speaks to the reader and tells nothing, or speaks of the press, and reports nobody. */
export function isOfPage(text: string): boolean {
  const isAddressed = speaksToReader(text) && !tellsStory(text);
  return !isReporting(text) && (isAddressed || STANDARDS.test(text));
}

/** Which rules of the press a page follows, whose views it prints, where a story stood first. */
export const STANDARDS =
  /\bpress (?:standards|council|complaints|ombuds\p{L}+)|\beditors['’] code\b|\bnot necessarily (?:represent|reflect)|\boriginally (?:appeared|published)\b|\bindependent (?:global )?news organi[sz]ation|\bsolely responsible for (?:all|its) content|não (?:representam|refletem) (?:necessariamente )?a opinião|\bpresse(?:rat|kodex)|nicht (?:unbedingt|notwendigerweise) die meinung|vær varsom|presseskikk|pressens faglige|pressen(?:æ|e)vn|pressetisk|medieombudsman|conseil de (?:déontologie|presse)|charte (?:de (?:munich|déontologie)|éditoriale)|n['’]engagent que|(?:código|estatuto) (?:deontológico|editorial)|no (?:reflejan|representan) necesariamente|codice deontologico|ordine dei giornalisti|raad voor de journalistiek|etyki mediów|sorumluluğundadır|責任編集|本网联系|转载此文/iu;
