import { describe, expect, it } from "vitest";
import { storyOf } from "@/lib/testing/imported";
import { mayReshape, NEW_SHAPES, reshaped, shapeOf } from "./reshape";

const [words, figure, pictured, table] = storyOf([
  { text: "The harbour at dawn. (Harbour Pictures)", marks: [{ type: "bold", from: 0, to: 3 }] },
  { kind: "figure", text: "The harbour (Harbour Pictures)", src: null },
  { kind: "figure", text: "The harbour", src: "https://coast.example/a.jpg" },
  { kind: "table", text: "a\tb", rows: [] },
]).blocks;
if (!words || !figure || !pictured || !table) throw new Error("expected four blocks");

describe("giving a part another kind", () => {
  it.each(NEW_SHAPES)("makes %s of it, and its words, its formatting and its place stay", (shape) => {
    const after = reshaped(words, shape);
    expect(shapeOf(after)).toBe(shape);
    const { text, marks, spans, decision } = words;
    expect(after).toMatchObject({ text, marks, spans, decision });
  });

  it("parts a caption from its credit", () => {
    expect(reshaped(words, "caption")).toMatchObject({
      kind: "figure",
      caption: "The harbour at dawn.",
      credit: "Harbour Pictures",
    });
  });

  it("leaves pictures with an address and tables what they are: something would be lost", () => {
    expect([words, figure, pictured, table].map(mayReshape)).toEqual([true, true, false, false]);
    expect(reshaped(pictured, "paragraph")).toBe(pictured);
  });
});
