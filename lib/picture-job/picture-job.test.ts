import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { getArticle } from "@/lib/article/get";
import { NEWSROOM_CLIENT } from "@/lib/article/newsroom-client";
import { db } from "@/lib/db/client";
import { figures, toText } from "@/lib/document/measure";
import { createImport } from "@/lib/import/create-import";
import { createArticleFromImport } from "@/lib/import/review/create-article";
import { addPicture } from "@/lib/media/add-picture";
import { rewritten, story } from "@/lib/testing/articles";
import {
  articleWith,
  bodyOf,
  figureOf,
  figuresOf,
  jobsOf,
  photo,
  showing,
  site,
  work,
} from "@/lib/testing/picture-jobs";
import { hire } from "@/lib/testing/staff";
import { packDocx } from "@/lib/testing/word-file";
import { listAwaitedPictures } from "./list-awaited";

const LEAD = "The harbour board voted on Tuesday to keep the ferry, its chairman told the town.";

const wordWith = (picture: Buffer): Uint8Array =>
  packDocx({
    body: `<w:p><w:r><w:t>${LEAD}</w:t></w:r></w:p><w:p><w:r><w:drawing><a:blip r:embed="i"/></w:drawing></w:r></w:p>`,
    links: { i: { type: "image", target: "media/ferry.jpg" } },
    files: { "word/media/ferry.jpg": picture },
  });

const mailWith = (picture: Buffer): Uint8Array =>
  Buffer.from(
    [
      "From: Joel Pike <joel@mercury.example>",
      "Subject: Ferry copy",
      "Message-ID: <ferry@mercury.example>",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; boundary="b"',
      "",
      "--b",
      "Content-Type: text/html; charset=utf-8",
      "",
      `<p>${LEAD}</p><p><img src="cid:ferry@m" alt="A ferry"></p><p>Nobody cheered, he said.</p>`,
      "--b",
      "Content-Type: image/jpeg",
      "Content-Transfer-Encoding: base64",
      "Content-ID: <ferry@m>",
      'Content-Disposition: inline; filename="ferry.jpg"',
      "",
      picture.toString("base64"),
      "--b--",
    ].join("\r\n"),
  );

