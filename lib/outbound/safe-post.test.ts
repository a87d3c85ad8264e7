import type { IncomingMessage, RequestListener } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Running, webServer } from "@/lib/testing/servers";
import { readAllowed } from "./allowed";
import { type Message, safePost } from "./safe-post";

/** This machine counts as the internet, and every name below .example is on it. */
const HERE = { resolve: async () => ["127.0.0.1"], allowed: readAllowed("127.0.0.1"), silence: 20_000 };
const NOWHERE = { ...HERE, allowed: readAllowed("") };
const MESSAGE: Message = {
  type: "application/json; charset=utf-8",
  body: '{"ä":1}',
  timeout: 20_000,
};

async function web(answer: RequestListener): Promise<Running> {
  const server = await webServer(answer);
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server;
}

const at = ({ port }: Running, path = "/") => `http://hub.example:${port}${path}`;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return String(Buffer.concat(chunks));
}

describe("what is sent", () => {
  it("arrives whole, with its type, and nothing about who sends it", async () => {
    const seen: { request: IncomingMessage; body: string }[] = [];
    const server = await web((request, response) => {
      void bodyOf(request).then((body) => {
        seen.push({ request, body });
        response.writeHead(202).end("thank you");
      });
    });
    expect(await safePost(at(server, "/publish"), MESSAGE, HERE)).toEqual({ ok: true, status: 202 });
    const [{ request, body } = { request: null, body: "" }] = seen;
    expect([request?.method, request?.url, body]).toEqual(["POST", "/publish", MESSAGE.body]);
    expect(request?.headers).toMatchObject({ "content-type": MESSAGE.type, "content-length": "8" });
    expect(request?.headers).not.toHaveProperty("cookie");
    expect(request?.headers).not.toHaveProperty("referer");
  });

  it("goes to no second address", async () => {
    const other: string[] = [];
    const second = await web((request, response) => {
      other.push(request.url ?? "");
      response.end();
    });
    for (const status of [301, 302, 307, 308]) {
      const first = await web((_, response) => response.writeHead(status, { location: at(second) }).end());
      expect(await safePost(at(first), MESSAGE, HERE)).toMatchObject({
        ok: false,
        because: expect.stringContaining("sends on"),
      });
    }
    expect(other).toEqual([]);
  });

  it("goes to no place that isn't public, by letters or by name", async () => {
    const server = await web((_, response) => response.end());
    for (const address of [
      at(server),
      `http://127.0.0.1:${server.port}/`,
      "http://[::1]/",
      "ftp://hub.example/",
    ])
      expect(await safePost(address, MESSAGE, NOWHERE)).toMatchObject({ ok: false });
    expect(server.connections()).toBe(0);
  });
});

describe("what is not taken", () => {
  it.each([
    [404, /nothing at this address/],
    [403, /status 403/],
    [429, /too often/],
    [503, /trouble/],
  ])("with status %i is one sentence", async (status, words) => {
    const server = await web((_, response) => response.writeHead(status).end());
    const posted = await safePost(at(server), MESSAGE, HERE);
    expect(posted).toMatchObject({ ok: false, because: expect.stringMatching(words) });
  });

  it("because nobody answers ends in time, and an answer without an end is not waited for", async () => {
    const silent = await web(() => {});
    expect(await safePost(at(silent), { ...MESSAGE, timeout: 200 }, HERE)).toMatchObject({
      ok: false,
      because: expect.stringContaining("takes too long"),
    });
    const endless = await web((_, response) => {
      response.writeHead(200);
      response.write("and so on");
    });
    expect(await safePost(at(endless), MESSAGE, HERE)).toEqual({ ok: true, status: 200 });
  });
});
