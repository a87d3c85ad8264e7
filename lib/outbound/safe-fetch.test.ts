import type http from "node:http";
import zlib from "node:zlib";
import { describe, expect, it } from "vitest";
import { at, HERE, kept, refusal, taken, text, WANTED, web } from "@/lib/testing/fetches";
import { rawServer, webServer } from "@/lib/testing/servers";
import { safeFetch } from "./safe-fetch";

describe("a page", () => {
  it("comes with its type, its charset and where it was found", async () => {
    const server = await web((_, response) => {
      response.setHeader("content-type", 'Text/HTML; Charset="ISO-8859-1"');
      response.end("<p>Council votes");
    });
    const answer = await taken(at(server, "/story?utm_source=x#part"));
    expect(answer).toMatchObject({
      status: 200,
      contentType: "text/html",
      charset: "iso-8859-1",
      redirects: [],
    });
    expect(answer.finalUrl).toBe(at(server, "/story?utm_source=x#part"));
    expect(text(answer.bytes)).toBe("<p>Council votes");
    expect(answer.bytes.buffer.byteLength).toBe(answer.bytes.byteLength);
  });

  it("is asked for honestly, and without cookies or a referrer", async () => {
    const seen: http.IncomingHttpHeaders[] = [];
    const server = await web((request, response) => {
      seen.push(request.headers);
      response.setHeader("set-cookie", "a=b");
      if (request.url === "/") response.writeHead(302, { location: "/there" });
      response.end();
    });
    await taken(at(server));
    expect(seen).toHaveLength(2);
    for (const headers of seen) {
      expect(headers).toEqual({
        host: `press.example:${server.port}`,
        "user-agent": expect.stringMatching(/^Galley\b/u),
        accept: "text/html, text/plain",
        "accept-encoding": "gzip, deflate, br",
        connection: "close",
      });
    }
  });

  it.each([
    ["gzip", zlib.gzipSync("Council votes")],
    ["X-GZIP", zlib.gzipSync("Council votes")],
    ["br", zlib.brotliCompressSync("Council votes")],
    ["deflate", zlib.deflateSync("Council votes")],
    ["deflate", zlib.deflateRawSync("Council votes")],
    ["identity", Buffer.from("Council votes")],
    ["", Buffer.from("Council votes")],
  ])("is unpacked from “%s”", async (encoding, body) => {
    const server = await web((_, response) => response.setHeader("content-encoding", encoding).end(body));
    expect(text((await taken(at(server))).bytes)).toBe("Council votes");
  });

  it.each(["gzip", "br", "deflate", "identity"])("may be empty, although it says %s", async (encoding) => {
    const server = await web((_, response) => response.setHeader("content-encoding", encoding).end());
    const answer = await taken(at(server));
    expect(answer.bytes).toHaveLength(0);
    expect(answer.contentType).toBeNull();
  });

  it("may be as large as the cap to the byte, and no larger", async () => {
    const server = await web((request, response) => response.end("a".repeat(Number(request.url?.slice(1)))));
    expect((await taken(at(server, "/1000"), { maxBytes: 1_000 })).bytes).toHaveLength(1_000);
    expect(await refusal(at(server, "/1001"), { maxBytes: 1_000 })).toMatch(/too large: 1 kB/u);
  });

  it("isn't taken when it is of another kind", async () => {
    const server = await web((_, response) =>
      response.setHeader("content-type", "application/pdf").end("%PDF"),
    );
    expect(await refusal(at(server))).toBe("This address leads to a PDF. Give one that leads to a web page.");
    expect((await taken(at(server), { accept: ["application/*"] })).contentType).toBe("application/pdf");
  });

  it.each([400, 401, 403, 404, 410, 418, 429, 451, 500, 503, 206, 304, 300])(
    "isn't taken with status %i",
    async (status) => {
      const server = await web((_, response) => response.writeHead(status).end());
      await refusal(at(server));
    },
  );

  it.each([
    [404, false],
    [403, false],
    [429, true],
    [503, true],
  ])("with status %i: may it be different in a while? %s", async (status, passing) => {
    const server = await web((_, response) => response.writeHead(status).end());
    expect(await safeFetch(at(server), WANTED, HERE)).toMatchObject({ ok: false, passing });
  });

  it("may be there in a while when the line is at fault, and not when the guard refuses it", async () => {
    const server = await webServer(() => {});
    await server[Symbol.asyncDispose]();
    expect(await safeFetch(at(server), WANTED, HERE)).toMatchObject({ ok: false, passing: true });
    expect(await safeFetch("http://10.0.0.7/", WANTED, HERE)).toMatchObject({ ok: false, passing: false });
    expect(await safeFetch("file:///etc/passwd", WANTED, HERE)).toMatchObject({ ok: false, passing: false });
  });

  it("is found under a name with a dot at its end", async () => {
    const server = await web((request, response) => response.end(request.headers.host));
    const answer = await taken(at(server, "/", "press.example."));
    expect(text(answer.bytes)).toBe(`press.example:${server.port}`);
  });
});

