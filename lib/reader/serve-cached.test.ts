import "@/lib/testing/database";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { answer } from "./answer";
import { finishPage, type RenderedPage } from "./finished-page";
import { REQUEST_NAME } from "./hand-over";
import { articleTag, dropPages, pages } from "./pages";
import { answerFromCache } from "./serve-cached";

let server: Server;
let framework = 0;
let requests = 0;
let make: (path: string) => Promise<RenderedPage>;

const text = (body: string, more: Partial<RenderedPage> = {}): RenderedPage => ({
  status: 200,
  type: "text/html; charset=utf-8",
  body: `${body} ${"and more words ".repeat(30)}`,
  tags: [articleTag("1")],
  lastModified: new Date("2026-01-02T03:04:05Z"),
  keep: true,
  ...more,
});

/** Does to an answer what Next does: its own Vary, no Content-Encoding, no length, headers appended. */
async function likeTheFramework(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  framework++;
  response.setHeader("Vary", "rsc, next-router-state-tree");
  const url = new URL(incoming.url ?? "/", "http://localhost");
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const given = await answer(
    new Request(url, { headers, method: incoming.method ?? "GET" }),
    url.pathname,
    () => make(url.pathname),
  );
  response.statusCode = given.status;
  given.headers.forEach((value, name) => {
    if (name !== "content-encoding" && name !== "content-length") response.appendHeader(name, value);
  });
  response.end(given.body === null ? undefined : Buffer.from(await given.arrayBuffer()));
}

