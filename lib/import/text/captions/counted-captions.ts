import type { Draft } from "@/lib/import/text/draft";
import { mergePieces, type Piece } from "@/lib/import/text/pieces/piece";
import { isPersonName } from "@/lib/import/text/words/names";
import { wordCount } from "@/lib/import/text/words/prose";
import { creditAlone, creditAtEnd } from "./credit";
import { figure, LONGEST_CAPTION } from "./figure";
import { pictureCounts } from "./picture-counts";

const COUNTED = {
  rule: "caption-counted",
  confidence: 0.88,
  because: "The pictures of a gallery are counted, and this stands below a count.",
};

const LEAST_COUNTS = 3;
/** So many of the captions must credit somebody: a list of "5 things" is counted, too, and its lines are the story. */
const MOST_CREDITED = 0.6;

/** What stands below one of the counts, in its block. */
interface Counted {
  caption: Piece;
  /** A credit on a line of its own, below the caption. */
  below: Piece | null;
  credit: string | null;
}

/** Read the captions of a gallery whose counts stand above them, each with its picture's credit behind it or below. */
export function readCountedCaptions(draft: Draft): void {
  for (const { rising: run } of pictureCounts(draft.pieces)) {
    if (run.length < LEAST_COUNTS) continue;
    const counted = run.flatMap(({ index }) => countedAt(draft.pieces, index) ?? []);
    const names = repeatedNames(counted);
    const credited = counted.map((each) => ({
      ...each,
      credit: each.credit ?? nameBehind(each.caption, names),
    }));
    const signed = credited.filter(({ credit }) => credit !== null).length;
    if (signed < run.length * MOST_CREDITED) continue;
    for (const each of credited) toFigure(draft, each);
  }
}

/** One line below the count, or a line and its credit, and nothing else in their block. */
function countedAt(pieces: readonly Piece[], index: number): Counted | null {
  const block = pieces[index]?.group;
  const lines = pieces.slice(index + 1, index + 4).filter(({ group }) => group === block);
  const [caption, below = null, more] = lines;
  if (!caption || more || caption.claim || below?.claim || wordCount(caption.text) > LONGEST_CAPTION)
    return null;
  if (!below) return { caption, below, credit: creditAtEnd(caption.text)?.credit ?? null };
  const credit = creditAlone(below.text);
  return credit === null ? null : { caption, below, credit };
}

const LAST_WORDS = /(?<=\S\s)(\p{Lu}[\p{L}\p{M}’'.-]+(?:\s\p{Lu}[\p{L}\p{M}’'.-]+){1,2})$/u;

/** Names in which several of the captions end. */
function repeatedNames(counted: readonly Counted[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { caption } of counted) {
    const name = LAST_WORDS.exec(caption.text)?.[1] ?? "";
    if (isPersonName(name)) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([name, count]) => (count > 1 ? [name] : [])));
}

const nameBehind = ({ text }: Piece, names: ReadonlySet<string>): string | null =>
  [...names].find((name) => text.endsWith(` ${name}`)) ?? null;

function toFigure(draft: Draft, { caption, below, credit }: Counted): void {
  if (below) {
    const merged = mergePieces(draft.source, caption, below);
    figure(merged, caption.text, credit, COUNTED);
    draft.pieces.splice(draft.pieces.indexOf(caption), 2, merged);
    return;
  }
  const own = creditAtEnd(caption.text)?.caption;
  const bare =
    credit && caption.text.endsWith(` ${credit}`) ? caption.text.slice(0, -credit.length - 1) : null;
  figure(caption, own ?? bare ?? caption.text, credit, COUNTED);
}
