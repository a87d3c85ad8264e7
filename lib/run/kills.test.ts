import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { getArticle } from "@/lib/article/get";
import { db } from "@/lib/db/client";
import { checkedRun, imported, itemsOf, shortStories } from "@/lib/testing/runs";
import { hire } from "@/lib/testing/staff";
import { listItems } from "./list";

describe("an agency's kill in a run", () => {
  const sent = (wire: string, version: string, more: object = {}) => ({
    key: `${wire}-${version}`,
    title: "",
    bytes: Buffer.from(
      JSON.stringify({
        uri: `urn:northwire:${wire}`,
        version,
        versioncreated: "2026-03-14T10:00:00Z",
        headline: `Ferry ${wire} stays`,
        body_text: `The ferry ${wire} stays for another ten years, the council said on Tuesday after a long winter.`,
        ...more,
      }),
    ),
  });
  const kill = (wire: string, version: string) =>
    sent(wire, version, { pubstatus: "canceled", body_text: `Kill the story ${wire}: it is not true.` });

  async function importedOf(by: Person, items: ReturnType<typeof sent>[]) {
    const runId = await checkedRun(by, items, "wire");
    const found = await itemsOf(by, runId);
    return found.some(({ state }) => state === "ready") ? imported(by, runId) : found;
  }

  it("that comes before its story lets it not in, and says so", async () => {
    const editor = await hire("editor");
    const wire = crypto.randomUUID();
    expect(await importedOf(editor, [kill(wire, "2"), sent(wire, "1")])).toMatchObject([
      { state: "skipped", because: expect.stringContaining("has no article of it") },
      { state: "skipped", because: "The agency has killed this story: number 1.", articleId: null },
    ]);
    expect(await db.article.count({ where: { createdById: editor.userId } })).toBe(0);
  });

  it("lets in what the agency sent after it", async () => {
    const editor = await hire("editor");
    const wire = crypto.randomUUID();
    expect(await importedOf(editor, [kill(wire, "2"), sent(wire, "3")])).toMatchObject([
      { state: "skipped" },
      { state: "imported" },
    ]);
  });

  it("that stands in another batch is found, too, when the story is imported", async () => {
    const editor = await hire("editor");
    const wire = crypto.randomUUID();
    const items = [kill(wire, "2"), ...shortStories(90), sent(wire, "1")];
    const runId = await checkedRun(editor, items);
    // As if the two batches had been checked at the same moment, the later one first.
    await db.importItem.updateMany({ where: { runId, number: 92 }, data: { state: "ready" } });
    await imported(editor, runId);
    const { items: last } = await listItems(editor, { runId, search: "", after: 91 });
    expect(last).toMatchObject([
      { state: "skipped", because: "The agency has killed this story: number 1." },
    ]);
  });

  it("that came with an earlier run holds its story back, but not what was sent after it", async () => {
    const editor = await hire("editor");
    const wire = crypto.randomUUID();
    await importedOf(editor, [kill(wire, "2")]);
    expect(await importedOf(editor, [sent(wire, "1")])).toMatchObject([
      {
        state: "skipped",
        because: "The agency has killed this story: number 1 of another run, “wire”.",
        articleId: null,
      },
    ]);
    expect(await importedOf(editor, [sent(wire, "3")])).toMatchObject([{ state: "imported" }]);
  });

  it("that came with an earlier run is found, too, when the story is imported", async () => {
    const editor = await hire("editor");
    const wire = crypto.randomUUID();
    const runId = await checkedRun(editor, [sent(wire, "1")]);
    await importedOf(editor, [kill(wire, "2")]);
    expect(await imported(editor, runId)).toMatchObject([
      { state: "skipped", because: expect.stringContaining("of another run, “wire”") },
    ]);
  });

  it("that comes after its story becomes its notice", async () => {
    const editor = await hire("editor");
    const wire = crypto.randomUUID();
    const [story] = await importedOf(editor, [sent(wire, "1"), kill(wire, "2")]);
    const articleId = story?.articleId ?? "";
    expect((await getArticle(editor, { articleId })).notices).toHaveLength(1);
  });
});
