import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { textOf } from "@/lib/document/types";
import { Forbidden, NotFound } from "@/lib/errors";
import { openSection, rewritten, story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { getArticle } from "./get";
import { getRevision, listRevisions } from "./list-revisions";
import { nameRevision } from "./name-revision";
import { publishArticle } from "./publish";
import { restoreRevision } from "./restore";

describe("restoreRevision", () => {
  it("brings fields and body back as a new commit, and keeps what stood there", async () => {
    const ada = await hire("editor");
    const before = await written(ada, { headline: "First" }, story("The first text."));
    await nameRevision(ada, { articleId: before.id, name: "before legal" });
    const after = await rewritten(ada, before.id, { headline: "Second" }, story("The second text."));
    const named = (await listRevisions(ada, { articleId: before.id })).find(
      ({ name }) => name === "before legal",
    );
    const { version } = await restoreRevision(ada, { articleId: before.id, revisionId: named?.id ?? "" });
    expect(version).toBe(after.version + 1);
    const { article } = await getArticle(ada, { articleId: before.id });
    expect(article.fields).toEqual(before.fields);
    expect(article.body).toEqual(before.body);
    const [kept] = await listRevisions(ada, { articleId: before.id });
    const revision = await getRevision(ada, { articleId: before.id, revisionId: kept?.id ?? "" });
    expect(kept?.reason).toBe("restored");
    expect(textOf(revision.body)).toBe("The second text.");
  });

  it("leaves the address of a story that readers know as it is", async () => {
    const ada = await hire("editor");
    const sectionId = await openSection("News");
    const draft = await written(ada, { headline: "Ferry sinks", sectionId }, story("The text."));
    await nameRevision(ada, { articleId: draft.id, name: "before publication" });
    await publishArticle(ada, { articleId: draft.id, version: draft.version });
    await rewritten(ada, draft.id, { headline: "Ferry afloat" });
    const named = (await listRevisions(ada, { articleId: draft.id })).find(({ name }) => name !== "");
    await restoreRevision(ada, { articleId: draft.id, revisionId: named?.id ?? "" });
    const restored = (await rewritten(ada, draft.id, { headline: "Ferry found" })).fields;
    expect(restored).toMatchObject({ headline: "Ferry found", slug: "ferry-sinks" });
  });

  it("refuses a revision of another article, and who may not edit", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const [one, two] = [await written(ada, {}, story("One.")), await written(ada, {}, story("Two."))];
    const [revision] = await listRevisions(ada, { articleId: one.id });
    const revisionId = revision?.id ?? "";
    await expect(restoreRevision(ada, { articleId: two.id, revisionId })).rejects.toBeInstanceOf(NotFound);
    await expect(restoreRevision(wes, { articleId: one.id, revisionId })).rejects.toBeInstanceOf(Forbidden);
  });
});
