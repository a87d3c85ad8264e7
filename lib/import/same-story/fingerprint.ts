import { cleanLine } from "@/lib/format/clean-text";
import type { ImportedStory, StoryIdentity } from "@/lib/import/imported-story";
import { sketchOf } from "./sketch";
import { storyAddress } from "./story-address";

/** How a story is known again. "" where the source does not say. */
export interface Fingerprint {
  /** Of the bytes. */
  sha256: string;
  /** See {@link storyAddress}. */
  address: string;
  /** The source's own id, the same for all versions of the story, with what this version of it asks for. */
  wireId: string;
  wireVersion: string;
  wireAction: StoryIdentity["action"] | "";
  /** See `sketchOf`. */
  sketch: number[];
  /** What the sketch is of, to confirm what it finds. */
  text: string;
}

/**
 * What a story that was read is known by. Its own address counts before the one it was fetched from, which may be a
 * copy's.
 */
export function fingerprintOf(
  story: ImportedStory,
  { sha256, address }: { sha256: string; address: string | null },
): Fingerprint {
  const { fields, identity } = story;
  const text = keptText(story);
  return {
    sha256,
    address: storyAddress(fields.canonicalUrl.value) || storyAddress(address),
    wireId: asName(identity?.id),
    wireVersion: asName(identity?.version),
    wireAction: identity?.action ?? "",
    sketch: sketchOf(text),
    text,
  };
}

/** Longest id in characters: an index takes no more than 2,704 bytes. */
const LONGEST = 300;

const asName = (text: string | null | undefined) => cleanLine((text ?? "").slice(0, LONGEST));

/** The words of the story as the reader decided, its headline first: of short ones that is half of what they say. */
export const keptText = ({ fields, blocks }: ImportedStory): string =>
  [
    fields.headline.value ?? "",
    ...blocks.flatMap((block) => (block.decision === "keep" ? [block.text] : [])),
  ].join("\n");
