import type http from "node:http";
import tls from "node:tls";
import zlib from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { selfSigned } from "@/lib/testing/certificate";
import { type Running, rawServer, secureServer, webServer } from "@/lib/testing/servers";
import { readAllowed } from "./allowed";
import { resolveHere } from "./lookup";
import { safeFetch, type Wanted, type Way } from "./safe-fetch";

const WANTED: Wanted = { accept: ["text/html", "text/plain"], maxBytes: 100_000, timeout: 20_000 };

/** This machine counts as the internet, and every name below .example is on it. */
const HERE: Way = {
  resolve: async (host) => {
    if (host.endsWith(".example")) return ["127.0.0.1"];
    throw Object.assign(new Error("unknown"), { code: "ENOTFOUND" });
  },
  allowed: readAllowed("127.0.0.1"),
  silence: 20_000,
};

async function kept(server: Promise<Running>): Promise<Running> {
  const running = await server;
  onTestFinished(() => running[Symbol.asyncDispose]());
  return running;
}

const web = (answer: http.RequestListener) => kept(webServer(answer));
const raw = (...parts: readonly (string | Buffer)[]) =>
  kept(
    rawServer((socket) => {
      for (const part of parts) socket.write(part);
      socket.end();
    }),
  );

const at = ({ port }: Running, path = "/", host = "press.example") => `http://${host}:${port}${path}`;

async function taken(address: string, wanted: Partial<Wanted> = {}, way: Partial<Way> = {}) {
  const answer = await safeFetch(address, { ...WANTED, ...wanted }, { ...HERE, ...way });
  if (!answer.ok) throw new Error(answer.because);
  return answer;
}

