import { type Draft, extent, found } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { writtenDates } from "@/lib/import/text/words/dates";

/** "March 3", "4 May": a day behind the place, and no year behind the day. */
const DAY = /(?<=,\s)(?:\p{L}{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s(?:de\s)?\p{L}{3,10})(?![\p{L}\p{N}]|,?\s\d{4})/u;
const NOTICE = /^(?:©|\(c\)|copyright)/iu;

/**
 * Agencies name the day in the dateline and the year in their notice of copyright: "CALDER BAY, March 3 (Reuters)", "(c)
 * Copyright … 2023". Read when nothing else has named a day in full. On pages the same would be a guess: the year at their
 * foot is that of the copy.
 */
export function readYearElsewhere(draft: Draft): void {
  const { publishedAt, updatedAt } = draft.fields;
  if (publishedAt.value !== null || updatedAt.value !== null) return;
  const line = draft.pieces.find(({ claim }) => claim?.field === "dateline");
  const [day] = DAY.exec(line?.text ?? "") ?? [];
  const year = yearOf(draft.pieces);
  if (!line || day === undefined || year === null) return;
  const [date] = writtenDates(`${day} ${year}`, draft.american);
  if (!date) return;
  found(draft, "publishedAt", date.value, extent(line), {
    rule: "year-elsewhere",
    confidence: 0.75,
    because: "The dateline names the day, and the notice of copyright the year.",
  });
}

/** The last year of the notices of copyright, if all of them agree. */
function yearOf(pieces: readonly Piece[]): string | null {
  const notices = pieces.filter(({ claim, text }) => claim?.reason === "copyright" || NOTICE.test(text));
  const years = new Set(
    notices.flatMap(
      ({ text }) =>
        text
          .slice(0, 200)
          .match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)
          ?.at(-1) ?? [],
    ),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
