import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { createImport } from "@/lib/import/create-import";
import type { Decide } from "@/lib/import/input";
import { placed, wrote } from "@/lib/testing/decisions";
import { RAW_DUMP } from "@/lib/testing/raw-stories";
import { hire } from "@/lib/testing/staff";
import { createArticleFromImport } from "./create-article";
import { decide } from "./decide";
import { getImport } from "./get-import";
import { asRead, kept, type Standing, setAsideFor } from "./standing";

const imported = async (by: Person) => (await createImport(by, { fileName: "", text: RAW_DUMP })).id;

/** The first block that is set aside, and the first that is kept. */
async function two(by: Person, importId: string) {
  const { blocks } = await getImport(by, { importId });
  const first = (decision: string) => blocks.findIndex((block) => block.now.decision === decision);
  return { aside: first("set-aside"), kept: first("keep"), field: first("field"), blocks };
}

const parts = (importId: string, blocks: number[], from: Standing, to: Standing): Decide => ({
  importId,
  parts: [{ blocks, from, to }],
  fields: [],
});

describe("deciding about parts of an import", () => {
  it("restores what was set aside, and says who did it", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const { aside } = await two(writer, importId);
    await placed(writer, importId, [aside], { decision: "keep" });

    const block = (await getImport(writer, { importId })).blocks[aside];
    expect(block).toMatchObject({ decision: "set-aside", now: { decision: "keep" }, decidedBy: writer.name });
    const events = await db.event.findMany({ where: { subjectId: importId, type: "import.decided" } });
    expect(events).toMatchObject([{ actorId: writer.userId, details: { segment: aside, decision: "keep" } }]);
  });

  it("goes back to what the reader decided, and then nobody has checked it", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const { aside, blocks } = await two(writer, importId);
    const read = blocks[aside];
    if (!read) throw new Error("expected a block that was set aside");
    await decide(writer, parts(importId, [aside], read.now, kept(read.now)));
    await decide(writer, parts(importId, [aside], kept(read.now), read.now));
    const { now, decidedBy } = (await getImport(writer, { importId })).blocks[aside] ?? {};
    expect(now).toEqual(asRead(read));
    expect(decidedBy).toBeNull();
  });

  it("keeps the reason that a person gives, another kind, and that somebody agreed", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const { kept: index, blocks } = await two(writer, importId);
    const [first, second] = blocks.flatMap(({ now }, at) => (now.decision === "keep" ? [at] : []));
    if (first === undefined || second === undefined) throw new Error("expected two kept blocks");
    await placed(writer, importId, [first], { decision: "set-aside", reason: "ad" });
    await placed(writer, importId, [second], { decision: "keep", shape: "quote" });
    const after = (await getImport(writer, { importId })).blocks;
    expect(after[index]?.now).toMatchObject({ decision: "set-aside", reason: "ad", checked: true });
    expect(after[second]?.now).toMatchObject({ decision: "keep", shape: "quote", checked: true });
    // "Right": nothing changes but that a person has looked.
    await placed(writer, importId, [second], { decision: "keep", shape: "quote" });
    expect(await db.event.count({ where: { subjectId: importId } })).toBe(3);
  });

  it("makes a part the headline in one act, field and all", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const { kept: index, blocks } = await two(writer, importId);
    const from = blocks[index]?.now;
    if (!from) throw new Error("expected a kept block");
    await decide(writer, {
      importId,
      parts: [
        { blocks: [index], from, to: { ...from, decision: "field", field: "headline", checked: true } },
      ],
      fields: [
        {
          name: "headline",
          from: { text: "", checked: false },
          to: { text: "A timetable is a promise", checked: true },
        },
      ],
    });
    const review = await getImport(writer, { importId });
    expect(review.blocks[index]?.now).toMatchObject({ decision: "field", field: "headline" });
    expect(review.fields.headline).toEqual({ text: "A timetable is a promise", checked: true });
  });

  it("does all of an act or nothing of it", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    const importId = await imported(writer);
    const { kept: index, blocks } = await two(writer, importId);
    const from = blocks[index]?.now;
    if (!from) throw new Error("expected a kept block");
    await wrote(editor, importId, "headline", "The editor's");
    const stale = decide(writer, {
      importId,
      parts: [{ blocks: [index], from, to: setAsideFor(from, null) }],
      fields: [{ name: "headline", from: { text: "", checked: false }, to: { text: "Mine", checked: true } }],
    });
    await expect(stale).rejects.toMatchObject({ kind: "conflict" });
    expect((await getImport(writer, { importId })).blocks[index]?.now).toEqual(from);
  });

  it("decides about all segments of a block together", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const { blocks } = await two(writer, importId);
    const all = blocks.flatMap(({ now }, index) => (now.decision === "keep" ? [index] : []));
    await placed(writer, importId, all, { decision: "set-aside" });
    expect(await db.segment.count({ where: { importId, decision: "keep" } })).toBe(0);
  });

  it("changes nothing when it is decided already, so a request may be sent twice", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const { aside, blocks } = await two(writer, importId);
    const from = blocks[aside]?.now;
    if (!from) throw new Error("expected a block that was set aside");
    const input = parts(importId, [aside], from, kept(from));
    await decide(writer, input);
    await decide(writer, input);
    expect(await db.event.count({ where: { subjectId: importId, type: "import.decided" } })).toBe(1);
  });

  it("is a conflict when somebody else decided meanwhile, and then none of the parts changes", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    const importId = await imported(writer);
    const { blocks } = await two(writer, importId);
    const [first, second] = blocks.flatMap(({ now }, index) => (now.decision === "keep" ? [index] : []));
    const from = blocks[first ?? 0]?.now;
    if (first === undefined || second === undefined || !from) throw new Error("expected two kept blocks");
    await placed(editor, importId, [second], { decision: "set-aside" });

    // The writer still sees the second part in the story, and gives both a reason of their own.
    const stale = decide(writer, parts(importId, [first, second], from, setAsideFor(from, "ad")));
    await expect(stale).rejects.toMatchObject({ kind: "conflict" });
    const now = (await getImport(writer, { importId })).blocks;
    expect([now[first]?.now.decision, now[second]?.now.reason]).toEqual(["keep", null]);
  });

  it("puts what was read into a field into the text and back; other parts only into headline, standfirst, byline", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const { kept: index, field, blocks } = await two(writer, importId);
    await placed(writer, importId, [field], { decision: "keep" });
    await placed(writer, importId, [field], { decision: "field", field: blocks[field]?.field ?? null });
    const wrong = placed(writer, importId, [index], { decision: "field", field: "publishedAt" });
    await expect(wrong).rejects.toMatchObject({ kind: "invalid" });
    const nowhere = placed(writer, importId, [index], { decision: "field" });
    await expect(nowhere).rejects.toMatchObject({ kind: "invalid" });
  });

  it("is refused to other writers, for parts that aren't there, and once it is an article", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const { blocks } = await two(writer, importId);
    const from = blocks[0]?.now;
    if (!from) throw new Error("expected a block");
    const input = parts(importId, [0], from, setAsideFor(from, "ad"));
    await expect(decide(await hire("writer"), input)).rejects.toMatchObject({ kind: "forbidden" });
    const beyond = decide(writer, parts(importId, [999], from, setAsideFor(from, "ad")));
    await expect(beyond).rejects.toMatchObject({ kind: "invalid" });
    const nowhere = decide(writer, { ...input, importId: crypto.randomUUID() });
    await expect(nowhere).rejects.toMatchObject({ kind: "not-found" });
    await createArticleFromImport(writer, { importId });
    await expect(decide(writer, input)).rejects.toThrow("This import is an article now.");
  });
});
