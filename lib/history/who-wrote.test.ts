import "@/lib/testing/database";
import { Transform } from "@tiptap/pm/transform";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { appendChange } from "@/lib/article/commit";
import { NEWSROOM_CLIENT } from "@/lib/article/newsroom-client";
import { findArticle } from "@/lib/article/row";
import type { Article } from "@/lib/article/types";
import { inTransaction } from "@/lib/db/transaction";
import { parseDocument } from "@/lib/document/parse";
import { schema } from "@/lib/document/schema";
import { type StepJson, textOf } from "@/lib/document/types";
import { Forbidden, Invalid } from "@/lib/errors";
import { published, story, written } from "@/lib/testing/articles";
import { edits, opened, types } from "@/lib/testing/edits";
import { hire } from "@/lib/testing/staff";
import { restoreVersion } from "./restore";
import { whoWrote } from "./who-wrote";

describe("whoWrote", () => {
  const asked = async (by: Person, { id, version, body }: Article) => {
    const to = parseDocument(body).content.size;
    const passages = await whoWrote(by, { articleId: id, version, from: 0, to });
    return passages.map(({ actorName, text }) => [actorName, text]);
  };

  it("names the person of every word, and those that came with a whole keep theirs", async () => {
    const [ada, ben, cem] = [await hire("editor"), await hire("editor"), await hire("editor")];
    const article = await written(ada, {}, story("The ferry sails."));
    const both = await types(ben, article, 5, "old ");
    const whole = [
      [ada.name, "The "],
      [ben.name, "old "],
      [ada.name, "ferry sails."],
    ];
    expect(await asked(ada, both)).toEqual(whole);
    await edits(cem, article, (tr) => tr.delete(11, 17));
    await types(cem, article, 1, "Cem: ");
    await restoreVersion(cem, { articleId: article.id, version: both.version });
    const restored = await asked(ada, await opened(ada, article.id));
    expect(restored.map(([, text]) => text).join("")).toBe("The old ferry sails.");
    expect(restored.slice(0, 2)).toEqual(whole.slice(0, 2));
  });

  it("is not who moved a paragraph, but who wrote it", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const article = await written(ada, {}, story("One by Ada.", "Two."));
    const block = parseDocument(article.body).child(0);
    await edits(ben, article, (tr) => tr.delete(0, block.nodeSize).insert(6, block));
    const moved = await types(ben, article, 7, "So: ");
    expect(moved.body.content?.map(textOf)).toEqual(["Two.", "So: One by Ada."]);
    expect(await asked(ada, moved)).toEqual([
      [ada.name, "Two."],
      [ben.name, "So: "],
      [ada.name, "One by Ada."],
    ]);
  });

  it("is who began it where nobody wrote since, and the newsroom where it wrote by itself", async () => {
    const ada = await hire("editor");
    const article = await published(ada, "Ferry", "The ferry.");
    await inTransaction(async (tx) => {
      const locked = await findArticle(tx, article.id);
      const steps = new Transform(parseDocument(locked.body)).insert(1, schema.text("Lo: ")).steps;
      const change = { steps: steps.map((step) => step.toJSON() as StepJson), fields: [] };
      await appendChange(tx, ada, locked, change, NEWSROOM_CLIENT);
    });
    const now = await opened(ada, article.id);
    expect((await asked(ada, now))[0]).toEqual([null, "Lo: "]);
  });

  it("refuses positions beyond the text, and who may not see the article", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const { id: articleId, version } = await written(ada, {}, story("One."));
    const beyond = { articleId, version, from: 0, to: 900 };
    await expect(whoWrote(ada, beyond)).rejects.toBeInstanceOf(Invalid);
    await expect(whoWrote(wes, { ...beyond, to: 2 })).rejects.toBeInstanceOf(Forbidden);
  });
});