/** The sentence, which must be one: for people, with no code and no trace in it. */
async function refusal(address: string, wanted: Partial<Wanted> = {}, way: Partial<Way> = {}) {
  const answer = await safeFetch(address, { ...WANTED, ...wanted }, { ...HERE, ...way });
  expect(answer).toEqual({
    ok: false,
    because: expect.stringMatching(/^[A-Z“][^\n]*\.$/u),
    passing: expect.any(Boolean),
  });
  if (answer.ok) return "";
  expect(answer.because).not.toMatch(/[A-Z]{2,}_|E[A-Z]{4,}|\bat .*:\d+|127\.0\.0\.1|undefined/u);
  return answer.because;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

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

describe("a name", () => {
  it("that changes between two questions is connected to where it was judged, or not at all", async () => {
    const server = await web((request, response) => {
      if (request.url === "/") response.writeHead(302, { location: "/next" }).end();
      else response.end("secret");
    });
    const answers = [["127.0.0.1"], ["127.0.0.2"]];
    expect(await refusal(at(server), {}, { resolve: async () => answers.shift() ?? [] })).toMatch(
      /private network/u,
    );
    expect(answers).toHaveLength(0);
    expect(server.connections()).toBe(1);
  });

  it("is asked for once a hop", async () => {
    const server = await web((_, response) => response.end("there"));
    let questions = 0;
    const resolve = async () => {
      questions += 1;
      return questions === 1 ? ["127.0.0.1"] : ["127.0.0.2"];
    };
    await taken(at(server), {}, { resolve });
    expect(questions).toBe(1);
  });

  it.each([
    [["127.0.0.1"]],
    [["93.184.215.14", "127.0.0.1"]],
    [["::1", "93.184.215.14"]],
    [["::ffff:127.0.0.1"]],
    [["0.0.0.0"]],
    [["64:ff9b::7f00:1"]],
  ])("that leads inward is refused: %j", async (ips) => {
    const server = await web((_, response) => response.end("secret"));
    expect(await refusal(at(server), {}, { resolve: async () => ips, allowed: readAllowed("") })).toMatch(
      /private network/u,
    );
    expect(server.connections()).toBe(0);
  });

  it("that nobody has gets a sentence", async () => {
    expect(await refusal("http://nobody.test/")).toMatch(/no site at “nobody.test”/u);
    expect(await refusal("http://empty.test/", {}, { resolve: async () => [] })).toMatch(/no site/u);
  });

  it("is resolved by this machine in everyday use, and judged", async () => {
    const server = await web((_, response) => response.end("there"));
    const address = at(server, "/", "localhost");
    const closed = await safeFetch(address, WANTED);
    expect(closed).toMatchObject({ ok: false, because: expect.stringMatching(/private network/u) });
    const opened = await taken(address, {}, { resolve: resolveHere, allowed: readAllowed("localhost") });
    expect(text(opened.bytes)).toBe("there");
    expect(await refusal("http://no-such-name.invalid/", {}, { resolve: resolveHere })).toMatch(
      /no-such-name/u,
    );
  });

  it("with several addresses is reached at the one that answers", async () => {
    const server = await web((_, response) => response.end("there"));
    const way = { resolve: async () => ["127.0.0.3", "127.0.0.1"], allowed: readAllowed("127.0.0.0/8") };
    expect(text((await taken(at(server), {}, way)).bytes)).toBe("there");
  });
});

describe("a hostile server", () => {
  it("that drips is left when the time is over", async () => {
    const server = await web((_, response) => {
      const drip = setInterval(() => response.write("a"), 20);
      response.on("close", () => clearInterval(drip));
    });
    expect(await refusal(at(server), { timeout: 400 })).toMatch(/too long/u);
  });

  it("that drips its head is left, too", async () => {
    const server = await kept(
      rawServer((socket) => {
        socket.write("HTTP/1.1 200 OK\r\nX: ");
        const drip = setInterval(() => socket.write("a"), 20);
        socket.on("close", () => clearInterval(drip));
      }),
    );
    expect(await refusal(at(server), { timeout: 400 })).toMatch(/too long/u);
  });

  it("that sends interim answers without end is left", async () => {
    const server = await kept(
      rawServer((socket) => {
        const drip = setInterval(() => socket.write("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"), 5);
        socket.on("close", () => clearInterval(drip));
      }),
    );
    expect(await refusal(at(server), { timeout: 400 })).toMatch(/too long/u);
  });

  it.each(["", "HTTP/1.1 200 OK\r\n\r\nCouncil"])("that falls silent after “%s” is left", async (start) => {
    const server = await kept(rawServer((socket) => socket.write(start)));
    expect(await refusal(at(server), {}, { silence: 200 })).toMatch(/stopped answering/u);
  });

  it("whose name takes for ever is left", async () => {
    expect(
      await refusal("http://press.example/", { timeout: 200 }, { resolve: () => new Promise(() => {}) }),
    ).toMatch(/too long/u);
  });

  it("that never ends is left at the cap", async () => {
    let sent = 0;
    const server = await web((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384))) sent += 16_384;
      };
      response.on("drain", more);
      more();
    });
    expect(await refusal(at(server))).toMatch(/too large: 100 kB/u);
    expect(sent).toBeLessThan(50_000_000);
  });

  it("that announces too much isn't read", async () => {
    const server = await raw("HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n");
    expect(await refusal(at(server))).toMatch(/too large/u);
  });

  it.each([
    ["gzip", zlib.gzipSync(Buffer.alloc(50_000_000))],
    [
      "br",
      zlib.brotliCompressSync(Buffer.alloc(50_000_000), {
        params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 },
      }),
    ],
    ["deflate", zlib.deflateSync(Buffer.alloc(50_000_000))],
    ["deflate", zlib.deflateRawSync(Buffer.alloc(50_000_000))],
  ])("with a bomb in %s is left at the cap", async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(WANTED.maxBytes);
    const server = await web((_, response) => response.setHeader("content-encoding", encoding).end(bomb));
    expect(await refusal(at(server))).toMatch(/too large/u);
  });

  it.each(["gzip, gzip", "br,gzip", "zstd", "compress", "aes128gcm"])(
    "that packs in “%s” is refused",
    async (encoding) => {
      const server = await web((_, response) => response.setHeader("content-encoding", encoding).end("?"));
      expect(await refusal(at(server))).toMatch(/packed/u);
    },
  );

  it.each(["gzip", "br", "deflate"])("whose %s is damaged or cut off gets a sentence", async (encoding) => {
    const pack = { gzip: zlib.gzipSync, br: zlib.brotliCompressSync, deflate: zlib.deflateSync }[encoding];
    const whole = pack?.("Council votes on bridge. ".repeat(100)) ?? Buffer.of();
    for (const body of [whole.subarray(0, -3), Buffer.from("Council votes")]) {
      const server = await web((_, response) => response.setHeader("content-encoding", encoding).end(body));
      expect(await refusal(at(server))).toMatch(/damaged/u);
    }
  });

  it("that sends less than it announced isn't believed", async () => {
    const server = await raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nCouncil");
    expect(await refusal(at(server))).toMatch(/broke off/u);
  });

  it("that breaks off between chunks isn't believed", async () => {
    const server = await raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\nCouncil\r\n");
    expect(await refusal(at(server))).toMatch(/broke off/u);
  });

  it("that sends more than it announced is read as far as it announced", async () => {
    const server = await raw(
      "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nCouncil votes HTTP/1.1 200 OK\r\n\r\nmore",
    );
    expect(text((await taken(at(server))).bytes)).toBe("Council");
  });

  it.each([
    ["two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 7\r\nContent-Length: 8\r\n\r\nCouncil"],
    [
      "a length and chunks",
      "HTTP/1.1 200 OK\r\nContent-Length: 7\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["no head", "Council votes\r\n\r\n"],
    ["another protocol", "SSH-2.0-OpenSSH_9.6\r\n"],
    [
      "a switch to another one",
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n",
    ],
    ["a bad chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"],
    ["nothing", ""],
  ])("with %s gets a sentence", async (_, answer) => {
    await refusal(at(await raw(answer)));
  });

  it("with a huge head is left", async () => {
    const long = await raw(`HTTP/1.1 200 OK\r\nX: ${"a".repeat(20_000)}\r\n\r\n`);
    await refusal(at(long));
    const many = await raw("HTTP/1.1 200 OK\r\n", "X: a\r\n".repeat(10_000), "\r\n");
    await refusal(at(many));
    const trailing = await raw(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
      "X: a\r\n".repeat(10_000),
      "\r\n",
    );
    await refusal(at(trailing));
  });

  it("that resets the connection gets a sentence", async () => {
    const server = await kept(rawServer((socket) => socket.resetAndDestroy()));
    expect(await refusal(at(server))).toMatch(/broke off/u);
  });

  it("that isn't there gets a sentence", async () => {
    const gone = await webServer(() => {});
    await gone[Symbol.asyncDispose]();
    expect(await refusal(at(gone))).toMatch(/doesn't answer/u);
  });
});