describe("a redirect", () => {
  it("is followed five times and no more", async () => {
    const server = await web((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end("there");
      else
        response
          .writeHead([301, 302, 303, 307, 308][left % 5] ?? 302, { location: `${left - 1}` })
          .end("moved");
    });
    const answer = await taken(at(server, "/5"));
    expect(answer.finalUrl).toBe(at(server, "/0"));
    expect(answer.redirects).toEqual([5, 4, 3, 2, 1].map((left) => at(server, `/${left}`)));
    expect(await refusal(at(server, "/6"))).toMatch(/too often/u);
  });

  it.each(["/a", "/b#other", "?"])("in a circle ends: %s", async (location) => {
    const server = await web((request, response) =>
      response.writeHead(302, { location: request.url === "/a" ? "/b" : location }).end(),
    );
    expect(await refusal(at(server, "/a"))).toMatch(/circle/u);
    expect(server.connections()).toBeLessThan(4);
  });

  it.each([
    "http://127.0.0.2:4000/",
    "http://localhost/",
    "http://[::1]/",
    "http://0x7f.2/",
    "//10.0.0.1/",
    "http://169.254.169.254/latest",
    "http://[::ffff:10.0.0.1]/",
    "http://wiki/",
    "http://x.internal/",
    "file:///etc/passwd",
    "ftp://press.example/",
    "javascript:alert(1)",
    "http://user:pass@press.example/",
    "http://press.example:22/",
    "http://[",
    "data:text/html,x",
    "http://inside.test/",
  ])("inward, or to what isn't the web, is refused: %s", async (location) => {
    const server = await web((_, response) => response.writeHead(302, { location }).end());
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return [host === "inside.test" ? "10.0.0.1" : "127.0.0.1"];
    };
    await refusal(at(server), {}, { resolve });
    expect(server.connections()).toBe(1);
    expect(asked).toEqual(
      location.includes("inside.test") ? ["press.example", "inside.test"] : ["press.example"],
    );
  });

  it("in UTF-8, as many sites write it, is understood", async () => {
    const server = await kept(
      rawServer((socket) => socket.end("HTTP/1.1 302 Found\r\nLocation: /stra\u00dfe\r\n\r\n")),
    );
    // The same answer again is a circle: the sentence proves that the address was asked.
    expect(await refusal(at(server, "/a"))).toMatch(/circle/u);
    expect(await refusal(at(server, "/stra%C3%9Fe"))).toMatch(/circle/u);
    expect(server.connections()).toBe(3);
  });
});

describe("who asked", () => {
  it("can stop it, before and in the middle", async () => {
    expect(await refusal("http://press.example/", { signal: AbortSignal.abort() })).toMatch(/was stopped/u);
    const controller = new AbortController();
    const server = await web((_, response) => {
      response.write("Council");
      controller.abort();
    });
    expect(await refusal(at(server), { signal: controller.signal })).toMatch(/was stopped/u);
  });

  it("leaves no connection behind, whatever came of it", async () => {
    const open = new Set<unknown>();
    const server = await web((request, response) => {
      open.add(request.socket);
      request.socket.on("close", () => open.delete(request.socket));
      response.writeHead(request.url === "/moved" ? 302 : 200, {
        location: "/there",
        "content-type": request.url === "/pdf" ? "application/pdf" : "text/html",
      });
      response.write("Council");
      if (request.url !== "/moved" && request.url !== "/pdf") response.end();
    });
    await taken(at(server));
    await taken(at(server, "/moved"));
    await refusal(at(server, "/pdf"));
    await expect.poll(() => open.size, { timeout: 20_000 }).toBe(0);
  });
});
