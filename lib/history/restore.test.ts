import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { getArticle } from "@/lib/article/get";
import { publishArticle } from "@/lib/article/publish";
import { versionAt } from "@/lib/article/version-at";
import { inTransaction } from "@/lib/db/transaction";
import { Forbidden, NotFound } from "@/lib/errors";
import { openSection, rewritten, story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { listHistory } from "./list-history";
import { nameVersion } from "./name-version";
import { restoreVersion } from "./restore";

describe("restoreVersion", () => {
  it("brings fields and body back as a new commit, and keeps what stood there", async () => {
    const ada = await hire("editor");
    const before = await written(ada, { headline: "First" }, story("The first text."));
    const after = await rewritten(ada, before.id, { headline: "Second" }, story("The second text."));
    const { version } = await restoreVersion(ada, { articleId: before.id, version: before.version });
    expect(version).toBe(after.version + 1);
    const { article } = await getArticle(ada, { articleId: before.id });
    expect(article.fields).toEqual(before.fields);
    expect(article.body).toEqual(before.body);
    const { entries } = await listHistory(ada, { articleId: before.id, all: false });
    expect(entries[0]).toMatchObject({ kind: "milestone", reason: "restored", version: after.version });
    const undone = await inTransaction((tx) => versionAt(tx, article, after.version));
    expect(undone.document.textContent).toBe("The second text.");
  });

  it("leaves the address of a story that readers know as it is", async () => {
    const ada = await hire("editor");
    const sectionId = await openSection("News");
    const draft = await written(ada, { headline: "Ferry sinks", sectionId }, story("The text."));
    await nameVersion(ada, { articleId: draft.id, name: "before publication" });
    await publishArticle(ada, { articleId: draft.id, version: draft.version });
    await rewritten(ada, draft.id, { headline: "Ferry afloat" });
    await restoreVersion(ada, { articleId: draft.id, version: draft.version });
    const restored = (await rewritten(ada, draft.id, { headline: "Ferry found" })).fields;
    expect(restored).toMatchObject({ headline: "Ferry found", slug: "ferry-sinks" });
  });

  it("refuses a version that is not there, and who may not edit", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const article = await written(ada, {}, story("One."));
    const beyond = { articleId: article.id, version: article.version + 1 };
    await expect(restoreVersion(ada, beyond)).rejects.toBeInstanceOf(NotFound);
    const allowed = { articleId: article.id, version: 0 };
    await expect(restoreVersion(wes, allowed)).rejects.toBeInstanceOf(Forbidden);
  });
});