describe("a secure connection", () => {
  const press = selfSigned({ names: ["press.example"] });
  const expired = selfSigned({ names: ["press.example"], until: new Date("2021-01-01T00:00:00Z") });
  const stranger = selfSigned({ names: ["press.example"] });
  tls.setDefaultCACertificates([...tls.getCACertificates("bundled"), press.cert, expired.cert]);

  const page: http.RequestListener = (_, response) => response.end("Council votes");
  const secure = (certificate = press, answer = page) => kept(secureServer(certificate, answer));
  const at = ({ port }: Running, host = "press.example") => `https://${host}:${port}/`;

  it("is made when the certificate is good", async () => {
    expect(text((await taken(at(await secure()))).bytes)).toBe("Council votes");
    expect(text((await taken(at(await secure(), "press.example."))).bytes)).toBe("Council votes");
  });

  it("isn't made with a certificate that is a stranger's, another's or over", async () => {
    expect(await refusal(at(await secure(stranger)))).toMatch(/can't be trusted/u);
    expect(await refusal(at(await secure(), "other.example"))).toMatch(/can't be trusted/u);
    expect(await refusal(at(await secure(expired)))).toMatch(/can't be trusted/u);
  });

  it("isn't made without trust either when the environment turns checking off", async () => {
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    const warning = vi.spyOn(process, "emitWarning").mockImplementation(() => {}); // Node warns, rightly
    onTestFinished(() => {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
      warning.mockRestore();
    });
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
    expect(await refusal(at(await secure(stranger)))).toMatch(/can't be trusted/u);
  });

  it("isn't made to what speaks no TLS", async () => {
    const server = await web(page);
    expect(await refusal(at(server))).toMatch(/can't be trusted/u);
  });

  it("is never left for one that isn't secure, but may be come to", async () => {
    const plain = await web(page);
    const down = await secure(press, (_, response) =>
      response.writeHead(301, { location: `http://press.example:${plain.port}/` }).end(),
    );
    expect(await refusal(at(down))).toMatch(/secure connection/u);
    expect(plain.connections()).toBe(0);
    const target = await secure();
    const up = await web((_, response) => response.writeHead(301, { location: at(target) }).end());
    expect((await taken(`http://press.example:${up.port}/`)).finalUrl).toBe(at(target));
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
