import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { getArticle } from "@/lib/article/get";
import { db } from "@/lib/db/client";
import {
  articleWith,
  figureOf,
  figuresOf,
  jobsOf,
  photo,
  showing,
  site,
  work,
} from "@/lib/testing/picture-jobs";
import { hire } from "@/lib/testing/staff";
import { listAwaitedPictures } from "./list-awaited";
import { retryPicture } from "./retry";

describe("a picture that can't be had", () => {
  it("is tried again after a minute, ten, an hour and six, then given up with the reason", async () => {
    const writer = await hire("writer");
    const there = await site((_, response) => response.writeHead(503).end());
    const articleId = await articleWith(writer, `${there.url}/a.jpg`);
    const because = "“127.0.0.1” has trouble at the moment. Try again later.";
    let at = 0;
    for (const [tries, pause] of [1, 10, 60, 360].entries()) {
      await work(at);
      expect(there.asked).toHaveLength(tries + 1);
      expect(await listAwaitedPictures(writer, { articleId })).toMatchObject([{ state: "waiting", because }]);
      expect(await work(at + pause - 0.5)).toBe(0);
      at += pause + 0.5;
    }
    await work(at);
    expect(there.asked).toHaveLength(5);
    expect(await listAwaitedPictures(writer, { articleId })).toMatchObject([
      { state: "failed", because, nextAt: null },
    ]);
    expect(await work(at + 10_000)).toBe(0);
    expect((await getArticle(writer, { articleId })).article.version).toBe(0);
  });

  it("arrives when its site is well again", async () => {
    const writer = await hire("writer");
    const bytes = await photo();
    let ill = true;
    const there = await site((_, response) => {
      if (ill) response.writeHead(502).end();
      else response.setHeader("content-type", "image/jpeg").end(bytes);
    });
    const articleId = await articleWith(writer, `${there.url}/a.jpg`);
    await work();
    ill = false;
    await work(2);
    expect((await figuresOf(writer, articleId))[0]?.pictureId).not.toBeNull();
  });

  it.each([
    ["http://10.0.0.7/a.jpg", /private network/u],
    ["http://169.254.169.254/a.jpg", /never fetches/u],
    ["http://127.0.0.1:6379/a.jpg", /port/u],
    ["part:media/image1.png", /Plain text: its pictures can’t be taken out/u],
  ])("is given up at once when it is refused for what it is: %s", async (src, because) => {
    const writer = await hire("writer");
    const articleId = await articleWith(writer, src);
    await work();
    expect(await listAwaitedPictures(writer, { articleId })).toMatchObject([
      { state: "failed", because: expect.stringMatching(because) },
    ]);
  });

  it.each([
    ["<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", /^SVG can't be used here/u],
    ["<p>Please sign in", "text/html", /leads to a web page. Give one that leads to a picture/u],
    ["%PDF-1.7", "application/octet-stream", /^PDF can't be used here/u],
  ])("is given up at once when it is no picture of ours: %s", async (body, type, because) => {
    const writer = await hire("writer");
    const { url } = await showing(body, type);
    const articleId = await articleWith(writer, `${url}/a.jpg`);
    await work();
    expect(await listAwaitedPictures(writer, { articleId })).toMatchObject([
      { state: "failed", because: expect.stringMatching(because) },
    ]);
  });

  it("is begun anew by whoever may edit the article, in their name", async () => {
    const [writer, editor, other] = [await hire("writer"), await hire("editor"), await hire("writer")];
    const bytes = await photo();
    let ill = true;
    const there = await site((_, response) => {
      if (ill) response.writeHead(404).end();
      else response.setHeader("content-type", "image/jpeg").end(bytes);
    });
    const articleId = await articleWith(writer, `${there.url}/a.jpg`);
    const figureId = await figureOf(writer, articleId);
    await work();
    expect(await jobsOf(articleId)).toMatchObject([{ state: "failed" }]);
    await expect(retryPicture(other, { articleId, figureId })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(listAwaitedPictures(other, { articleId })).rejects.toMatchObject({ kind: "forbidden" });
    ill = false;
    await retryPicture(editor, { articleId, figureId });
    await work();
    const [figure] = await figuresOf(writer, articleId);
    expect(await db.picture.findUnique({ where: { id: figure?.pictureId ?? "" } })).toMatchObject({
      createdById: editor.userId,
    });
    const again = retryPicture(editor, { articleId, figureId });
    await expect(again).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is not fetched in the name of somebody who doesn't work here any more", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    const there = await showing(await photo());
    const articleId = await articleWith(writer, `${there.url}/a.jpg`);
    await db.user.update({ where: { id: writer.userId }, data: { disabledAt: new Date() } });
    await work();
    expect(there.asked).toEqual([]);
    expect(await listAwaitedPictures(editor, { articleId })).toMatchObject([{ state: "failed" }]);
  });
});
