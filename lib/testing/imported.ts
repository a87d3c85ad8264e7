import type { Block, BlockShape, Decision, ImportedStory, StoryFields } from "@/lib/import/imported-story";
import { emptyFields } from "@/lib/import/story-fields";

type Given = Partial<BlockShape> & Partial<Pick<Block, "marks">> & Partial<Decision> & { text: string };

/** A story as a reader of some format would give it, one block a line of the source. */
export function storyOf(given: readonly Given[], fields: Partial<StoryFields> = {}): ImportedStory {
  let at = 0;
  const blocks = given.map((part) => {
    const start = at;
    at += part.text.length + 1;
    return {
      ...WHOLE,
      caption: part.text,
      ...part,
      spans: part.text === "" ? [] : [{ start, end: start + part.text.length }],
    } as Block;
  });
  return { fields: { ...emptyFields(), ...fields }, blocks, warnings: [] };
}

const WHOLE = {
  kind: "paragraph",
  decision: "keep",
  reason: null,
  field: null,
  marks: [],
  rule: "test",
  confidence: 1,
  because: "The test says so.",
  level: 2,
  ordered: false,
  credit: null,
  alt: null,
  src: null,
};
