import type { Piece } from "@/lib/import/text/pieces/piece";
import { isProse, wordCount } from "@/lib/import/text/words/prose";

/** No publisher's name has more words. */
const LONGEST_NAME = 5;

/** "Penhallow Star": the page's notice of copyright names who published it, or its address does. */
export function isPublisher(pieces: readonly Piece[]): (piece: Piece) => boolean {
  const tellers = pieces.flatMap((piece) => {
    const isOfRights = isNotice(piece);
    return isOfRights || /\d/u.test(piece.text)
      ? [{ piece, text: piece.text.toLowerCase(), isOfRights }]
      : [];
  });
  return (piece) => {
    const name = piece.text.toLowerCase();
    const bare = name.replace(/^the\s/u, "");
    return (
      bare !== "" &&
      wordCount(name) <= LONGEST_NAME &&
      tellers.some(
        ({ piece: other, text, isOfRights }) =>
          other !== piece &&
          ((isOfRights && text.includes(bare)) ||
            // "The Slow Lane   3": the page's number beside its name
            (text.length < name.length + 8 && PAGED.exec(text)?.[1] === bare) ||
            // "The Slow Lane, 14 Quay Street, Dunmarrow"
            (text.startsWith(`${name}, `) && !isProse(other.text))),
      )
    );
  };
}

const PAGED = /^(?:\d{1,3}\s+|the\s+)*(.+?)(?:\s+\d{1,3})?$/iu;

function isNotice({ claim, text }: Piece): boolean {
  return claim?.reason === "copyright" || /^(?:©|\(c\)|copyright)/iu.test(text);
}
