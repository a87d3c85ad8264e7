import "@/lib/testing/database";
import { Transform } from "@tiptap/pm/transform";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { parseDocument } from "@/lib/document/parse";
import { schema } from "@/lib/document/schema";
import { SCHEMA_VERSION, type StepJson, textOf } from "@/lib/document/types";
import { Conflict, Forbidden, Invalid } from "@/lib/errors";
import { story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { commitArticle } from "./commit";
import { getArticle } from "./get";
import type { CommitArticle } from "./input";
import type { Article } from "./types";

/** A batch that types `text` at the start of the first paragraph. */
function typing(article: Article, text: string): CommitArticle {
  const steps = new Transform(parseDocument(article.body)).insert(1, schema.text(text)).steps;
  return {
    articleId: article.id,
    base: article.version,
    clientId: crypto.randomUUID(),
    batchId: crypto.randomUUID(),
    schemaVersion: SCHEMA_VERSION,
    steps: steps.map((step) => step.toJSON() as StepJson),
    fields: [],
  };
}

describe("commitArticle", () => {
  it("applies a batch, appends it to the log and raises the version by one", async () => {
    const ada = await hire("editor");
    const article = await written(ada, {}, story("council votes"));
    const answer = await commitArticle(ada, typing(article, "The "));
    expect(answer).toMatchObject({ kind: "committed", version: article.version + 1 });
    const { article: after } = await getArticle(ada, { articleId: article.id });
    expect(textOf(after.body)).toBe("The council votes");
    expect(after.wordCount).toBe(3);
    expect(await db.commit.count({ where: { articleId: article.id } })).toBe(article.version + 1);
  });

  it("gives a repeated batch the same answer and applies it once", async () => {
    const ada = await hire("editor");
    const article = await written(ada, {}, story("votes"));
    const batch = typing(article, "Council ");
    const answers = await Promise.all([commitArticle(ada, batch), commitArticle(ada, batch)]);
    expect(answers[1]).toEqual(answers[0]);
    expect(await commitArticle(ada, batch)).toEqual(answers[0]);
    const { article: after } = await getArticle(ada, { articleId: article.id });
    expect(textOf(after.body)).toBe("Council votes");
  });

  it("puts a batch behind the head on top of what it has missed, and tells what that is", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const article = await written(ada, {}, story("votes"));
    await commitArticle(ada, typing(article, "Council "));
    const batch = typing(article, "Late: ");
    const answer = await commitArticle(ben, batch);
    expect(answer).toMatchObject({
      kind: "committed",
      version: article.version + 2,
      missed: [{ version: article.version + 1, actorName: ada.name }],
    });
    expect(await commitArticle(ben, batch)).toEqual(answer);
    const { article: after } = await getArticle(ada, { articleId: article.id });
    expect(textOf(after.body)).toBe("Council Late: votes");
  });

  it("lets the editor decide when the place of a batch is gone or its field was changed, and changes nothing", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const article = await written(ada, {}, story("votes", "more"));
    const body = parseDocument(article.body);
    const cut = new Transform(body).delete(0, body.child(0).nodeSize).steps;
    await commitArticle(ada, {
      ...typing(article, "x"),
      steps: cut.map((step) => step.toJSON() as StepJson),
      fields: [{ name: "headline", from: article.fields.headline, to: "Council votes" }],
    });
    const behind = {
      kind: "behind",
      version: article.version + 1,
      commits: [{ version: article.version + 1 }],
    };
    expect(await commitArticle(ben, typing(article, "Late: "))).toMatchObject(behind);
    const headline = { name: "headline" as const, from: article.fields.headline, to: "Council sleeps" };
    expect(
      await commitArticle(ben, { ...typing(article, "x"), steps: [], fields: [headline] }),
    ).toMatchObject(behind);
    const { article: after } = await getArticle(ada, { articleId: article.id });
    expect(after).toMatchObject({ version: article.version + 1, fields: { headline: "Council votes" } });
  });

  it("is refused to a writer whose article it isn't, and then nothing changes", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const article = await written(ada, {}, story("votes"));
    await expect(commitArticle(wes, typing(article, "x"))).rejects.toBeInstanceOf(Forbidden);
    expect((await getArticle(ada, { articleId: article.id })).article.version).toBe(article.version);
  });

  it("refuses a step that does not fit, whole", async () => {
    const ada = await hire("editor");
    const article = await written(ada, {}, story("votes"));
    const good = typing(article, "Council ");
    const steps = [...good.steps, { stepType: "replace", from: 900, to: 901 }];
    await expect(commitArticle(ada, { ...good, steps })).rejects.toBeInstanceOf(Invalid);
    expect(textOf((await getArticle(ada, { articleId: article.id })).article.body)).toBe("votes");
  });

  it.each([
    [
      "a link that runs a script",
      { type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] },
    ],
    ["an unknown mark", { type: "text", text: "x", marks: [{ type: "blink" }] }],
    ["an unknown node", { type: "script", content: [{ type: "text", text: "x" }] }],
    ["a character PostgreSQL can't keep", { type: "text", text: "a\u0000b" }],
    ["half a character", { type: "text", text: "a\ud800b" }],
  ])("refuses %s inside a step", async (_what, content) => {
    const ada = await hire("editor");
    const article = await written(ada, {}, story("votes"));
    const steps = [{ stepType: "replace", from: 1, to: 1, slice: { content: [content] } }];
    await expect(commitArticle(ada, { ...typing(article, "x"), steps })).rejects.toBeInstanceOf(Invalid);
  });

  it("saves fields, and refuses one that is not what the sender saw", async () => {
    const ada = await hire("editor");
    const article = await written(ada, { headline: "Council votes" }, story("votes"));
    const batch = { ...typing(article, "x"), steps: [] };
    const change = { name: "headline", from: "Council sleeps", to: "Council wakes" } as const;
    await expect(commitArticle(ada, { ...batch, fields: [change] })).rejects.toBeInstanceOf(Conflict);
    await commitArticle(ada, { ...batch, fields: [{ ...change, from: "Council votes" }] });
    expect((await getArticle(ada, { articleId: article.id })).article.fields.headline).toBe("Council wakes");
  });

  it("asks an editor of another schema version to reload", async () => {
    const ada = await hire("editor");
    const article = await written(ada, {}, story("votes"));
    const old = { ...typing(article, "x"), schemaVersion: SCHEMA_VERSION - 1 };
    await expect(commitArticle(ada, old)).rejects.toThrow("Reload");
  });

  it("keeps the log append-only", async () => {
    const ada = await hire("editor");
    const article = await written(ada, {}, story("votes"));
    await commitArticle(ada, typing(article, "x"));
    await expect(db.commit.deleteMany({ where: { articleId: article.id } })).rejects.toThrow();
    await expect(
      db.commit.updateMany({ where: { articleId: article.id }, data: { steps: [] } }),
    ).rejects.toThrow();
  });
});
