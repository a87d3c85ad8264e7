import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { createImport } from "@/lib/import/create-import";
import { getImport } from "@/lib/import/review/get-import";
import { recordedAbout } from "@/lib/testing/recorded";
import { hire } from "@/lib/testing/staff";
import { forgetRule } from "./forget";
import { listSourceRules } from "./list";
import { rememberRule } from "./remember";

/** A mail's headers name the source; the sign-off is the same in each of its stories. */
const release = (town: string) =>
  `Headline: The ferry is back in ${town}
Source: The Coastal Courier

The ferry came back to the harbour of ${town} on Monday, said the captain, and nobody cheered.

Try our crossword and the other puzzles of the week, too.

The council had voted for it by nine to four.`;

const reads = async (by: Person, town: string) =>
  (await createImport(by, { fileName: "", text: release(town) })).id;

async function puzzles(by: Person, importId: string) {
  const review = await getImport(by, { importId });
  const index = review.blocks.findIndex(({ text }) => text.startsWith("Try our crossword"));
  return { review, index, block: review.blocks[index] };
}

describe("“always” and “never” for a source", () => {
  it("count for the imports that come after, of everybody, and say whose rule it is", async () => {
    const [editor, writer] = [await hire("editor"), await hire("writer")];
    const first = await reads(editor, "Orle");
    const { index, block, review } = await puzzles(editor, first);
    expect(block?.now.decision).toBe("keep");
    expect(review.source).toBe("the coastal courier");
    const { ruleId } = await rememberRule(editor, { importId: first, block: index, setAside: true });

    const second = await puzzles(writer, await reads(writer, "Vance"));
    expect(second.block).toMatchObject({
      decision: "set-aside",
      because: `${editor.name} said: always set this aside from the coastal courier.`,
    });
    expect(second.review.rules).toEqual([ruleId]);
    expect((await puzzles(editor, first)).block?.now.decision).toBe("keep");

    const never = await rememberRule(editor, {
      importId: second.review.id,
      block: second.index,
      setAside: false,
    });
    expect(never.ruleId).toBe(ruleId);
    expect((await puzzles(writer, await reads(writer, "Mora"))).block?.now.decision).toBe("keep");
    expect(await recordedAbout(ruleId)).toEqual(["import-rule.set", "import-rule.set"]);
    expect(await listSourceRules(editor)).toMatchObject([
      { id: ruleId, source: "the coastal courier", setAside: false, createdByName: editor.name },
    ]);

    await forgetRule(editor, { ruleId });
    await forgetRule(editor, { ruleId });
    expect(await listSourceRules(editor)).toEqual([]);
    expect((await puzzles(writer, second.review.id)).review.rules).toEqual([]);
  });

  it("count for the site that a page was fetched from, whatever name the page gives itself", async () => {
    const editor = await hire("editor");
    const fetched = async (town: string, text: string) => {
      const from = { address: `https://www.herald.example/${town}`, charset: null };
      return (await createImport(editor, { fileName: "", bytes: Buffer.from(text), from })).id;
    };
    const importId = await fetched("orle", release("Orle"));
    const { review, index } = await puzzles(editor, importId);
    expect(review.source).toBe("herald.example");
    const { source } = await rememberRule(editor, { importId, block: index, setAside: true });
    expect(source).toBe("herald.example");
    const nameless = release("Vance").replace(/^Source: .*$/mu, "");
    expect((await puzzles(editor, await fetched("vance", nameless))).block?.now.decision).toBe("set-aside");
  });

  it("are for editors to set, to see and to forget", async () => {
    const writer = await hire("writer");
    const importId = await reads(writer, "Orle");
    const { index } = await puzzles(writer, importId);
    const set = rememberRule(writer, { importId, block: index, setAside: true });
    await expect(set).rejects.toMatchObject({ kind: "forbidden" });
    await expect(listSourceRules(writer)).rejects.toMatchObject({ kind: "forbidden" });
    const forget = forgetRule(writer, { ruleId: crypto.randomUUID() });
    await expect(forget).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("are refused where the source does not say who it is, or the part says too little", async () => {
    const editor = await hire("editor");
    const text = "The ferry came back to the harbour.\n\nNobody cheered, said the captain.";
    const { id: importId } = await createImport(editor, { fileName: "", text });
    const nameless = rememberRule(editor, { importId, block: 0, setAside: true });
    await expect(nameless).rejects.toMatchObject({ kind: "invalid", issues: [{ field: "source" }] });
    const beyond = rememberRule(editor, { importId: await reads(editor, "Orle"), block: 99, setAside: true });
    await expect(beyond).rejects.toMatchObject({ kind: "invalid", issues: [{ field: "block" }] });
  });
});
