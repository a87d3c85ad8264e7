import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { textOf } from "@/lib/document/types";
import { Forbidden, NotFound } from "@/lib/errors";
import { story, written } from "@/lib/testing/articles";
import { edits, idOf, opened, types } from "@/lib/testing/edits";
import { hire } from "@/lib/testing/staff";
import { restoreBlock } from "./restore-block";

describe("restoreBlock", () => {
  it("brings one block back in its place or behind what stood before it, and nothing else", async () => {
    const ada = await hire("editor");
    const first = await written(ada, {}, story("One.", "Two.", "Three."));
    const [one, two, three] = [0, 1, 2].map((place) => idOf(first.body, place));
    await edits(ada, first, (tr) => tr.delete(6, 12));
    await types(ada, first, 1, "Not ");
    const ask = { articleId: first.id, version: first.version };
    await restoreBlock(ada, { ...ask, blockId: two ?? "" });
    expect((await opened(ada, first.id)).body.content?.map(textOf)).toEqual(["Not One.", "Two.", "Three."]);
    await restoreBlock(ada, { ...ask, blockId: one ?? "" });
    const after = await opened(ada, first.id);
    expect(after.body.content?.map(textOf)).toEqual(["One.", "Two.", "Three."]);
    expect(after.body.content?.map(({ attrs }) => attrs?.id)).toEqual([one, two, three]);
    const again = await restoreBlock(ada, { ...ask, blockId: one ?? "" });
    expect(again.version).toBe(after.version);
  });

  it("refuses a block that was not there, and who may not edit", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const article = await written(ada, {}, story("One."));
    const ask = { articleId: article.id, version: article.version, blockId: "nowhere" };
    await expect(restoreBlock(ada, ask)).rejects.toBeInstanceOf(NotFound);
    const there = { ...ask, blockId: idOf(article.body, 0) };
    await expect(restoreBlock(wes, there)).rejects.toBeInstanceOf(Forbidden);
  });
});
