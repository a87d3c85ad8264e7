import { describe, expect, it } from "vitest";
import { figure, paragraph, story } from "@/lib/testing/articles";
import { compareBodies } from "./compare";

describe("two bodies laid beside each other", () => {
  it("shows what is the same, what went, what came, and what was reworded, in order", () => {
    const before = story(
      "The ferry is back.",
      "The council voted by nine to four.",
      "It will rain.",
      "The end.",
    );
    const after = story(
      "The ferry is back.",
      "The council voted by ten to four.",
      "Nobody cheered at all.",
      "The end.",
    );
    expect(compareBodies(before, after)).toEqual([
      { kind: "same", passage: { type: "paragraph", text: "The ferry is back." } },
      {
        kind: "reworded",
        passage: { type: "paragraph", text: "The council voted by ten to four." },
        parts: [
          { kind: "same", text: "The council voted by " },
          { kind: "removed", text: "nine" },
          { kind: "added", text: "ten" },
          { kind: "same", text: " to four." },
        ],
      },
      { kind: "removed", passage: { type: "paragraph", text: "It will rain." } },
      { kind: "added", passage: { type: "paragraph", text: "Nobody cheered at all." } },
      { kind: "same", passage: { type: "paragraph", text: "The end." } },
    ]);
  });

  it("has nothing but sameness to say about one body", () => {
    const body = { type: "doc", content: [paragraph("One."), figure({}, "A ferry", "Ana Ruiz")] };
    expect(compareBodies(body, body).map(({ kind, passage }) => [kind, passage.text])).toEqual([
      ["same", "One."],
      ["same", "A ferry · Ana Ruiz"],
    ]);
  });

  it("sees the items of lists and the paragraphs of quotations one by one", () => {
    const list = (...items: string[]) => ({
      type: "doc",
      content: [
        {
          type: "bulletList",
          content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
        },
        { type: "blockquote", content: [paragraph("A promise.")] },
      ],
    });
    expect(compareBodies(list("One", "Two"), list("One", "Three")).map(({ kind }) => kind)).toEqual([
      "same",
      "removed",
      "added",
      "same",
    ]);
  });
});
