import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { createImport } from "@/lib/import/create-import";
import { wrote } from "@/lib/testing/decisions";
import { RAW_DUMP } from "@/lib/testing/raw-stories";
import { hire } from "@/lib/testing/staff";
import { decide } from "./decide";
import { getImport } from "./get-import";
import type { FieldStanding, ReviewFieldName } from "./review-fields";

const imported = async (by: Person) => (await createImport(by, { fileName: "", text: RAW_DUMP })).id;
const fieldsOf = async (by: Person, importId: string) => (await getImport(by, { importId })).fields;

const EMPTY: FieldStanding = { text: "", checked: false };
const written = (text: string): FieldStanding => ({ text, checked: true });
const change = (
  by: Person,
  importId: string,
  name: ReviewFieldName,
  from: FieldStanding,
  to: FieldStanding,
) => decide(by, { importId, parts: [], fields: [{ name, from, to }] });

describe("writing a field of the review", () => {
  it("keeps it beside what was found, with who wrote it", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    await wrote(writer, importId, "headline", "A timetable is a promise");
    const review = await getImport(writer, { importId });
    expect(review.fields).toMatchObject({
      headline: written("A timetable is a promise"),
      sourceDate: { text: "2024-03-11", checked: false },
    });
    expect(review.found.headline.value).toBe("");
    const row = await db.import.findUniqueOrThrow({ where: { id: importId } });
    expect(row.fieldsBy).toEqual({ headline: writer.userId });
  });

  it("may empty a field in which something was found, agree with it, and leave it as found again", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const found = { text: "2024-03-11", checked: false };
    await change(writer, importId, "sourceDate", found, written(""));
    expect((await fieldsOf(writer, importId)).sourceDate).toEqual(written(""));
    await change(writer, importId, "sourceDate", written(""), written("2024-03-11"));
    expect((await fieldsOf(writer, importId)).sourceDate).toEqual(written("2024-03-11"));
    await change(writer, importId, "sourceDate", written("2024-03-11"), found);
    expect((await fieldsOf(writer, importId)).sourceDate).toEqual(found);
    const row = await db.import.findUniqueOrThrow({ where: { id: importId } });
    expect([row.fields, row.fieldsBy]).toEqual([{}, {}]);
  });

  it("keeps both when two people write two fields at once", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    const importId = await imported(writer);
    await Promise.all([
      change(writer, importId, "headline", EMPTY, written("One")),
      change(editor, importId, "byline", EMPTY, written("Ada Osei")),
    ]);
    expect(await fieldsOf(writer, importId)).toMatchObject({
      headline: { text: "One" },
      byline: { text: "Ada Osei" },
    });
  });

  it("is a conflict for the second who writes the same field, and the first one's words stay", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    const importId = await imported(writer);
    await wrote(editor, importId, "headline", "The editor's");
    const second = change(writer, importId, "headline", EMPTY, written("The writer's"));
    await expect(second).rejects.toMatchObject({ kind: "conflict" });
    expect((await fieldsOf(writer, importId)).headline.text).toBe("The editor's");
  });

  it("may be sent twice, and takes no character that can't be kept", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    await change(writer, importId, "headline", EMPTY, written("A\0 pair \ud800"));
    await change(writer, importId, "headline", EMPTY, written("A\0 pair \ud800"));
    expect((await fieldsOf(writer, importId)).headline.text).toBe("A pair \ufffd");
    const events = await db.event.findMany({ where: { subjectId: importId, type: "import.field-written" } });
    expect(events).toMatchObject([{ actorId: writer.userId, details: { field: "headline" } }]);
  });

  it("is refused to other writers", async () => {
    const importId = await imported(await hire("writer"));
    const other = change(await hire("writer"), importId, "headline", EMPTY, written("Mine"));
    await expect(other).rejects.toMatchObject({ kind: "forbidden" });
  });
});
