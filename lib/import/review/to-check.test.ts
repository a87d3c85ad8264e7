import { describe, expect, it } from "vitest";
import { nothingFound, type StoryFields } from "@/lib/import/imported-story";
import { storyOf } from "@/lib/testing/imported";
import { fieldStandings, foundFields } from "./review-fields";
import { asRead } from "./standing";
import { toCheck } from "./to-check";

const unsure = (value: string, confidence: number) => ({
  ...nothingFound<string>(),
  value,
  confidence,
  rule: "test",
});

function queueOf(fields: Partial<StoryFields>, written: Record<string, string> = {}, checked: number[] = []) {
  const story = storyOf(
    [
      { text: "A paragraph." },
      { text: "Sign up, she said.", decision: "keep", reason: "newsletter" },
      { text: "By Ada", decision: "field", field: "byline" },
    ],
    fields,
  );
  const blocks = story.blocks.map((block, at) => (at === 2 ? { ...block, confidence: 0.1 } : block));
  const found = foundFields({ ...story, blocks }, []);
  const standings = blocks.map((block, at) => ({ ...asRead(block), checked: checked.includes(at) }));
  return toCheck(found, fieldStandings(found, written), blocks, standings);
}

describe("what waits for a person's eye", () => {
  it("is what was read with a doubt: fields below 0.8, and parts with a proposal", () => {
    const queue = queueOf({ headline: unsure("Ferry back", 0.79), source: unsure("Courier", 0.8) });
    expect(queue).toEqual([{ field: "headline" }, { block: 1 }]);
  });

  it("is no field about which the source says nothing, but a headline that it offers words for", () => {
    const headline = {
      ...nothingFound<string>(),
      alternatives: [{ value: "Ferry back", because: "Its own words.", span: null }],
    };
    expect(queueOf({ headline })).toEqual([{ field: "headline" }, { block: 1 }]);
    expect(queueOf({})).toEqual([{ block: 1 }]);
  });

  it("goes when a person wrote, agreed or decided", () => {
    const headline = unsure("Ferry back", 0.5);
    expect(queueOf({ headline }, { headline: "Ferry back" }, [1])).toEqual([]);
  });
});
