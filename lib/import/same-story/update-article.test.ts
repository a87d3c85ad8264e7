import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { getArticle } from "@/lib/article/get";
import { publishArticle } from "@/lib/article/publish";
import { db } from "@/lib/db/client";
import { figures, toText } from "@/lib/document/measure";
import { listHistory } from "@/lib/history/list-history";
import { createImport } from "@/lib/import/create-import";
import { createArticleFromImport } from "@/lib/import/review/create-article";
import { decide } from "@/lib/import/review/decide";
import { figure, openSection, rewritten } from "@/lib/testing/articles";
import { longStory } from "@/lib/testing/long-stories";
import { pictureHashed } from "@/lib/testing/publications";
import { recordedAbout } from "@/lib/testing/recorded";
import { hire } from "@/lib/testing/staff";
import { wired } from "@/lib/testing/wire-stories";
import { compareImport } from "./compare";
import { updateArticleFromImport } from "./update-article";

const pasted = async (by: Person, text: string) => (await createImport(by, { fileName: "", text })).id;
const articleFrom = async (by: Person, importId: string) =>
  (await createArticleFromImport(by, { importId })).articleId;
const open = async (by: Person, articleId: string) => (await getArticle(by, { articleId })).article;
const CORRECTED = {
  1: "The council corrected itself: the vote was held on Wednesday, and nobody was asleep.",
};

describe("bringing an article up to date from an import", () => {
  it("makes the working copy what the review shows, on top of what was there", async () => {
    const editor = await hire("editor");
    const articleId = await articleFrom(editor, await pasted(editor, longStory("The ferry stays")));
    const before = await rewritten(editor, articleId, { kicker: "Harbour" });
    const importId = await pasted(editor, longStory("The ferry stays, again", CORRECTED));
    await updateArticleFromImport(editor, { importId, articleId });
    const after = await open(editor, articleId);
    expect(after.version).toBe(before.version + 1);
    expect(after.fields).toMatchObject({ headline: "The ferry stays, again", kicker: "Harbour" });
    expect(toText(after.body)).toContain("The council corrected itself");
    expect(await db.import.findUnique({ where: { id: importId } })).toMatchObject({ articleId });
    expect(await recordedAbout(articleId)).toEqual(["article.created", "article.updated"]);
  });

  it("keeps what stood there as a version first, and what came as another", async () => {
    const editor = await hire("editor");
    const articleId = await articleFrom(editor, await pasted(editor, longStory("The ferry stays")));
    await rewritten(editor, articleId, { headline: "Our own headline" });
    await updateArticleFromImport(editor, { importId: await pasted(editor, longStory("Theirs")), articleId });
    const { entries } = await listHistory(editor, { articleId, all: false });
    expect(entries).toMatchObject([
      { reason: "imported", headline: "Theirs", version: 2 },
      { reason: "updated", headline: "Our own headline", version: 1 },
      { reason: "imported", version: 0 },
    ]);
  });

  it("leaves slug, section and what readers see, and empties no field", async () => {
    const editor = await hire("editor");
    const [sectionId, other] = [await openSection("News"), await openSection("Coast")];
    const articleId = await articleFrom(editor, await pasted(editor, longStory("The ferry stays")));
    const ready = await rewritten(editor, articleId, { sectionId, standfirst: "Ten more years." });
    await publishArticle(editor, { articleId, version: ready.version });
    const live = await db.publication.findFirstOrThrow({ where: { articleId, live: true } });
    const importId = await pasted(editor, longStory("Another headline altogether", CORRECTED));
    const written = { from: { text: "", checked: false }, to: { text: other, checked: true } };
    await decide(editor, { importId, parts: [], fields: [{ name: "sectionId", ...written }] });
    await updateArticleFromImport(editor, { importId, articleId });
    const { fields, status } = await open(editor, articleId);
    expect(fields).toMatchObject({
      headline: "Another headline altogether",
      slug: "the-ferry-stays",
      sectionId,
      standfirst: "Ten more years.",
    });
    expect(status).toBe("changed");
    expect(await db.publication.findFirst({ where: { articleId, live: true } })).toEqual(live);
  });

  it("never loses a picture or its description", async () => {
    const editor = await hire("editor");
    const captioned = `${longStory("The ferry stays")}\n\nCaptain Marta Lindqvist looks out over the quay from the bridge of the ferry (Harbour Pictures)`;
    const articleId = await articleFrom(editor, await pasted(editor, captioned));
    const { body } = await open(editor, articleId);
    const picture = await pictureHashed("a".repeat(64));
    const own = figure({ alt: "Our own graph of the vote" }, "How they voted", "The Desk");
    const content = (body.content ?? []).map((block) =>
      block.type === "figure"
        ? { ...block, attrs: { ...block.attrs, pictureId: picture.id, alt: "A woman at the helm" } }
        : block,
    );
    await rewritten(
      editor,
      articleId,
      {},
      { ...body, content: [content[0] ?? own, own, ...content.slice(1)] },
    );
    const importId = await pasted(editor, captioned.replace("voted on Tuesday", "voted on Wednesday"));
    await updateArticleFromImport(editor, { importId, articleId });
    expect(figures((await open(editor, articleId)).body)).toMatchObject([
      { alt: "Our own graph of the vote", caption: "How they voted" },
      { pictureId: picture.id, alt: "A woman at the helm", credit: "Harbour Pictures" },
    ]);
  });

  it("is done once, however often it is asked for at once", async () => {
    const editor = await hire("editor");
    const articleId = await articleFrom(editor, await pasted(editor, longStory("The ferry stays")));
    const importId = await pasted(editor, longStory("The ferry stays", CORRECTED));
    await Promise.all(
      Array.from({ length: 4 }, () => updateArticleFromImport(editor, { importId, articleId })),
    );
    expect((await open(editor, articleId)).version).toBe(1);
  });

  it("is refused to who may not edit the article or see the import, and for an import that is another article", async () => {
    const [writer, other, editor] = [await hire("writer"), await hire("writer"), await hire("editor")];
    const articleId = await articleFrom(editor, await pasted(editor, longStory("The ferry stays")));
    const mine = await pasted(writer, longStory("The ferry stays", CORRECTED));
    const refused = (by: Person, input: { importId: string; articleId: string }) =>
      expect(updateArticleFromImport(by, input)).rejects.toMatchObject({ kind: "forbidden" });
    await refused(writer, { importId: mine, articleId });
    const theirs = await articleFrom(other, await pasted(other, longStory("Theirs")));
    await refused(other, { importId: mine, articleId: theirs });
    await articleFrom(writer, mine);
    await refused(editor, { importId: mine, articleId });
    expect((await open(editor, articleId)).version).toBe(0);
  });
});

