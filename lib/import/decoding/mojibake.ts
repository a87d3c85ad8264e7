/** Windows-1252 for the bytes 80 to 9F; what it leaves open stands for itself. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const BYTE_OF: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 128 }, (_, index) => [String.fromCharCode(0x80 + index), 0x80 + index] as const),
  ...[...WINDOWS_1252].map((sign, index) => [sign, 0x80 + index] as const),
]);

/** A lead byte of UTF-8 followed by the bytes that must follow it, all read as Windows-1252. */
const CONTINUATION = "[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";
const SUSPICIOUS = new RegExp(
  `[\\u00c2-\\u00df]${CONTINUATION}|[\\u00e0-\\u00ef]${CONTINUATION}{2}|[\\u00f0-\\u00f4]${CONTINUATION}{3}`,
  "gu",
);
const NOT_ASCII = /[^\0-\x7f]+/gu;
/** "â€" alone: the closing quotation mark whose last byte (9D) many programs drop. */
const LOST_CLOSING = /â€(?=[\s.,;:!?)]|$)/gu;

/** How often was UTF-8 read as Windows-1252, and again? More than twice is not seen. */
const MOST_ROUNDS = 3;

/**
 * Undo "CafÃ© ownerâ€™s": UTF-8 that was read as Windows-1252, once or more.
 *
 * A stretch changes only if its bytes are strictly valid UTF-8, and only in a text that shows at least two
 * such stretches: "Ã©" alone may be meant.
 *
 * @returns null when there is nothing to repair
 */
export function repairMojibake(text: string): string | null {
  let repaired = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const pairs = repaired.match(SUSPICIOUS)?.length ?? 0;
    if (pairs < 2) break;
    const next = repaired.replace(NOT_ASCII, repairRun).replace(LOST_CLOSING, "”");
    if (next === repaired) break;
    repaired = next;
  }
  return repaired === text ? null : repaired;
}

/** Strict: the whole run, or at least its suspicious stretches, must be valid UTF-8. */
function repairRun(run: string): string {
  return decoded(run) ?? run.replace(SUSPICIOUS, (stretch) => decoded(stretch) ?? stretch);
}

function decoded(run: string): string | null {
  const bytes: number[] = [];
  for (const sign of run) {
    const byte = BYTE_OF.get(sign);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
