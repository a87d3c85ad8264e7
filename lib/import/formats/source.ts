import type { ImportedStory } from "@/lib/import/imported-story";

/** The formats that are read, by what they are, never by a file's name. */
export const FORMATS = [
  "text",
  "markdown",
  "mail",
  "html",
  "docx",
  "nitf",
  "newsml-g2",
  "newsml-1",
  "ninjs",
  "iptc-7901",
  "wxr",
  "ghost",
  "feed",
  "json",
  "archive",
] as const;
export type StoryFormat = (typeof FORMATS)[number];

/** What people call them. */
export const FORMAT_NAMES: Readonly<Record<StoryFormat, string>> = {
  text: "Plain text",
  markdown: "Markdown",
  mail: "E-mail",
  html: "Web page",
  docx: "Word file",
  nitf: "NITF",
  "newsml-g2": "NewsML-G2",
  "newsml-1": "NewsML 1",
  ninjs: "ninjs",
  "iptc-7901": "IPTC 7901 or ANPA wire file",
  wxr: "WordPress export",
  ghost: "Ghost export",
  feed: "RSS or Atom feed",
  json: "JSON of another system",
  archive: "Archive of files",
};

/** Formats that are made to hold many stories; each becomes an item of a run, and is a source of the same format by itself. */
const COLLECTIONS: ReadonlySet<StoryFormat> = new Set(["wxr", "ghost", "feed", "archive"]);
/** Is it made to hold many stories? */
export const isCollection = (format: StoryFormat): boolean => COLLECTIONS.has(format);

/** A source on its way to the reader of its format. */
export interface Source {
  bytes: Uint8Array;
  /** Decoded and well-formed; "" for archives (Word files among them). */
  text: string;
  /** Where it was fetched from, for what it says relative to that; null for files and pasted text. */
  address: string | null;
}

/** What a reader of a format answers. `because`: one sentence that says what to do. */
export type FormatRead =
  /** `text`: the source as people read it; all spans of the story are of it. */
  | {
      ok: true;
      text: string;
      story: ImportedStory;
      /** How many stories the source holds, where that is not one; the first was read. */
      stories?: number;
    }
  | { ok: false; because: string };

/** A format's reader: pure and deterministic; what can't be read is answered, not thrown. */
export type FormatReader = (source: Source) => FormatRead | Promise<FormatRead>;

/** One story cut from what holds many: a source of the same format, with that story alone. */
export interface StorySource {
  /** What the source calls it: a slug, a file's name. */
  key: string;
  title: string;
  bytes: Uint8Array;
}

/**
 * Cuts a file on disk into its stories, in order, with no more memory than a few of them need. What is damaged is
 * passed over where that is safe; a file that can't be cut at all ends in an `Invalid` with a sentence. `address`: where
 * it was fetched from, else null.
 */
export type Splitter = (path: string, address: string | null) => AsyncIterable<StorySource>;