describe("a correction of the agency's", () => {
  it("is kept as a version of that name, with what the agency says about it", async () => {
    const editor = await hire("editor");
    const id = crypto.randomUUID();
    const first = await wired(editor, longStory("The ferry stays"), { id, version: "1", action: "new" });
    const articleId = await articleFrom(editor, first);
    const importId = await wired(
      editor,
      longStory("The ferry stays", CORRECTED),
      { id, version: "2", action: "correction" },
      { note: "Corrects the day of the vote in the first paragraph." },
    );
    await updateArticleFromImport(editor, { importId, articleId });
    const { entries } = await listHistory(editor, { articleId, all: false });
    expect(entries).toMatchObject([
      { name: "Wire correction 2", note: "Corrects the day of the vote in the first paragraph." },
      { reason: "imported", version: 0 },
    ]);
  });
});

describe("comparing an import with an article", () => {
  it("shows what would change, and changes nothing", async () => {
    const editor = await hire("editor");
    const articleId = await articleFrom(editor, await pasted(editor, longStory("The ferry stays")));
    const importId = await pasted(editor, longStory("The ferry sails", CORRECTED));
    const { fields, passages, update } = await compareImport(editor, { importId, articleId });
    expect(fields).toEqual([
      {
        name: "headline",
        parts: [
          { kind: "same", text: "The ferry " },
          { kind: "removed", text: "stays" },
          { kind: "added", text: "sails" },
        ],
      },
    ]);
    expect(passages.map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same", "same", "same"]);
    expect(update).toEqual({ allowed: true });
    expect((await open(editor, articleId)).version).toBe(0);
    const stranger = await hire("writer");
    await expect(compareImport(stranger, { importId, articleId })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});
