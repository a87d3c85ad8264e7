import { FORMAT_NAMES, FORMATS, type StoryFormat } from "./source";

/** The bytes of a part, or one sentence that says why they can't be had. */
export type PartRead = { ok: true; bytes: Uint8Array } | { ok: false; because: string };

/** Takes what a figure's `part:NAME` means out of a source of one format. */
export type PartReader = (bytes: Uint8Array, name: string) => PartRead | Promise<PartRead>;

/** The formats that carry pictures. Loaded when one is wanted. */
const PARTS: Readonly<Partial<Record<StoryFormat, () => Promise<PartReader>>>> = {
  docx: async () => (await import("./docx/word-package")).readPart,
  mail: async () => (await import("./mail/read-part")).readPart,
  ghost: async () => (await import("./ghost/read-part")).readPart,
  html: async () => (await import("./text-pictures")).readTextPart,
  markdown: async () => (await import("./text-pictures")).readTextPart,
  feed: async () => (await import("./text-pictures")).readTextPart,
};

/** A part of a source by its name: a picture in a Word file, an attachment. What can't be had is answered. */
export async function partOf(format: string, bytes: Uint8Array, name: string): Promise<PartRead> {
  const known = FORMATS.find((each) => each === format);
  const reader = known && (await PARTS[known]?.());
  if (reader) return reader(bytes, name);
  const source = known ? FORMAT_NAMES[known] : "This source";
  return { ok: false, because: `${source}: its pictures can’t be taken out. Add the picture by hand.` };
}
