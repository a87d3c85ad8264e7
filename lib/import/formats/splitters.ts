import type { Splitter, StoryFormat } from "./source";

/** Who cuts a source with many stories into sources of one, format by format. */
const SPLITTERS: Readonly<Partial<Record<StoryFormat, () => Promise<Splitter>>>> = {
  ghost: async () => (await import("./ghost/split")).splitGhost,
  wxr: async () => (await import("./wxr/split")).splitWxr,
};

/** The splitter of a format, or null where there is none. */
export async function splitterOf(format: StoryFormat): Promise<Splitter | null> {
  return (await SPLITTERS[format]?.()) ?? null;
}
