import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { shortStories, work } from "@/lib/testing/runs";
import { hire } from "@/lib/testing/staff";
import { createRun } from "./create";

describe("a run that breaks off while it comes in", () => {
  it("leaves nothing behind when its source breaks off, or has no story", async () => {
    const editor = await hire("editor");
    function* broken() {
      yield* shortStories(3);
      throw new Error("the line broke");
    }
    await expect(createRun(editor, { name: "x", items: broken() })).rejects.toThrow("the line broke");
    await expect(createRun(editor, { name: "x", items: [] })).rejects.toThrow(/no story/u);
    expect(await db.importRun.count({ where: { createdById: editor.userId } })).toBe(0);
  });

  it("goes away when whoever brought it in was cut off, and only then", async () => {
    const editor = await hire("editor");
    const data = { createdById: editor.userId, startedById: editor.userId, name: "cut off" };
    const begun = (hours: number) =>
      db.importRun.create({
        data: {
          ...data,
          createdAt: new Date(Date.now() - hours * 3_600_000),
          items: { create: { number: 1, key: "a", source: Buffer.from("A story.") } },
        },
      });
    const [long, now] = [await begun(25), await begun(1)];
    await work();
    expect(await db.importRun.findUnique({ where: { id: long.id } })).toBeNull();
    expect(await db.importRun.findUnique({ where: { id: now.id } })).toMatchObject({ state: "receiving" });
  });
});