describe("the pictures of an imported story", () => {
  it("arrive by themselves, encoded again, as a commit of the newsroom in the person's name", async () => {
    const writer = await hire("writer");
    const { url } = await showing(await photo());
    const articleId = await articleWith(writer, `${url}/pictures/the%20ferry.jpg?w=1200`);
    expect(await figuresOf(writer, articleId)).toMatchObject([{ pictureId: null }]);
    expect(await listAwaitedPictures(writer, { articleId })).toMatchObject([
      { state: "waiting", because: "", figureId: await figureOf(writer, articleId) },
    ]);
    expect(await work()).toBe(1);
    const [figure] = await figuresOf(writer, articleId);
    expect(figure).toMatchObject({ credit: "Ana Ruiz/Harbour Pictures", caption: "The ferry, 0" });
    expect(await db.picture.findUnique({ where: { id: figure?.pictureId ?? "" } })).toMatchObject({
      createdById: writer.userId,
      fileName: "the ferry.jpg",
      width: 640,
    });
    const commits = await db.commit.findMany({ where: { articleId } });
    expect(commits).toMatchObject([{ version: 1, clientId: NEWSROOM_CLIENT, actorId: writer.userId }]);
    expect(await listAwaitedPictures(writer, { articleId })).toEqual([]);
    expect(await work(60)).toBe(0);
  });

  it("are wanted where the story has them, and only if they can be had", async () => {
    const writer = await hire("writer");
    const articleId = await articleWith(writer, "pictures/relative.jpg", "data:image/png;base64,AAAA");
    expect(await jobsOf(articleId)).toEqual([]);
  });

  it.each([
    ["a Word file", wordWith],
    ["an e-mail", mailWith],
  ])("are taken out of %s", async (_, sourceWith) => {
    const writer = await hire("writer");
    const { id } = await createImport(writer, { fileName: "ferry", bytes: sourceWith(await photo()) });
    const { articleId } = await createArticleFromImport(writer, { importId: id });
    expect(await listAwaitedPictures(writer, { articleId })).toMatchObject([{ address: null }]);
    await work();
    const [figure] = await figuresOf(writer, articleId);
    expect(await db.picture.findUnique({ where: { id: figure?.pictureId ?? "" } })).toMatchObject({
      fileName: "ferry.jpg",
      width: 640,
    });
  });

  it("come once when workers share them", async () => {
    const editor = await hire("editor");
    const bytes = await Promise.all(Array.from({ length: 6 }, photo));
    const there = await site((request, response) =>
      response.setHeader("content-type", "image/jpeg").end(bytes[Number(request.url?.slice(1))]),
    );
    const articleId = await articleWith(editor, ...bytes.map((_, index) => `${there.url}/${index}`));
    const done = await Promise.all([work(), work(), work()]);
    expect(done.reduce((sum, each) => sum + each, 0)).toBe(6);
    expect(there.asked).toHaveLength(6);
    const all = (await figuresOf(editor, articleId)).map(({ pictureId }) => pictureId);
    expect(new Set(all).size).toBe(6);
    expect(all).not.toContain(null);
    expect((await getArticle(editor, { articleId })).article.version).toBe(6);
  });

  it("are fetched once for the whole newsroom in a day, and anew after it", async () => {
    const editor = await hire("editor");
    const there = await showing(await photo());
    const src = `${there.url}/a.jpg`;
    const first = await articleWith(editor, src, src, src);
    await work();
    const second = await articleWith(editor, src);
    await work();
    expect(there.asked).toHaveLength(1);
    const ids = [...(await figuresOf(editor, first)), ...(await figuresOf(editor, second))];
    expect(new Set(ids.map(({ pictureId }) => pictureId)).size).toBe(1);
    await articleWith(editor, src);
    await work(25 * 60);
    expect(there.asked).toHaveLength(2);
  });

  it("leave what people wrote meanwhile as it is", async () => {
    const writer = await hire("writer");
    const { url } = await showing(await photo());
    const articleId = await articleWith(writer, `${url}/a.jpg`);
    const { article } = await getArticle(writer, { articleId });
    const figure = article.body.content?.find(({ type }) => type === "figure");
    const body = {
      type: "doc",
      content: [...(story("A new opening.").content ?? []), ...(figure ? [figure] : [])],
    };
    await rewritten(writer, articleId, { headline: "Written meanwhile" }, body);
    await work();
    const after = await getArticle(writer, { articleId });
    expect(after.article.fields.headline).toBe("Written meanwhile");
    expect(toText(after.article.body)).toContain("A new opening.");
    expect(figures(after.article.body)[0]?.pictureId).not.toBeNull();
  });

  it("are not fetched when their figure is gone or has a picture, or the article was put away", async () => {
    const writer = await hire("writer");
    const there = await showing(await photo());
    const [gone, filled, away] = [
      await articleWith(writer, `${there.url}/1`),
      await articleWith(writer, `${there.url}/2`),
      await articleWith(writer, `${there.url}/3`),
    ];
    await rewritten(writer, gone, {}, story("Without a picture."));
    const { id: pictureId } = await addPicture(writer, { fileName: "mine.jpg", bytes: await photo() });
    const body = await bodyOf(writer, filled);
    const content = body.content?.map((node) =>
      node.type === "figure" ? { ...node, attrs: { ...node.attrs, pictureId } } : node,
    );
    await rewritten(writer, filled, {}, { ...body, content: content ?? [] });
    await db.article.update({ where: { id: away }, data: { discardedAt: new Date() } });
    expect(await work()).toBe(3);
    expect(there.asked).toEqual([]);
    for (const articleId of [gone, filled, away])
      expect(await jobsOf(articleId)).toMatchObject([{ state: "dropped" }]);
    expect(await figuresOf(writer, filled)).toMatchObject([{ pictureId }]);
  });

  it("never take the place of one that came while theirs was fetched", async () => {
    const writer = await hire("writer");
    const { id: mine } = await addPicture(writer, { fileName: "mine.jpg", bytes: await photo() });
    const bytes = await photo();
    let articleId = "";
    const there = await site((_, response) => {
      void (async () => {
        const body = await bodyOf(writer, articleId);
        const content = body.content?.map((node) =>
          node.type === "figure" ? { ...node, attrs: { ...node.attrs, pictureId: mine } } : node,
        );
        await rewritten(writer, articleId, {}, { ...body, content: content ?? [] });
        response.setHeader("content-type", "image/jpeg").end(bytes);
      })();
    });
    articleId = await articleWith(writer, `${there.url}/a.jpg`);
    await work();
    expect(await figuresOf(writer, articleId)).toMatchObject([{ pictureId: mine }]);
    expect(await jobsOf(articleId)).toMatchObject([{ state: "dropped" }]);
  });
});
