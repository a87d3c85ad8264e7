import { describe, expect, it } from "vitest";
import { readSource } from "@/lib/import/read";

const itemsOf = async (items: readonly string[]) => {
  const list = items.map((item) => `- ${item}`).join("\n");
  const read = await readSource(
    `---\ntitle: What the desk can do\n---\n\nThe desk has four ways to show a story, the editor said on Friday.\n\n${list}\n\nNobody has asked for a fifth, and none is planned this year.\n`,
    { as: "markdown" },
  );
  if (!read.ok) throw new Error(read.because);
  return read.story.blocks
    .filter(({ kind }) => kind === "list-item")
    .map(({ text, decision, reason }) => [text, decision, reason]);
};

describe("a list that a format marks up", () => {
  it("keeps an item that looks like a button, as a doubt", async () => {
    expect(await itemsOf(["A map of the town", "A gallery of pictures", "List"])).toEqual([
      ["A map of the town", "keep", null],
      ["A gallery of pictures", "keep", null],
      ["List", "keep", "ui"],
    ]);
  });

  it("goes whole where all of it is buttons", async () => {
    const items = await itemsOf(["Print this page", "Share", "Save this article"]);
    expect(items.map(([, decision]) => decision)).toEqual(["set-aside", "set-aside", "set-aside"]);
  });
});
