import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { getImport } from "@/lib/import/review/get-import";
import { RAW_DUMP } from "@/lib/testing/raw-stories";
import { hire } from "@/lib/testing/staff";
import { createImport } from "./create-import";
import { mayImport, mayReview, maySeeImport, visibleTo } from "./policy";

const HOUSEKEEPING: Actor = { kind: "system", task: "housekeeping" };

describe("who may see an import", () => {
  it.each([
    ["writer", true, false],
    ["editor", true, true],
    ["administrator", true, true],
  ] as const)("%s: own %s, others' %s", async (role, own, others) => {
    const person = await hire(role);
    expect(maySeeImport(person, { createdById: person.userId }).allowed).toBe(own);
    expect(maySeeImport(person, { createdById: crypto.randomUUID() }).allowed).toBe(others);
  });

  it("is said the same by the filter and by the verdict", async () => {
    const owners = [await hire("writer"), await hire("editor")];
    for (const owner of owners) await createImport(owner, { fileName: "", text: RAW_DUMP });
    const all = await db.import.findMany({ select: { id: true, createdById: true } });
    const people = await Promise.all(ROLES.map(hire));
    for (const actor of [...owners, ...people, HOUSEKEEPING]) {
      const listed = await db.import.findMany({ where: visibleTo(actor), select: { id: true } });
      const allowed = all.filter((row) => maySeeImport(actor, row).allowed);
      expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(allowed.map(({ id }) => id)));
    }
  });

  it("is asked when a review is opened", async () => {
    const { id } = await createImport(await hire("writer"), { fileName: "", text: RAW_DUMP });
    const opening = getImport(await hire("writer"), { importId: id });
    await expect(opening).rejects.toMatchObject({ kind: "forbidden" });
    const nowhere = getImport(await hire("editor"), { importId: crypto.randomUUID() });
    await expect(nowhere).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("who may import and review", () => {
  it("is everybody of the newsroom, and no job", async () => {
    for (const role of ROLES) expect(mayImport(await hire(role)).allowed).toBe(true);
    expect(mayImport(HOUSEKEEPING).allowed).toBe(false);
  });

  it("ends when the import is an article", async () => {
    const { userId: createdById, ...rest } = await hire("editor");
    const editor = { ...rest, userId: createdById };
    expect(mayReview(editor, { createdById, articleId: null }).allowed).toBe(true);
    expect(mayReview(editor, { createdById, articleId: crypto.randomUUID() }).allowed).toBe(false);
  });
});

describe("the same source again", () => {
  it("is said in the review, to those who may see the earlier one", async () => {
    const text = `${RAW_DUMP}\n\nOne more paragraph that only this test has.`;
    const [first, second, editor] = [await hire("writer"), await hire("writer"), await hire("editor")];
    const earlier = await createImport(first, { fileName: "", text });
    const mine = await createImport(second, { fileName: "", text });
    const later = await createImport(editor, { fileName: "", text });
    expect((await getImport(second, { importId: mine.id })).earlier).toBeNull();
    const seen = (await getImport(editor, { importId: later.id })).earlier;
    expect(seen).toMatchObject({ importId: mine.id, createdByName: second.name });
    expect((await getImport(first, { importId: earlier.id })).earlier).toBeNull();
  });
});
