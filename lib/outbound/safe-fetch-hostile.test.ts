import zlib from "node:zlib";
import { describe, expect, it } from "vitest";
import { at, kept, raw, refusal, taken, text, WANTED, web } from "@/lib/testing/fetches";
import { rawServer, webServer } from "@/lib/testing/servers";

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
