import { readBareCaptions } from "./bare-captions";
import { creditAlone, creditAtEnd, namesAgency } from "./credit";
import { type Draft, keepAs } from "./draft";
import { isPersonName, readByline } from "./names";
import { mergePieces, type Piece } from "./piece";
import { endsAsSentence, hasQuotation, isReporting, sentences, wordCount } from "./prose";

/** "Caption: …", "Bildunterschrift: …" */
export const CAPTION_LABEL =
  /^(?:image caption|media caption|caption|cutlines?|photo caption|picture caption|bildunterschrift|bildtext|légende|pie de (?:foto|imagen)|didascalia|onderschrift|legenda|图说|图注|キャプション|写真説明)\s*[:：,]?\s*/iu;
const SOURCE_LABEL = /^(?:image source|image copyright|media source|picture source)\s*[:：,]?\s*/iu;
const CREDIT_LABEL =
  /^(?:credits?|photo credit|photographer|photo|picture|pic credit|image credit|foto|fotograf(?:in)?|bild|crédit|crédito|photo by)\s*[:：]\s*/iu;
/** "Image: The ferry at rest. Pic: Coastguard" */
const PICTURE_LABEL = /^(?:image|picture|photo|foto|bild)\s*[:：]\s*(?=\S)/iu;
const LONGEST_CAPTION = 45;

/**
 * Read pictures' captions and credits. They become figures, in place.
 *
 * A caption is short, says what is seen, and carries a credit of a known shape at its end, on the next
 * line or under a label. Prose that ends in "(Getty Images)" stays prose.
 */
export function readCaptions(draft: Draft): void {
  readLabelledCaptions(draft);
  readOrganisationAbove(draft);
  readCreditBelow(draft);
  readNamesBelow(draft);
  const gallery = countWeak(draft.pieces) >= 2;
  for (const [index, piece] of draft.pieces.entries()) {
    if (!piece.claim) readCreditAtEnd(piece, gallery || isBesideBody(draft.pieces, index));
  }
  readBareCaptions(draft);
}

/** "Image source, X" / "Image caption, …" and "Caption: …" / "Credit: …", each alone or on two lines. */
function readLabelledCaptions(draft: Draft): void {
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
  return { pieces: taken, caption, credit: credit === "" ? null : credit };
}

/**
 * A name of an archive or agency, and straight below it, in the same block, what the picture shows. Where a
 * page does so once, the names of people above such lines are credits too.
 */
