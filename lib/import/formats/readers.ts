import { readText } from "@/lib/import/text/read-text";
import type { FormatReader, StoryFormat } from "./source";

/** The reader of each format. Loaded when it is needed: a pasted text asks for no parser of anything. */
const READERS: Readonly<Partial<Record<StoryFormat, () => Promise<FormatReader> | FormatReader>>> = {
  wxr: async () => (await import("./wxr/read")).readWxr,
  ghost: async () => (await import("./ghost/read")).readGhost,
  text: () => (source) => ({ ok: true, text: source.text, story: readText(source.text) }),
};

/** The reader of a format, or null where there is none. */
export async function readerOf(format: StoryFormat): Promise<FormatReader | null> {
  return (await READERS[format]?.()) ?? null;
}
