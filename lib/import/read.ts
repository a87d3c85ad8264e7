import { decode, decodeText } from "./decode";
import type { ImportedStory } from "./imported-story";
import { MAX_SOURCE_BYTES, TOO_LONG } from "./limits";
import { type SourceFormat, sniffBytes, sniffText, UNREADABLE } from "./sniff";
import { readText } from "./text/read-text";

export type SourceRead =
  | {
      ok: true;
      text: string;
      encoding: string;
      format: SourceFormat;
      repaired: boolean;
      story: ImportedStory;
    }
  /** One sentence that says what to do. */
  | { ok: false; because: string };

const EMPTY = "There is no text in it. Choose another file, or paste the story.";

/**
 * Read a source as a story: find out what it is, decode it, read it.
 *
 * Pure; the same source always gives the same story. Spans are UTF-16 offsets into the returned `text`,
 * which is the source decoded (and mended, if `repaired`). What can't be read is answered, not thrown.
 */
export function readSource(source: Uint8Array | string): SourceRead {
  const size = typeof source === "string" ? source.length : source.byteLength;
  if (size > MAX_SOURCE_BYTES) return { ok: false, because: TOO_LONG };
  const kind = typeof source === "string" ? "text" : sniffBytes(source);
  if (kind !== "text") return { ok: false, because: UNREADABLE[kind] };
  const { text, encoding, repaired } = typeof source === "string" ? decodeText(source) : decode(source);
  if (text.trim() === "") return { ok: false, because: EMPTY };
  const format = sniffText(text);
  if (format !== "text") return { ok: false, because: UNREADABLE[format] };
  const story = readText(text);
  if (repaired) story.warnings.unshift(MENDED);
  return { ok: true, text, encoding, format, repaired, story };
}

const MENDED = {
  code: "encoding-mended",
  message: "Accents and quotation marks were garbled and have been mended: check names.",
  span: null,
};
