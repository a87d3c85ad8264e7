import type { Draft } from "@/lib/import/text/draft";
import { mergePieces, type Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { ROLE } from "@/lib/import/text/words/byline-words";
import { isPersonName, readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, isProse, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { namesAgency } from "./agencies";
import { showsSomething } from "./bare-captions";
import { creditAlone, creditAtEnd } from "./credit";
import { figure, isSeeable, LONGEST_CAPTION } from "./figure";

/**
 * A name of an archive or agency, and straight below it, in the same block, what the picture shows. Where a
 * page does so once, the names of people above such lines are credits too.
 */
export function readOrganisationAbove(draft: Draft): void {
  const pairs = draft.pieces.flatMap((above, index) => {
    const below = draft.pieces[index + 1];
    return below && isCreditAbove(draft.pieces, index) ? [{ above, below }] : [];
  });
  const isSure = pairs.some(({ above }) => isOrganisation(above.text));
  for (const { above, below } of pairs) {
    if (!isSure || !(isOrganisation(above.text) || isPersonName(above.text))) continue;
    const merged = mergePieces(draft.source, above, below);
    figure(merged, below.text, above.text, {
      rule: "credit-above",
      confidence: 0.82,
      because: "A credit, and below it what the picture shows.",
    });
    draft.pieces.splice(draft.pieces.indexOf(above), 2, merged);
  }
}

/** Two lines that are a block of their own, or end the block of headline and byline: a name, and what could be seen. */
function isCreditAbove(pieces: readonly Piece[], index: number): boolean {
  const [above, below] = [pieces[index], pieces[index + 1]];
  if (!above || !below || above.claim || below.claim || above.group !== below.group) return false;
  if (pieces[index + 2]?.group === above.group) return false;
  if (pieces[index - 1]?.group === above.group && !(isOrganisation(above.text) && isBelowHead(pieces, index)))
    return false;
  return (
    wordCount(above.text) <= 5 &&
    /^(?:\p{Lu}[\p{L}\p{M}.&’'/-]*(?:\s(?:of|for|and|the|de|&)\s|\s|$))+$/u.test(above.text) &&
    wordCount(below.text) >= 6 &&
    wordCount(below.text) <= LONGEST_CAPTION &&
    !endsAsSentence(below.text) &&
    !/[:?]$/u.test(below.text)
  );
}

/** No paragraph stands above, but a title and, in the same block, a line of a byline or of the page. */
function isBelowHead(pieces: readonly Piece[], index: number): boolean {
  const above = pieces.slice(0, index);
  return (
    index < TOP &&
    wordCount(pieces[index]?.text ?? "") >= 2 &&
    !creditAtEnd(pieces[index + 1]?.text ?? "") &&
    !above.some((piece) => !piece.claim && isProse(piece.text)) &&
    above.some((piece) => !piece.claim && wordCount(piece.text) >= LEAST_TITLE) &&
    above.some((piece) => piece.group === pieces[index]?.group && piece.claim?.decision === "set-aside")
  );
}

/** No lead picture stands further down. */
const TOP = 80;
const LEAST_TITLE = 4;

/** "Norwick Archive", "Kestrel Police", "Ana Ruiz/BBC". */
function isOrganisation(text: string): boolean {
  return namesAgency(text) || text.includes("/") || ORGANISATION.test(text);
}

const ORGANISATION =
  /\b(?:trust|archive|museum|service|police|council|images|press|media|library|society|club|university|agency|association|family|handout|supplied|gallery|foundation|institute|charity|group|ltd|hall|school|department|authority|collection|rescue|brigade|force|hospital|airport|railways?|coastguard|government|ministry|office|studios?|theatre|theater|church|zoo|parish|nhs|federation|productions|polizei|feuerwehr|stadt|archiv|museo|archivio|archivo|mairie|ville|pompiers|gemeente|politie|brandweer)\b/iu;

/** "What the picture shows" / "Photo: Ana Ruiz". */
export function readCreditBelow(draft: Draft): void {
  for (let index = 0; index + 1 < draft.pieces.length; index++) {
    const [caption, below] = [draft.pieces[index], draft.pieces[index + 1]];
    if (!caption || !below || caption.claim || below.claim || caption.marker === "quote") continue;
    if (readByline(caption.text)?.labelled || isDate(caption.text)) continue;
    const isClose = caption.group === below.group;
    const credit = creditAlone(below.text) ?? (isClose ? shoutedWithPaper(caption.text, below.text) : null);
    // The first line of all is a headline, whatever stands below it.
    if (
      credit === null ||
      (!isClose && !draft.pieces.slice(0, index).some((piece) => !piece.claim)) ||
      (!isClose && endsAsSentence(caption.text)) ||
      !isSeeable(caption.text) ||
      creditAtEnd(caption.text)
    )
      continue;
    if (isClose ? isDeck(draft.pieces, index) : isAboveSignature(draft.pieces, index)) continue;
    const isBelowLine = draft.pieces[index - 1]?.group === caption.group;
    if (isClose && isBelowLine && isReporting(caption.text) && !isAtTop(draft.pieces, index)) continue;
    const merged = mergePieces(draft.source, caption, below);
    figure(merged, caption.text, credit, {
      rule: "credit-below",
      confidence: 0.88,
      because: "The line below credits a picture.",
    });
    draft.pieces.splice(index, 2, merged);
  }
}

/** "… will be kept." / "ROB OLESON, Harlow Valley News": who took it, in capitals, and for which paper. */
function shoutedWithPaper(caption: string, text: string): string | null {
  const isCredit = SHOUTED_WITH_PAPER.test(text) && endsAsSentence(caption);
  return isCredit && !ROLE.test(text.split(",")[1]?.replace(/\b(?:News|Press)\b/giu, "") ?? "") ? text : null;
}

const SHOUTED_WITH_PAPER =
  /^\p{Lu}{2}[\p{Lu}.’'-]*(?: \p{Lu}[\p{Lu}.’'-]*){1,2}, (?:The )?\p{Lu}\p{Ll}[\p{L}’'-]*(?: [\p{Lu}&][\p{L}’'-]*){1,4}$/u;

/** "Photographs by Ana Ruiz" / "Text by Tom Lee": who made the story, below its standfirst. */
function isAboveSignature(pieces: readonly Piece[], index: number): boolean {
  const [line, credit, below] = pieces.slice(index, index + 3);
  return (
    line !== undefined &&
    credit !== undefined &&
    below?.group === credit.group &&
    !endsAsSentence(line.text) &&
    ((readByline(below.text)?.labelled ?? false) || isDate(below.text)) &&
    !pieces.slice(0, index).some((piece) => !piece.claim && isProse(piece.text))
  );
}

/** The line below the headline, in its block, that shows nothing: the standfirst, and below it whose picture stands there. */
function isDeck(pieces: readonly Piece[], index: number): boolean {
  const [headline, line] = [pieces[index - 1], pieces[index]];
  return (
    line !== undefined &&
    headline?.group === line.group &&
    !headline.claim &&
    wordCount(headline.text) >= LEAST_TITLE &&
    !pieces.slice(0, index).some((piece) => !piece.claim && isProse(piece.text)) &&
    !pieces.slice(0, index).some((piece) => readByline(piece.text)?.labelled || isDate(piece.text)) &&
    !showsSomething(line.text)
  );
}

/** "5 March 2025, 11:02", and no more. */
const isDate = (text: string): boolean => wordCount(text) <= LONGEST_DATE && readDateLine(text) !== null;

const LONGEST_DATE = 6;

/** The page's own lines alone stand above: a lead picture's caption may speak, no paragraph stands there. */
function isAtTop(pieces: readonly Piece[], index: number): boolean {
  return index > 0 && pieces.slice(0, index).every(({ claim }) => claim?.decision === "set-aside");
}

/** The headline stands above, in another block, and in the next block whoever wrote the story with its day. */
function isAboveByline(pieces: readonly Piece[], caption: Piece, credit: Piece): boolean {
  const [from, to] = [pieces.indexOf(caption), pieces.indexOf(credit)];
  const above = pieces.slice(0, from).filter(({ claim }) => !claim);
  const next = pieces[to + 1]?.group;
  const below = pieces.slice(to + 1, to + 5).filter(({ group }) => group === next);
  return (
    above.some(({ text }) => wordCount(text) >= LEAST_TITLE && !endsAsSentence(text)) &&
    !above.some(({ text }) => isProse(text)) &&
    below.some(({ text }) => isPersonName(text) || readByline(text)?.labelled) &&
    below.some(({ text }) => isDate(text))
  );
}

/** A gallery's two-line blocks, what is seen and a photographer's name: only where there are several. */
export function readNamesBelow(draft: Draft): void {
  const pairs = draft.pieces.flatMap((caption, index) => {
    const below = draft.pieces[index + 1];
    if (!below || caption.claim || below.claim || caption.group !== below.group) return [];
    const isPair =
      draft.pieces[index - 1]?.group !== caption.group && draft.pieces[index + 2]?.group !== caption.group;
    return isPair &&
      isPersonName(below.text) &&
      isSeeable(caption.text) &&
      !/\d[:.h]\d{2}(?!\d)/u.test(caption.text) &&
      readByline(caption.text) === null
      ? [{ caption, below }]
      : [];
  });
  const [only] = pairs;
  if (!only || (pairs.length < 2 && !isAboveByline(draft.pieces, only.caption, only.below))) return;
  for (const { caption, below } of pairs) {
    const merged = mergePieces(draft.source, caption, below);
    figure(merged, caption.text, below.text, {
      rule: "name-below",
      confidence: 0.85,
      because: "One of several pictures, each with a name below.",
    });
    draft.pieces.splice(draft.pieces.indexOf(caption), 2, merged);
  }
}
