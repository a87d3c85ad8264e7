import type { ImportWarning } from "@/lib/import/imported-story";

/** What people are told of it. */
export const MENDED: ImportWarning = {
  code: "encoding-mended",
  message: "Accents and quotation marks were garbled and have been mended: check names.",
  span: null,
};

/**
 * What programs take UTF-8 for, the likeliest first: as WHATWG names it, and the share of a text's signs beyond ASCII
 * that must look like it. Two stretches are proof enough in Windows-1252, where few letters stand side by side
 * like that; in the others they are ordinary letters and signs ("Рё", "√†"), so nearly all must agree.
 */
const MISREADINGS = [
  { encoding: "windows-1252", agreeing: 0 },
  { encoding: "macintosh", agreeing: 0.9 },
  { encoding: "windows-1251", agreeing: 0.9 },
  { encoding: "windows-1250", agreeing: 0.9 },
].map(({ encoding, agreeing }) => ({ encoding, agreeing, ...signsOf(encoding) }));

type Misreading = (typeof MISREADINGS)[number];

const NOT_ASCII = /[^\0-\x7f]+/gu;
/** Fewer stretches prove nothing: "Ã©" alone may be meant. */
const LEAST = 2;
/** "â€" alone: the closing quotation mark whose last byte (9D) many programs drop. */
const LOST_CLOSING = /â€(?=[\s.,;:!?)]|$)/gu;
/** "dÃ©jÃ , voilÃ  Ã Paris": an "à" whose last byte, a hard space in Windows-1252, became a plain one. "IRMÃ " is Portuguese. */
const LOST_SPACE = /(?<!\p{Lu})Ã(?: (?=[ .,;:!?)]))?(?=[ \t\r\n.,;:!?)]|$)/gu;

/** How often was UTF-8 misread, and what came out saved as UTF-8 and misread again? More than twice is not seen. */
const MOST_ROUNDS = 3;

/**
 * Undo "CafÃ© ownerâ€™s", "L‚Äô√©t√©", "РџСЂРёРІРµС‚": UTF-8 that was read as a small encoding, once or more.
 *
 * A stretch changes only if its bytes are strictly valid UTF-8, and only in a text that shows at least two
 * such stretches: "Ã©" alone may be meant.
 *
 * @returns null when there is nothing to repair
 */
export function repairMojibake(text: string): string | null {
  let repaired = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const misreading = likeliestMisreading(repaired);
    if (!misreading) break;
    const whole =
      misreading.encoding === "windows-1252"
        ? repaired.replace(LOST_CLOSING, "”").replace(LOST_SPACE, "à")
        : repaired;
    const next = whole.replace(NOT_ASCII, (run) => repairRun(run, misreading));
    if (next === repaired) break;
    repaired = next;
  }
  return repaired === text ? null : repaired;
}

/** What explains most of the text: "вЂ”" and its like are written alike by several. */
function likeliestMisreading(text: string): Misreading | null {
  const all = length(text.match(NOT_ASCII));
  let likeliest: Misreading | null = null;
  let most = 0;
  for (const misreading of MISREADINGS) {
    const stretches = text.match(misreading.suspicious);
    const explained = length(stretches);
    if ((stretches?.length ?? 0) < LEAST || explained <= most || explained < all * misreading.agreeing)
      continue;
    likeliest = misreading;
    most = explained;
  }
  return likeliest;
}

const length = (stretches: readonly string[] | null): number =>
  stretches?.reduce((sum, stretch) => sum + stretch.length, 0) ?? 0;

/** Strict: the whole run, or at least its suspicious stretches, must be valid UTF-8. */
function repairRun(run: string, { suspicious, byteOf }: Misreading): string {
  return decoded(run, byteOf) ?? run.replace(suspicious, (stretch) => decoded(stretch, byteOf) ?? stretch);
}

function decoded(run: string, byteOf: ReadonlyMap<string, number>): string | null {
  const bytes: number[] = [];
  for (const sign of run) {
    const byte = byteOf.get(sign);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  // A strict decoder throws at every run that is well read, and that takes seconds in a long text.
  const text = Buffer.from(bytes).toString("utf8");
  return text.includes("\ufffd") ? null : text;
}

/** The bytes of an encoding's signs beyond ASCII, and what a letter of UTF-8 looks like in it: a lead byte and what must follow. */
function signsOf(encoding: string) {
  const bytes = Array.from({ length: 0x80 }, (_, index) => 0x80 + index);
  const decoder = new TextDecoder(encoding);
  const signOf = new Map(bytes.map((byte) => [byte, decoder.decode(Uint8Array.of(byte))]));
  const from = (first: number, last: number) =>
    bytes
      .filter((byte) => byte >= first && byte <= last)
      .map((byte) => signOf.get(byte) ?? "")
      .join("");
  const goesOn = `[${from(0x80, 0xbf)}\u0080-\u009f]`;
  // In Mac Roman quotation marks are lead bytes: “l’été” is good French, and no Armenian.
  const lead = `(?![“”‘’])[${from(0xc2, 0xdf)}]`;
  return {
    byteOf: new Map([
      // What an encoding leaves open, programs take for control characters.
      ...bytes.slice(0, 0x20).map((byte) => [String.fromCharCode(byte), byte] as const),
      ...[...signOf].map(([byte, sign]) => [sign, byte] as const),
    ]),
    suspicious: new RegExp(
      `${lead}${goesOn}|[${from(0xe0, 0xef)}]${goesOn}{2}|[${from(0xf0, 0xf4)}]${goesOn}{3}`,
      "gu",
    ),
  };
}