function readOrganisationAbove(draft: Draft): void {
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

/** Two lines that are a block of their own: a name, and what could be seen. */
function isCreditAbove(pieces: readonly Piece[], index: number): boolean {
  const [above, below] = [pieces[index], pieces[index + 1]];
  if (!above || !below || above.claim || below.claim || above.group !== below.group) return false;
  if (pieces[index - 1]?.group === above.group || pieces[index + 2]?.group === above.group) return false;
  return (
    wordCount(above.text) <= 5 &&
    /^(?:\p{Lu}[\p{L}\p{M}.&’'/-]*(?:\s(?:of|for|and|the|de|&)\s|\s|$))+$/u.test(above.text) &&
    wordCount(below.text) >= 6 &&
    wordCount(below.text) <= LONGEST_CAPTION &&
    !endsAsSentence(below.text) &&
    !/[:?]$/u.test(below.text)
  );
}

/** "Norwick Archive", "Kestrel Police", "Ana Ruiz/BBC". */
function isOrganisation(text: string): boolean {
  return namesAgency(text) || text.includes("/") || ORGANISATION.test(text);
}

const ORGANISATION =
  /\b(?:trust|archive|museum|service|police|council|images|press|media|library|society|club|university|agency|association|family|handout|supplied|gallery|foundation|institute|charity|group|ltd|hall|school|department|authority|collection)\b/iu;

/** "What the picture shows" / "Photo: Ana Ruiz". */
function readCreditBelow(draft: Draft): void {
  for (let index = 0; index + 1 < draft.pieces.length; index++) {
    const [caption, below] = [draft.pieces[index], draft.pieces[index + 1]];
    if (!caption || !below || caption.claim || below.claim || caption.marker === "quote") continue;
    if (readByline(caption.text)?.labelled) continue;
    const credit = creditAlone(below.text);
    const isClose = caption.group === below.group;
    // The first line of all is a headline, whatever stands below it.
    if (
      credit === null ||
      (!isClose && !draft.pieces.slice(0, index).some((piece) => !piece.claim)) ||
      (!isClose && endsAsSentence(caption.text)) ||
      !isSeeable(caption.text) ||
      creditAtEnd(caption.text)
    )
      continue;
    if (isClose && draft.pieces[index - 1]?.group === caption.group && isReporting(caption.text)) continue;
    const merged = mergePieces(draft.source, caption, below);
    figure(merged, caption.text, credit, {
      rule: "credit-below",
      confidence: 0.88,
      because: "The line below credits a picture.",
    });
    draft.pieces.splice(index, 2, merged);
  }
}

/** A gallery's two-line blocks, what is seen and a photographer's name: only where there are several. */
function readNamesBelow(draft: Draft): void {
  const pairs = draft.pieces.flatMap((caption, index) => {
    const below = draft.pieces[index + 1];
    if (!below || caption.claim || below.claim || caption.group !== below.group) return [];
    const isPair =
      draft.pieces[index - 1]?.group !== caption.group && draft.pieces[index + 2]?.group !== caption.group;
    return isPair && isPersonName(below.text) && isSeeable(caption.text) && readByline(caption.text) === null
      ? [{ caption, below }]
      : [];
  });
  if (pairs.length < 2) return;
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

function readCreditAtEnd(piece: Piece, isLikely: boolean): void {
  const credited = creditAtEnd(piece.text);
  if (!credited || piece.marker === "quote" || !isSeeable(credited.caption)) return;
  const isOpen = !endsAsSentence(credited.caption);
  const parts = sentences(credited.caption).length;
  // A paragraph of prose ends with a full stop, before the bracket or behind it; a caption needs none.
  const isLikeCaption =
    isLikely ||
    (isOpen && wordCount(credited.caption) >= 6 && /^\p{Lu}/u.test(piece.text)) ||
    (!isOpen && parts === 1 && /[.!]\s*[([][^()]+[)\]]$/u.test(piece.text) && !isReporting(credited.caption));
  if (credited.strength === "weak" && (!isLikeCaption || piece.marker || wordCount(credited.caption) > 30))
    return;
  if (!isOpen && parts > (namesAgency(credited.credit) ? 3 : 2)) return;
  figure(piece, credited.caption.replace(PICTURE_LABEL, ""), credited.credit, {
    rule: "credit-at-end",
    confidence: credited.strength === "strong" ? (isOpen ? 0.95 : 0.9) : 0.82,
    because: `A short text that ends with a credit: “${credited.credit}”.`,
  });
}

/** Could it be what a picture shows: short, and nobody speaking? */
function isSeeable(text: string): boolean {
  const words = wordCount(text);
  if (words < 3 || words > LONGEST_CAPTION) return false;
  return (
    !(hasQuotation(text) && isReporting(text) && words > 24) &&
    !/^[“"„«][^”"“»]*[”"“»],? (?:said|says|he|she)\b/iu.test(text)
  );
}

function countWeak(pieces: readonly Piece[]): number {
  return pieces.slice(0, 600).filter((piece) => !piece.claim && creditAtEnd(piece.text) !== null).length;
}

/** A weak credit is believed above the first paragraph, where the lead picture stands. */
function isBesideBody(pieces: readonly Piece[], index: number): boolean {
  return (
    index < 14 &&
    pieces
      .slice(0, index)
      .filter((piece) => !piece.claim && endsAsSentence(piece.text) && wordCount(piece.text) > 12).length <= 1
  );
}

function figure(
  piece: Piece,
  caption: string,
  credit: string | null,
  grounds: { rule: string; confidence: number; because: string },
): void {
  keepAs(piece, { kind: "figure", caption, credit, alt: null, src: null }, grounds);
}
