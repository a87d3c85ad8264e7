import "@/lib/testing/database";
import { mkdtempSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Actor, Person } from "@/lib/access/actor";
import { getArticle } from "@/lib/article/get";
import { CommitArticle } from "@/lib/article/input";
import { NEWSROOM_CLIENT } from "@/lib/article/newsroom-client";
import { db } from "@/lib/db/client";
import { figures, toText } from "@/lib/document/measure";
import { SCHEMA_VERSION } from "@/lib/document/types";
import { createImport } from "@/lib/import/create-import";
import { createArticleFromImport } from "@/lib/import/review/create-article";
import { addPicture } from "@/lib/media/add-picture";
import { rewritten, story } from "@/lib/testing/articles";
import { webServer } from "@/lib/testing/servers";
import { hire } from "@/lib/testing/staff";
import { packDocx } from "@/lib/testing/word-file";
import { listAwaitedPictures } from "./list-awaited";
import { retryPicture } from "./retry";
import { workOnPictures } from "./work";

process.env.GALLEY_DATA = mkdtempSync(path.join(tmpdir(), "galley-pictures-"));
// This machine counts as the internet; read once, at the first fetch.
process.env.GALLEY_FETCH_ALLOW = "127.0.0.1";

const NEWSROOM: Actor = { kind: "system", task: "picture-job" };
const MINUTE = 60_000;

const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE);
const work = (minutes = 0) =>
  workOnPictures(NEWSROOM, { workerId: crypto.randomUUID(), now: () => later(minutes) });

let shade = 0;
/** A picture unlike any other. */
const photo = () => {
  shade += 1;
  const background = { r: shade % 256, g: 90, b: 120 };
  return sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer();
};

interface Site {
  url: string;
  asked: string[];
}

async function site(answer: RequestListener): Promise<Site> {
  const asked: string[] = [];
  const server = await webServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return { url: `http://127.0.0.1:${server.port}`, asked };
}

async function showing(bytes: Buffer | string, type = "image/jpeg"): Promise<Site> {
  return site((_, response) => response.setHeader("content-type", type).end(bytes));
}

/** An article made of an import whose figures have these pictures. */
async function articleWith(by: Person, ...srcs: readonly string[]): Promise<string> {
  const figures = srcs.map((src, index) => `![The ferry, ${index} (Ana Ruiz/Harbour Pictures)](${src})`);
  const text = ["The ferry came back on Tuesday.", ...figures, "Nobody cheered.", crypto.randomUUID()];
  const { id } = await createImport(by, { fileName: "", text: text.join("\n\n") });
  return (await createArticleFromImport(by, { importId: id })).articleId;
}

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

const bodyOf = async (by: Person, articleId: string) => (await getArticle(by, { articleId })).article.body;
const figuresOf = async (by: Person, articleId: string) => figures(await bodyOf(by, articleId));
const jobsOf = (articleId: string) => db.pictureJob.findMany({ where: { articleId } });

async function figureOf(by: Person, articleId: string): Promise<string> {
  return (await figuresOf(by, articleId))[0]?.id ?? "";
}

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

describe("a worker", () => {
  it("is the newsroom itself", async () => {
    const working = workOnPictures(await hire("editor"), { workerId: crypto.randomUUID() });
    await expect(working).rejects.toThrow(/newsroom itself/u);
  });

  it("leaves what it had to others when it crashed, once its time is over", async () => {
    const writer = await hire("writer");
    const { url } = await showing(await photo());
    const articleId = await articleWith(writer, `${url}/a.jpg`);
    const claimed = { claimedBy: crypto.randomUUID(), claimedUntil: later(5), attempts: 1 };
    await db.pictureJob.updateMany({ where: { articleId }, data: claimed });
    expect(await work()).toBe(0);
    expect(await work(6)).toBe(1);
    expect(await jobsOf(articleId)).toMatchObject([{ state: "done", claimedBy: null }]);
  });

  it("gives up what has ended it again and again", async () => {
    const writer = await hire("writer");
    const there = await showing(await photo());
    const articleId = await articleWith(writer, `${there.url}/a.jpg`);
    await db.pictureJob.updateMany({ where: { articleId }, data: { attempts: 5 } });
    await work();
    expect(there.asked).toEqual([]);
    expect(await jobsOf(articleId)).toMatchObject([{ state: "failed" }]);
  });

  it("gives back what it had begun when it is told to stop, as if it had not tried", async () => {
    const writer = await hire("writer");
    const stopping = new AbortController();
    const there = await site(() => stopping.abort());
    const articleId = await articleWith(writer, `${there.url}/a.jpg`);
    await workOnPictures(NEWSROOM, { workerId: crypto.randomUUID(), signal: stopping.signal });
    expect(there.asked).toHaveLength(1);
    expect(await jobsOf(articleId)).toMatchObject([
      { state: "waiting", attempts: 0, claimedBy: null, because: "" },
    ]);
  });
});

describe("the newsroom's own commits", () => {
  it("can't be claimed by an editor", () => {
    const batch = {
      articleId: crypto.randomUUID(),
      base: 0,
      batchId: crypto.randomUUID(),
      steps: [],
      fields: [],
    };
    const sent = (clientId: string) =>
      CommitArticle.safeParse({ ...batch, clientId, schemaVersion: SCHEMA_VERSION }).success;
    expect(sent(crypto.randomUUID())).toBe(true);
    expect(sent(NEWSROOM_CLIENT)).toBe(false);
  });
});
