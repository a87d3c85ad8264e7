/** A code page as which UTF-8 was read by mistake. */
interface CodePage {
  /** The byte that each sign stands for, 80 to FF. */
  byteOf: ReadonlyMap<string, number>;
  /** A lead byte of UTF-8 followed by the bytes that must follow it, all read by this page. */
  suspicious: RegExp;
  /** Such stretches stand in good text, too: nearly all that is not ASCII must belong to one. */
  isAmbiguous: boolean;
}

/** Windows-1252 for the bytes 80 to 9F; what it leaves open stands for itself. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const NOT_ASCII = /[^\0-\x7f]+/gu;
/** "â€" alone: the closing quotation mark whose last byte (9D) many programs drop. */
const LOST_CLOSING = /â€(?=[\s.,;:!?)]|$)/gu;

/** How often was UTF-8 read as another page, and again? More than twice is not seen. */
const MOST_ROUNDS = 3;
/** So many stretches prove it. */
const LEAST = 2;
/** Of the signs that are not ASCII, so many belong to such a stretch where a page is ambiguous. */
const NEARLY_ALL = 0.9;

/** "cafÃ©" (Windows-1252), "caf√©" (Macintosh), "РєР°С„Рµ" (Windows-1251), "cafĂ©" (Windows-1250). */
const PAGES: readonly CodePage[] = [
  codePage([...WINDOWS_1252, ...signsOf("windows-1252").slice(32)], false),
  codePage(signsOf("macintosh"), true),
  codePage(signsOf("windows-1251"), true),
  codePage(signsOf("windows-1250"), true),
];

/**
 * Undo "CafÃ© ownerâ€™s" and "Caf√© owner‚Äôs": UTF-8 that was read as a page of single bytes, once or more.
 *
 * A stretch changes only if its bytes are strictly valid UTF-8, and only in a text that shows at least two
 * such stretches: "Ã©" alone may be meant.
 *
 * @returns null when there is nothing to repair
 */
export function repairMojibake(text: string): string | null {
  if (!/[^\0-\x7f]/u.test(text)) return null;
  let repaired = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const page = pageOf(repaired);
    if (!page) break;
    const next = repaired.replace(NOT_ASCII, (run) => repairRun(run, page)).replace(LOST_CLOSING, "”");
    if (next === repaired) break;
    repaired = next;
  }
  return repaired === text ? null : repaired;
}

/** The page that explains most of the text: "вЂ”" and its like are written alike by several. */
function pageOf(text: string): CodePage | null {
  const all = signsIn(text.match(NOT_ASCII));
  let best: CodePage | null = null;
  let most = 0;
  for (const page of PAGES) {
    const stretches = text.match(page.suspicious);
    const inside = signsIn(stretches);
    if ((stretches?.length ?? 0) < LEAST || inside <= most) continue;
    if (page.isAmbiguous && inside < all * NEARLY_ALL) continue;
    best = page;
    most = inside;
  }
  return best;
}

const signsIn = (stretches: readonly string[] | null) =>
  stretches?.reduce((sum, { length }) => sum + length, 0) ?? 0;

/** Strict: the whole run, or at least its suspicious stretches, must be valid UTF-8. */
function repairRun(run: string, page: CodePage): string {
  return decoded(run, page) ?? run.replace(page.suspicious, (stretch) => decoded(stretch, page) ?? stretch);
}

function decoded(run: string, { byteOf }: CodePage): string | null {
  const bytes: number[] = [];
  for (const sign of run) {
    const byte = byteOf.get(sign);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** What the bytes 80 to FF are by a page of single bytes. */
function signsOf(encoding: string): string[] {
  return [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index))];
}

function codePage(signs: readonly string[], isAmbiguous: boolean): CodePage {
  const byteOf = new Map(signs.map((sign, index) => [sign, 0x80 + index] as const));
  // Programs that leave a byte open pass it on as it is.
  for (let byte = 0x80; byte < 0xa0; byte++) {
    const sign = String.fromCharCode(byte);
    if (!byteOf.has(sign)) byteOf.set(sign, byte);
  }
  const among = (from: number, to: number) =>
    `[${signs
      .slice(from - 0x80, to - 0x7f)
      .map((sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)
      .join("")}${from === 0x80 ? "\\u0080-\\u009f" : ""}]`;
  const next = among(0x80, 0xbf);
  // A quotation mark or an apostrophe before a letter ("l’été") begins a word, and no Armenian one.
  const lead = `(?![“”‘’])${among(0xc2, 0xdf)}`;
  const suspicious = new RegExp(
    `${lead}${next}|${among(0xe0, 0xef)}${next}{2}|${among(0xf0, 0xf4)}${next}{3}`,
    "gu",
  );
  return { byteOf, suspicious, isAmbiguous };
}
