import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { createImport } from "@/lib/import/create-import";
import { getOriginal } from "@/lib/import/original";
import { placed, wrote } from "@/lib/testing/decisions";
import { RAW_DUMP } from "@/lib/testing/raw-stories";
import { recordedAbout } from "@/lib/testing/recorded";
import { hire } from "@/lib/testing/staff";
import { createArticleFromImport } from "./create-article";
import { getImport } from "./get-import";
import { rereadImport } from "./reread";

type Deed = (by: Person, importId: string) => Promise<void>;

const bytes = Buffer.from(RAW_DUMP, "utf8");

describe("reading an import again as something else", () => {
  it("makes an import of the same bytes, and drops the first reading when nobody decided about it", async () => {
    const writer = await hire("writer");
    const { id } = await createImport(writer, { fileName: "dump.txt", bytes });
    const again = await rereadImport(writer, { importId: id, as: "text" });
    expect(again.kept).toBe(false);
    await expect(getImport(writer, { importId: id })).rejects.toMatchObject({ kind: "not-found" });
    const review = await getImport(writer, { importId: again.importId });
    expect(review).toMatchObject({ fileName: "dump.txt", format: "text", text: RAW_DUMP });
    expect(Buffer.from((await getOriginal(writer, { importId: review.id })).bytes).equals(bytes)).toBe(true);
    expect(await recordedAbout(id)).toEqual(["import.created", "import.dropped"]);
  });

  it.each([
    ["decided about a part", (by, id) => placed(by, id, [0], { decision: "set-aside" })],
    ["wrote a field", (by, id) => wrote(by, id, "headline", "A timetable is a promise")],
  ] satisfies [string, Deed][])("keeps the first reading when somebody %s", async (_, act) => {
    const writer = await hire("writer");
    const { id } = await createImport(writer, { fileName: "", text: RAW_DUMP });
    await act(writer, id);
    const before = await getImport(writer, { importId: id });
    const again = await rereadImport(writer, { importId: id, as: "text" });
    expect(again.kept).toBe(true);
    const after = await getImport(writer, { importId: id });
    expect({ ...after, openedAt: before.openedAt }).toEqual(before);
  });

  it("changes nothing when it can't be read as that, and says what to do", async () => {
    const writer = await hire("writer");
    const { id } = await createImport(writer, { fileName: "", text: RAW_DUMP });
    const refused = rereadImport(writer, { importId: id, as: "docx" });
    await expect(refused).rejects.toMatchObject({ kind: "invalid" });
    expect(await db.import.count({ where: { createdById: writer.userId } })).toBe(1);
  });

  it("is refused to other writers, and once it is an article", async () => {
    const writer = await hire("writer");
    const { id: importId } = await createImport(writer, { fileName: "", text: RAW_DUMP });
    const other = rereadImport(await hire("writer"), { importId, as: "text" });
    await expect(other).rejects.toMatchObject({ kind: "forbidden" });
    await createArticleFromImport(writer, { importId });
    await expect(rereadImport(writer, { importId, as: "text" })).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("the original", () => {
  it("is given back byte for byte to who may see the import, and to nobody else", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    const { id: importId } = await createImport(writer, { fileName: "dump.txt", bytes });
    const original = await getOriginal(editor, { importId });
    expect(original.fileName).toBe("dump.txt");
    expect(Buffer.from(original.bytes).equals(bytes)).toBe(true);
    await expect(getOriginal(await hire("writer"), { importId })).rejects.toMatchObject({
      kind: "forbidden",
    });
    const nowhere = getOriginal(editor, { importId: crypto.randomUUID() });
    await expect(nowhere).rejects.toMatchObject({ kind: "not-found" });
  });

  it("has a name also when it was pasted", async () => {
    const writer = await hire("writer");
    const { id: importId } = await createImport(writer, { fileName: "", text: "The ferry came back." });
    expect((await getOriginal(writer, { importId })).fileName).toBe("pasted.txt");
  });

  it("still knows where it was fetched from, for what it says relative to that", async () => {
    const writer = await hire("writer");
    const address = "https://mercury.example/2026/ferry?ref=home";
    const page = `<!doctype html><html><head><title>The ferry is back</title></head><body><article><h1>The ferry is back</h1><p>The ferry came back to the harbour on Tuesday, said the captain, and nobody had expected it.</p><figure><img src="/ferry.jpg"><figcaption>The ferry</figcaption></figure></article></body></html>`;
    const from = { address, charset: null };
    const { id } = await createImport(writer, { fileName: "", bytes: Buffer.from(page), from });
    const { importId } = await rereadImport(writer, { importId: id, as: "html" });
    const review = await getImport(writer, { importId });
    expect(review.address).toBe(address);
    expect(review.blocks.flatMap((block) => (block.kind === "figure" ? [block.src] : []))).toEqual([
      "https://mercury.example/ferry.jpg",
    ]);
  });
});
