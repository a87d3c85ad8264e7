import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { RAW_DUMP } from "@/lib/testing/raw-stories";
import { hire } from "@/lib/testing/staff";
import { createImport } from "./create-import";
import { getImport } from "./get-import";
import { writeField } from "./write-field";

const imported = async (by: Person) => (await createImport(by, { fileName: "", text: RAW_DUMP })).id;
const fieldsOf = async (by: Person, importId: string) => (await getImport(by, { importId })).fields;

describe("writing a field of the review", () => {
  it("keeps it beside what was found", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    await writeField(writer, { importId, name: "headline", from: "", to: "A timetable is a promise" });
    const review = await getImport(writer, { importId });
    expect(review.fields).toMatchObject({ headline: "A timetable is a promise", sourceDate: "2024-03-11" });
    expect(review.found.headline.value).toBe("");
  });

  it("may empty a field in which something was found", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    await writeField(writer, { importId, name: "sourceDate", from: "2024-03-11", to: "" });
    expect((await fieldsOf(writer, importId)).sourceDate).toBe("");
  });

  it("keeps both when two people write two fields at once", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    const importId = await imported(writer);
    await Promise.all([
      writeField(writer, { importId, name: "headline", from: "", to: "One" }),
      writeField(editor, { importId, name: "byline", from: "", to: "Ada Osei" }),
    ]);
    expect(await fieldsOf(writer, importId)).toMatchObject({ headline: "One", byline: "Ada Osei" });
  });

  it("is a conflict for the second who writes the same field, and the first one's words stay", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    const importId = await imported(writer);
    await writeField(editor, { importId, name: "headline", from: "", to: "The editor's" });
    const second = writeField(writer, { importId, name: "headline", from: "", to: "The writer's" });
    await expect(second).rejects.toMatchObject({ kind: "conflict" });
    expect((await fieldsOf(writer, importId)).headline).toBe("The editor's");
  });

  it("may be sent twice, and takes no character that can't be kept", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const input = { importId, name: "headline", from: "", to: "A\0 pair \ud800" } as const;
    await writeField(writer, input);
    await writeField(writer, input);
    expect((await fieldsOf(writer, importId)).headline).toBe("A pair \ufffd");
    const events = await db.event.findMany({ where: { subjectId: importId, type: "import.field-written" } });
    expect(events).toMatchObject([{ actorId: writer.userId, details: { field: "headline" } }]);
  });

  it("is refused to other writers", async () => {
    const importId = await imported(await hire("writer"));
    const other = writeField(await hire("writer"), { importId, name: "headline", from: "", to: "Mine" });
    await expect(other).rejects.toMatchObject({ kind: "forbidden" });
  });
});
