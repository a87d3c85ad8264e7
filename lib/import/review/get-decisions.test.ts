import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { createImport } from "@/lib/import/create-import";
import { placed, wrote } from "@/lib/testing/decisions";
import { RAW_DUMP } from "@/lib/testing/raw-stories";
import { hire } from "@/lib/testing/staff";
import { getDecisions } from "./get-decisions";
import { getImport } from "./get-import";

describe("what is decided about an import", () => {
  it("is what its review shows, with who wrote each field last", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    const { id: importId } = await createImport(writer, { fileName: "", text: RAW_DUMP });
    await wrote(writer, importId, "headline", "The writer’s");
    await wrote(writer, importId, "byline", "Ada Osei");
    await wrote(editor, importId, "headline", "The editor’s");
    await placed(editor, importId, [0], { decision: "set-aside", reason: "ad" });

    const now = await getDecisions(writer, { importId });
    const review = await getImport(writer, { importId });
    expect(now.fields).toEqual(review.fields);
    expect(now.standings).toEqual(review.blocks.map((block) => block.now));
    expect(now.standings[0]).toMatchObject({ decision: "set-aside", reason: "ad" });
    expect(now.lastWritings).toEqual({
      headline: { actorName: editor.name, at: expect.any(String) },
      byline: { actorName: writer.name, at: expect.any(String) },
    });
  });

  it("is not told to other writers", async () => {
    const { id: importId } = await createImport(await hire("writer"), { fileName: "", text: RAW_DUMP });
    await expect(getDecisions(await hire("writer"), { importId })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});
