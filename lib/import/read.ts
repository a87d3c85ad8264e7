import { decode, decodeText } from "@/lib/import/decoding/decode";
import { MENDED } from "@/lib/import/decoding/mojibake";
import { sniffBytes } from "@/lib/import/sniffing/sniff-bytes";
import { sniffText } from "@/lib/import/sniffing/sniff-text";
import { UNREADABLE } from "@/lib/import/sniffing/unreadable-kinds";
import type { Vote } from "@/lib/import/sniffing/vote";
import { readerOf } from "./formats/readers";
import { settlePictures } from "./formats/settle-pictures";
import { FORMAT_NAMES, type Source, type StoryFormat } from "./formats/source";
import { liftPictures } from "./formats/text-pictures";
import type { ImportedStory } from "./imported-story";
import { MAX_FILE_BYTES, MAX_SOURCE_BYTES, TOO_LARGE, TOO_LONG } from "./limits";

export interface ReadOptions {
  /** Read it as this, whatever it looks like: "treat it as an e-mail". */
  as?: StoryFormat | null;
  /** What the transport said, such as the charset of a `Content-Type`. */
  charset?: string | null;
  /** Where it was fetched from. */
  address?: string | null;
}

export type SourceRead =
  | {
      ok: true;
      /** The source as people read it; spans are UTF-16 offsets into it. */
      text: string;
      /** "" for archives. */
      encoding: string;
      format: StoryFormat;
      /** What else it could be, the likeliest first. */
      votes: Vote[];
      repaired: boolean;
      story: ImportedStory;
      /** How many stories the source holds; the first was read. */
      stories: number;
    }
  /** One sentence that says what to do. */
  | { ok: false; because: string };

const EMPTY = "There is no text in it. Choose another file, or paste the story.";

/**
 * Read a source as a story: find out what it is, decode it, read it.
 *
 * Pure; the same source always gives the same story. What can't be read is answered, not thrown. Of a source with
 * many stories (an export, a feed) the first is read; `splitSource` gives all of them.
 */
export async function readSource(
  source: Uint8Array | string,
  { as = null, charset = null, address = null }: ReadOptions = {},
): Promise<SourceRead> {
  const opened = open(source, charset);
  if ("because" in opened) return { ok: false, because: opened.because };
  const { votes, encoding, repaired, ...rest } = opened;
  const format = as ?? votes[0]?.format ?? "text";
  const read = await readAs(format, { ...rest, address });
  if (!read.ok) return read;
  if (repaired) read.story.warnings.unshift(MENDED);
  return { ...read, format, votes, encoding, repaired, stories: read.stories ?? 1 };
}

interface Opened {
  bytes: Uint8Array;
  text: string;
  encoding: string;
  repaired: boolean;
  votes: Vote[];
}

function open(source: Uint8Array | string, charset: string | null): Opened | { because: string } {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  if (bytes.byteLength > MAX_FILE_BYTES) return { because: TOO_LARGE };
  const kind = typeof source === "string" ? ({ kind: "text" } as const) : sniffBytes(source);
  if (kind.kind === "unreadable") return { because: UNREADABLE[kind.what] };
  if (kind.kind === "archive") return { bytes, text: "", encoding: "", repaired: false, votes: kind.votes };
  const decoded = typeof source === "string" ? decodeText(source) : decode(source, charset);
  if (decoded.text.trim() === "") return { because: EMPTY };
  const votes = sniffText(decoded.text);
  return typeof votes === "string" ? { because: UNREADABLE[votes] } : { bytes, votes, ...decoded };
}

async function readAs(format: StoryFormat, source: Source) {
  // A file of an archive is a source like any other, so this reader needs the way in.
  if (format === "archive")
    return (await import("./formats/zip/read-archive")).readArchive(source, readSource);
  const reader = await readerOf(format);
  if (!reader)
    return refusal(`${FORMAT_NAMES[format]}: this can’t be read yet. Paste the story’s text instead.`);
  if (source.text.length > MAX_SOURCE_BYTES && format === "text") return refusal(TOO_LONG);
  const read = await reader(
    HOLDS_PICTURES.has(format) ? { ...source, text: liftPictures(source.text) } : source,
  );
  if (!read.ok) return read;
  read.story = settlePictures(read.story, { format, address: source.address });
  if (read.text.trim() === "" && read.story.blocks.length === 0) return refusal(emptyBut(read.story));
  return read.text.length > MAX_SOURCE_BYTES ? refusal(TOO_LONG) : read;
}

/** Texts that pictures may stand in themselves. */
const HOLDS_PICTURES: ReadonlySet<StoryFormat> = new Set(["html", "markdown", "feed"]);

/** What was left out may be the story. */
const emptyBut = ({ warnings }: ImportedStory): string =>
  warnings.length === 0
    ? EMPTY
    : `There is no text in it. ${warnings.map(({ message }) => message).join(" ")}`;

const refusal = (because: string) => ({ ok: false, because }) as const;
