import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { rewritten, story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { listHistory } from "./list-history";
import { nameVersion } from "./name-version";

describe("nameVersion", () => {
  it("names the working copy or an older version, and renames instead of keeping twice", async () => {
    const ada = await hire("editor");
    const first = await written(ada, { headline: "First" }, story("One."));
    const second = await rewritten(ada, first.id, { headline: "Second" }, story("Two."));
    const articleId = first.id;
    await nameVersion(ada, { articleId, version: first.version, name: "before legal" });
    await nameVersion(ada, { articleId, name: "as sent" });
    await nameVersion(ada, { articleId, version: first.version, name: "before legal read" });
    const { entries } = await listHistory(ada, { articleId, all: false });
    expect(entries).toMatchObject([
      { reason: "named", name: "as sent", version: second.version, headline: "Second" },
      { reason: "named", name: "before legal read", version: first.version, headline: "First", wordCount: 1 },
      { reason: "created" },
    ]);
  });

  it("lets nothing but the name of a kept version change", async () => {
    const ada = await hire("editor");
    const { id: articleId } = await written(ada, {}, story("One."));
    const change = db.revision.updateMany({ where: { articleId }, data: { wordCount: 7 } });
    await expect(change).rejects.toThrow();
    await expect(db.revision.deleteMany({ where: { articleId } })).rejects.toThrow();
  });

  it("is refused to who may not edit", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const { id: articleId } = await written(ada, {}, story("One."));
    await expect(nameVersion(wes, { articleId, name: "mine" })).rejects.toBeInstanceOf(Forbidden);
  });
});
