import { type Draft, setAside } from "@/lib/import/text/draft";
import { cutPiece, type Piece } from "@/lib/import/text/pieces/piece";
import { isReporting, wordCount } from "@/lib/import/text/words/prose";
import { creditAtEnd } from "./credit";
import { figure, LONGEST_CAPTION } from "./figure";

const NUMBERED = {
  rule: "caption-numbered",
  confidence: 0.88,
  because: "The pictures of a gallery are counted, and this stands behind a count.",
};

/** "1 of 4 | A stop sign …", "[1/2]Macaques …", "Bild 3 von 7: …" */
const PLACE =
  /^(?:\p{L}{2,12}\s)?[[(]?(\d{1,3})\s?(?:of|von|di|de|van|sur|av|af|z|\/)\s?(\d{1,3})[\])]?\s?[|:–—-]?\s?(?=["“‘«]?\p{Lu})/u;
/** So many of the lines below bare numbers must credit somebody. */
const MOST_CREDITED = 0.6;
const LEAST_NUMBERS = 3;

/** Read the captions of a gallery whose pictures are counted, with a credit or without one. */
export function readNumberedCaptions(draft: Draft): void {
  readPlacesBefore(draft);
  readNumbersAbove(draft.pieces);
}

/** The count stands before the caption on its line, and all count up to one total. */
function readPlacesBefore(draft: Draft): void {
  const places = draft.pieces.flatMap((piece) => {
    const [whole = "", at = "", total = ""] = (!piece.claim && PLACE.exec(piece.text)) || [];
    const rest = piece.text.slice(whole.length);
    const isFit = total !== "" && Number(at) <= Number(total) && wordCount(rest) <= LONGEST_CAPTION;
    return isFit ? [{ piece, from: whole.length, at: Number(at), total }] : [];
  });
  for (const run of Map.groupBy(places, ({ total }) => total).values()) {
    const goesUp = run.every(({ at }, place) => at > (run[place - 1]?.at ?? 0));
    // "1 of 3 | A stop sign … (AP Photo/Ana Ruiz)": the first picture of a gallery stands alone where its page was copied.
    const isAlone = run.length === 1 && run.every(({ piece, from }) => creditAtEnd(piece.text.slice(from)));
    if ((run.length < 2 && !isAlone) || !goesUp) continue;
    for (const { piece, from } of run) {
      const [count, caption] = cutPiece(draft.source, piece, from);
      if (!caption) continue;
      setAside(count, "ui", NUMBERED);
      toFigure(caption);
      draft.pieces.splice(draft.pieces.indexOf(piece), 1, count, caption);
    }
  }
}

/** "1" / caption, "2" / caption: numbers alone on their lines, one up each time, and most of what they count has a credit. */
function readNumbersAbove(pieces: readonly Piece[]): void {
  const pairs = pieces.flatMap((piece, index) => {
    const caption = pieces.slice(index + 1, index + 3).find(({ claim }) => claim?.decision !== "set-aside");
    const isPair = !piece.claim && /^\d{1,3}$/u.test(piece.text) && caption && !caption.claim;
    return isPair && wordCount(caption.text) <= LONGEST_CAPTION ? [{ at: Number(piece.text), caption }] : [];
  });
  const goesUp = pairs.every(({ at }, place) => at === place + 1);
  const credited = pairs.filter(({ caption }) => creditAtEnd(caption.text) !== null).length;
  if (pairs.length < LEAST_NUMBERS || !goesUp || credited < pairs.length * MOST_CREDITED) return;
  for (const { caption } of pairs)
    if (creditAtEnd(caption.text) || !isReporting(caption.text)) toFigure(caption);
}

/** "1. The keeper … Pic: Ana Ruiz" / "2. …": the numbers of a list are no part of its captions. */
export function dropListNumbers(pieces: readonly Piece[]): void {
  const numbered = pieces.flatMap(({ claim }) => {
    if (claim?.shape.kind !== "figure") return [];
    const [whole, number] = LIST_NUMBER.exec(claim.shape.caption ?? "") ?? [];
    return whole === undefined ? [] : [{ shape: claim.shape, number: Number(number), whole }];
  });
  const goesUp = numbered.every(({ number }, place) => number === place + 1);
  if (numbered.length < 2 || !goesUp) return;
  for (const { shape, whole } of numbered) shape.caption = (shape.caption ?? "").slice(whole.length);
}

const LIST_NUMBER = /^\(?(\d{1,2})[.):]\s+(?=\S)/u;

function toFigure(piece: Piece): void {
  const own = creditAtEnd(piece.text);
  if (own) figure(piece, own.caption, own.credit, NUMBERED);
  else figure(piece, piece.text, null, NUMBERED);
}