interface Got {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

async function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  const asked = request({ port, path, method, headers }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

beforeAll(async () => {
  server = createServer((incoming, response) => {
    requests++;
    const wake = () => void likeTheFramework(incoming, response);
    if (!answerFromCache(incoming, response, wake)) wake();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  make = async () => text("first");
  await get("/warm"); // the first answer begins to listen, which drops everything once
  await vi.waitUntil(() => pages.generation() > 0);
});

beforeEach(() => {
  pages.clear();
  framework = 0;
  requests = 0;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("a page", () => {
  it("is the same, cold from its handler and hot from the cache, and the framework wakes up once", async () => {
    make = async () => text("first");
    const cold = await get("/a", { "accept-encoding": "gzip, br" });
    const hot = await get("/a", { "accept-encoding": "gzip, br" });
    const { date: _, ...headers } = cold.headers;
    expect(hot.headers).toMatchObject(headers);
    expect(hot.body).toEqual(cold.body);
    expect(brotliDecompressSync(hot.body).toString()).toMatch(/^first/);
    expect(framework).toBe(1);
  });

  it("is made once for two thousand readers who ask for it at once after it was dropped", async () => {
    make = async () => text("first");
    await get("/a");
    let made = 0;
    const everybodyIsHere = vi.waitUntil(() => requests === 2_001, 20_000);
    make = async () => {
      made++;
      await everybodyIsHere;
      return text("second");
    };
    dropPages([articleTag("1")]);
    const answers = await Promise.all(Array.from({ length: 2_000 }, () => get("/a")));
    expect([made, framework]).toEqual([1, 2]);
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(String(answers[0]?.body)).toMatch(/^second/);
  });

  it("that was begun before something was dropped is not given to who asks after it", async () => {
    let finishFirst = () => {};
    make = () => new Promise((resolve) => (finishFirst = () => resolve(text("first"))));
    const early = get("/a");
    await vi.waitUntil(() => framework === 1);
    dropPages([articleTag("1")]);
    make = async () => text("second");
    expect(String((await get("/a")).body)).toMatch(/^second/);
    finishFirst();
    expect(String((await early).body)).toMatch(/^first/);
    expect(String((await get("/a")).body)).toMatch(/^second/);
  });

  it("is asked for by each who waited when the framework answered the first by itself, or the first has gone", async () => {
    const { error } = console;
    console.error = () => {};
    let fail = () => {};
    make = () => new Promise((_, reject) => (fail = () => reject(new Error("The database is away."))));
    const both = Promise.all([get("/a"), get("/a")]);
    await vi.waitUntil(() => requests === 2);
    const failing = setInterval(() => fail(), 1);
    expect((await both).map(({ status }) => status)).toEqual([503, 503]);
    clearInterval(failing);
    console.error = error;

    let finish = () => {};
    make = () => new Promise((resolve) => (finish = () => resolve(text("late"))));
    const { port } = server.address() as AddressInfo;
    const leaves = request({ port, path: "/b" }).on("error", () => {});
    leaves.end();
    await vi.waitUntil(() => requests === 3);
    const stays = get("/b");
    await vi.waitUntil(() => requests === 4);
    leaves.destroy();
    await vi.waitUntil(() => framework === 4);
    finish();
    expect(String((await stays).body)).toMatch(/^late/);
  });

  it("varies with the encoding alone, and sets no cookie", async () => {
    make = async () => text("first");
    for (const { headers } of [await get("/a"), await get("/a")]) {
      expect(headers.vary).toBe("Accept-Encoding");
      expect(headers["set-cookie"]).toBeUndefined();
      expect(headers["cache-control"]).toBe(
        "public, max-age=0, s-maxage=300, stale-while-revalidate=3600, stale-if-error=604800",
      );
      expect(headers["surrogate-key"]).toBe("article:1");
    }
  });

  it("comes packed as the browser takes it, under a name of its own", async () => {
    make = async () => text("first");
    const plain = await get("/a");
    const gzip = await get("/a", { "accept-encoding": "gzip" });
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(gzip.headers.etag).not.toBe(plain.headers.etag);
    expect(plain.headers["content-length"]).toBe(String(plain.body.length));
  });

  it("is not sent again to who has it, cold or hot, and keeps its headers then", async () => {
    make = async () => text("first");
    const { headers } = await get("/a", { "accept-encoding": "br" });
    const conditions = { "accept-encoding": "br", "if-none-match": headers.etag ?? "" };
    const hot = await get("/a", conditions);
    pages.clear();
    const cold = await get("/a", conditions);
    for (const { status, body, headers: short } of [hot, cold]) {
      expect([status, body.length, short.etag, short.vary]).toEqual([
        304,
        0,
        headers.etag,
        "Accept-Encoding",
      ]);
    }
    expect((await get("/a", { "if-none-match": '"other"' })).status).toBe(200);
  });

  it("answers HEAD with the length and nothing else, cold and hot", async () => {
    make = async () => text("first");
    const cold = await get("/a", {}, "HEAD");
    const hot = await get("/a", {}, "HEAD");
    const whole = await get("/a");
    for (const { status, body, headers } of [cold, hot]) {
      expect([status, body.length, headers["content-length"]]).toEqual([200, 0, String(whole.body.length)]);
    }
  });

  it("is given for queries that mean nothing, and not for one that does", async () => {
    make = async () => text("first");
    await get("/a");
    await get("/a?utm_source=x");
    expect(framework).toBe(1);
    await get("/a?before=x");
    expect(framework).toBe(2);
  });

  it("is not given for what may be the old address of a story, which has a page of its own", async () => {
    make = async () => text("front");
    await get("/");
    await get("/?p=12");
    expect(framework).toBe(2);
    await pages.get("/?p=12", async () => finishPage(text("moved")));
    for (const written of ["/?p=12", "/?utm_source=x&p=012"])
      expect((await get(written)).body.toString()).toMatch(/^moved/);
    expect(framework).toBe(2);
  });

  it("that is no page leaves the cache empty, however many addresses are tried", async () => {
    make = async () => text("nothing here", { status: 404, keep: false, tags: [], lastModified: null });
    for (let index = 0; index < 50; index++) expect((await get(`/x${index}`)).status).toBe(404);
    expect((await get("/x1")).headers["cache-control"]).toBe("no-store");
    expect(pages.size().pages).toBe(0);
  });

  it("goes to the framework for every other method, and for the house's own addresses", async () => {
    make = async () => text("first");
    await get("/a");
    await get("/a", {}, "POST");
    const desk = await get("/desk");
    expect(framework).toBe(3);
    expect(desk.headers.vary).toContain("rsc");
  });

  it("can't be had by a request that names another", async () => {
    const gate = Promise.withResolvers<void>();
    make = async (path) => {
      if (path === "/slow") await gate.promise;
      return text(path);
    };
    const slow = get("/slow");
    const forged = await get("/fast", { [REQUEST_NAME]: "1" });
    gate.resolve();
    expect(forged.body.toString()).toMatch(/^\/fast/);
    expect((await slow).body.toString()).toMatch(/^\/slow/);
  });

  it("that can't be made is a plain 503 which nothing keeps, and the defect is logged", async () => {
    const logged: unknown[] = [];
    const { error } = console;
    console.error = (...words: unknown[]) => logged.push(words);
    make = () => Promise.reject(new Error("database away"));
    const { status, headers } = await get("/a");
    console.error = error;
    expect([status, headers["cache-control"], headers["retry-after"]]).toEqual([503, "no-store", "5"]);
    expect(logged).toHaveLength(1);
  });
});

describe("new text", () => {
  it("is what readers get as soon as the pages of the article are dropped", async () => {
    make = async () => text("old");
    await get("/a");
    make = async () => text("new");
    expect((await get("/a")).body.toString()).toMatch(/^old/);
    dropPages([articleTag("1")]);
    expect((await get("/a")).body.toString()).toMatch(/^new/);
  });

  it.each([
    ["article.published", "1"],
    ["article.unpublished", "1"],
    ["section.changed", "2"],
  ])("follows %s heard from PostgreSQL, on every instance", async (type, subjectId) => {
    make = async () => text("old");
    await get("/a");
    make = async () => text("new");
    await db.$executeRaw`SELECT pg_notify('galley_event', ${JSON.stringify({ type, subjectId })})`;
    await expect.poll(async () => (await get("/a")).body.toString()).toMatch(/^new/);
  });

  it("does not follow what readers don't see, nor what is no event", async () => {
    make = async () => text("old");
    await get("/a");
    const before = pages.generation();
    for (const message of ['{"type":"article.edited","subjectId":"1"}', "no json", "[]", '{"type":7}']) {
      await db.$executeRaw`SELECT pg_notify('galley_event', ${message})`;
    }
    await db.$executeRaw`SELECT pg_notify('galley_event', '{"type":"article.published","subjectId":"another"}')`;
    await expect.poll(() => pages.generation()).toBe(before + 1);
    expect((await get("/a")).body.toString()).toMatch(/^old/);
    expect(framework).toBe(1);
  });
});
