import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { RAW_DUMP } from "@/lib/testing/raw-stories";
import { hire } from "@/lib/testing/staff";
import { createArticleFromImport } from "./create-article";
import { createImport } from "./create-import";
import { decide } from "./decide";
import { getImport } from "./get-import";
import type { Decide } from "./input";

const imported = async (by: Person) => (await createImport(by, { fileName: "", text: RAW_DUMP })).id;

/** The first block that is set aside, and the first that is kept. */
async function two(by: Person, importId: string) {
  const { blocks } = await getImport(by, { importId });
  const first = (now: string) => blocks.findIndex((block) => block.now === now);
  return { aside: first("set-aside"), kept: first("keep"), blocks };
}

describe("deciding about parts of an import", () => {
  it("restores what was set aside, and says who did it", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const { aside } = await two(writer, importId);
    await decide(writer, { importId, blocks: [aside], from: "set-aside", to: "keep" });

    const block = (await getImport(writer, { importId })).blocks[aside];
    expect(block).toMatchObject({ decision: "set-aside", now: "keep", decidedBy: writer.name });
    const events = await db.event.findMany({ where: { subjectId: importId, type: "import.decided" } });
    expect(events).toMatchObject([{ actorId: writer.userId, details: { segment: aside, decision: "keep" } }]);
  });

  it("decides about all segments of a block together", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const { blocks } = await two(writer, importId);
    const all = blocks.flatMap((block, index) => (block.now === "keep" ? [index] : []));
    await decide(writer, { importId, blocks: all, from: "keep", to: "set-aside" });
    expect(await db.segment.count({ where: { importId, decision: "keep" } })).toBe(0);
  });

  it("changes nothing when it is decided already, so a request may be sent twice", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const { aside } = await two(writer, importId);
    const input: Decide = { importId, blocks: [aside], from: "set-aside", to: "keep" };
    await decide(writer, input);
    await decide(writer, input);
    expect(await db.event.count({ where: { subjectId: importId, type: "import.decided" } })).toBe(1);
  });

  it("is a conflict when somebody else decided meanwhile, and then none of the parts changes", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    const importId = await imported(writer);
    const { blocks } = await two(writer, importId);
    const [first, second] = blocks.flatMap((block, index) => (block.now === "keep" ? [index] : []));
    if (first === undefined || second === undefined) throw new Error("expected two kept blocks");
    await decide(editor, { importId, blocks: [second], from: "keep", to: "set-aside" });

    // The writer still sees the second part in the story, and puts both back where a field had been.
    const stale = decide(writer, { importId, blocks: [first, second], from: "field", to: "keep" });
    await expect(stale).rejects.toMatchObject({ kind: "conflict" });
    const now = (await getImport(writer, { importId })).blocks;
    expect([now[first]?.now, now[second]?.now]).toEqual(["keep", "set-aside"]);
  });

  it("puts what was read into a field into the text and back, and nothing else into a field", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const { blocks, kept } = await two(writer, importId);
    const field = blocks.findIndex((block) => block.now === "field");
    await decide(writer, { importId, blocks: [field], from: "field", to: "keep" });
    await decide(writer, { importId, blocks: [field], from: "keep", to: "field" });
    const wrong = decide(writer, { importId, blocks: [kept], from: "keep", to: "field" });
    await expect(wrong).rejects.toMatchObject({ kind: "invalid" });
  });

  it("is refused to other writers, for parts that aren't there, and once it is an article", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const input: Decide = { importId, blocks: [0], from: "set-aside", to: "keep" };
    await expect(decide(await hire("writer"), input)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(decide(writer, { ...input, blocks: [999] })).rejects.toMatchObject({ kind: "invalid" });
    const nowhere = decide(writer, { ...input, importId: crypto.randomUUID() });
    await expect(nowhere).rejects.toMatchObject({ kind: "not-found" });
    await createArticleFromImport(writer, { importId });
    await expect(decide(writer, input)).rejects.toThrow("This import is an article now.");
  });
});
