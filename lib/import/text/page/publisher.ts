import type { Piece } from "@/lib/import/text/pieces/piece";
import { isProse, wordCount } from "@/lib/import/text/words/prose";

/** No publisher's name has more words. */
const LONGEST_NAME = 5;

/** "Penhallow Star": the page's notice of copyright names who published it, or its address does. */
export function isPublisher(pieces: readonly Piece[], piece: Piece): boolean {
  const name = piece.text.toLowerCase();
  const bare = name.replace(/^the\s/u, "");
  return (
    bare !== "" &&
    wordCount(name) <= LONGEST_NAME &&
    pieces.some(
      (other) =>
        other !== piece &&
        ((isNotice(other) && other.text.toLowerCase().includes(bare)) ||
          // "The Slow Lane   3": the page's number beside its name
          (/\d/u.test(other.text) &&
            other.text.length < name.length + 8 &&
            PAGED.exec(other.text)?.[1]?.toLowerCase() === bare) ||
          // "The Slow Lane, 14 Quay Street, Dunmarrow"
          (/\d/u.test(other.text) &&
            !isProse(other.text) &&
            other.text.toLowerCase().startsWith(`${name}, `))),
    )
  );
}

const PAGED = /^(?:\d{1,3}\s+|the\s+)*(.+?)(?:\s+\d{1,3})?$/iu;

function isNotice({ claim, text }: Piece): boolean {
  return claim?.reason === "copyright" || /^(?:©|\(c\)|copyright)/iu.test(text);
}
