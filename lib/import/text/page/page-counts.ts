import type { Grounds } from "@/lib/import/story-fields";
import { isSubheading } from "@/lib/import/text/body/subheadings";
import { type Draft, setAside } from "@/lib/import/text/draft";
import { isLooseTime, isReadingTime, isRelativeTime } from "@/lib/import/text/top/date-line";
import { isProse } from "@/lib/import/text/words/prose";
import { isPageCopy } from "./page-copy";

const COUNTED: ReadonlySet<string> = new Set(["share", "comments", "subscription"]);

const COUNT: Grounds = {
  rule: "share-count",
  confidence: 0.9,
  because: "A number beside a share bar.",
};

/** "1,204 viewing this page", "12k views": how many read the page. A headline may be written so, too. */
export function isReaderCount(text: string): boolean {
  return /^\d[\d.,]*\s?[kKmM]?\+?\s\p{Ll}+(?:\s\p{Ll}+){0,4}$/u.test(text);
}

/** "214" beside "Share": how many comments or shares there were. */
export function setAsideCounts(draft: Draft): void {
  const [first = -1, second = first] = [...draft.pieces.keys()].filter((index) => {
    const piece = draft.pieces[index];
    return piece !== undefined && !piece.claim && isProse(piece.text);
  });
  const isCopy = isPageCopy(draft.pieces);
  for (const [index, piece] of draft.pieces.entries()) {
    const isLength =
      index < first && /^\d{1,2}:\d{2}$/u.test(piece.text) && draft.pieces[index - 1]?.claim?.reason === "ui";
    if (isLength)
      setAside(piece, "ui", { ...COUNT, rule: "length", because: "How long it takes to listen." });
    const isNumber = /^(?!\d{1,2}[.:]\d{2}$)\d[\d.,]{0,6}[KkMm]?$/u.test(piece.text);
    const isAbove = index < first && /^\p{L}{3,14} \d[\d.,]{0,6}[KkMm]?$/u.test(piece.text);
    if (piece.claim || !(isNumber || (isAbove && draft.pieces[index - 1]?.claim?.reason === "ui"))) continue;
    if (isAbove || (isCopy && index < second)) setAside(piece, "share", COUNT);
    const isBeside = [draft.pieces[index - 1], draft.pieces[index + 1]].some((other) =>
      COUNTED.has(other?.claim?.reason ?? ""),
    );
    if (isBeside) setAside(piece, "share", COUNT);
  }
}

/** "3 hours ago": a time that names no day. */
export function setAsideTimes(draft: Draft): void {
  let seen = false;
  for (const [index, piece] of draft.pieces.entries()) {
    seen ||= !piece.claim && isProse(piece.text);
    if (
      piece.claim ||
      !(isRelativeTime(piece.text) || (!seen && (isLooseTime(piece.text) || isReadingTime(piece.text))))
    )
      continue;
    if (isSubheading(draft.pieces, index)) continue; // "Yesterday", "Today": the parts of a diary
    setAside(piece, "timestamp", {
      rule: "relative-time",
      confidence: 0.93,
      because: "A time that names no day.",
    });
  }
}
