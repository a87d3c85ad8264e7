import { readPlainText } from "./plain-text";
import type { FormatReader, StoryFormat } from "./source";

/** The reader of each format. Loaded when it is needed: a pasted text asks for no parser of anything. */
const READERS: Readonly<Partial<Record<StoryFormat, () => Promise<FormatReader> | FormatReader>>> = {
  wxr: async () => (await import("./wxr/read")).readWxr,
  ghost: async () => (await import("./ghost/read")).readGhost,
  text: () => readPlainText,
  html: async () => (await import("./html/read-page")).readPage,
  mail: async () => (await import("./mail/read")).readMail,
  nitf: async () => (await import("./nitf/read")).readNitf,
  "newsml-g2": async () => (await import("./newsml-g2/read")).readNewsMlG2,
  "newsml-1": async () => (await import("./newsml-1/read")).readNewsMl1,
  ninjs: async () => (await import("./ninjs/read")).readNinjs,
  "iptc-7901": async () => (await import("./iptc-7901/read")).readIptc7901,
  feed: async () => (await import("./feed/read")).readFeed,
  json: async () => (await import("./json/read")).readJson,
  docx: async () => (await import("./docx/read-docx")).readDocx,
  markdown: async () => (await import("./markdown/read-markdown")).readMarkdown,
};

/** The reader of a format, or null where there is none. */
export async function readerOf(format: StoryFormat): Promise<FormatReader | null> {
  return (await READERS[format]?.()) ?? null;
}
