import { describe, expect, it } from "vitest";
import { pictureAnswer } from "./picture-answer";

const bytes = Buffer.from("0123456789");
const picture = { bytes, type: "image/webp", name: "a-480.webp" } as const;
const etag = '"a-480.webp"';

async function asked(headers: Record<string, string> = {}, method = "GET") {
  const request = new Request("https://news.example/media/a-480.webp", { headers, method });
  const answer = pictureAnswer(request, picture);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

describe("a picture's answer", () => {
  it("is the whole, to be kept for ever", async () => {
    const { status, headers, text } = await asked();
    expect([status, text]).toEqual([200, "0123456789"]);
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("content-length")).toBe("10");
    expect(headers.get("accept-ranges")).toBe("bytes");
    expect(headers.get("etag")).toBe(etag);
  });

  it("has the same headers and no body when only they are asked for", async () => {
    const { status, headers, text } = await asked({}, "HEAD");
    expect([status, text, headers.get("content-length")]).toEqual([200, "", "10"]);
  });

  it("is a part, and says which", async () => {
    const { status, headers, text } = await asked({ range: "bytes=2-4" });
    expect([status, text]).toEqual([206, "234"]);
    expect(headers.get("content-range")).toBe("bytes 2-4/10");
    expect(headers.get("content-length")).toBe("3");
    expect(headers.get("content-type")).toBe("image/webp");
  });

  it("is refused beyond the end, with the size, and that is not kept", async () => {
    const { status, headers, text } = await asked({ range: "bytes=10-" });
    expect([status, text]).toEqual([416, ""]);
    expect(headers.get("content-range")).toBe("bytes */10");
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("is the whole when several parts are asked for, or the copy is of something else", async () => {
    expect((await asked({ range: "bytes=0-1,4-5" })).status).toBe(200);
    expect((await asked({ range: "bytes=0-1", "if-range": '"other"' })).status).toBe(200);
    expect((await asked({ range: "bytes=0-1", "if-range": etag })).status).toBe(206);
  });

  it.each([etag, `W/${etag}`, `"x", ${etag}`, "*"])("is that the copy is right for %s", async (tag) => {
    const { status, headers, text } = await asked({ "if-none-match": tag, range: "bytes=0-1" });
    expect([status, text]).toEqual([304, ""]);
    expect(headers.get("etag")).toBe(etag);
    expect(headers.get("content-type")).toBeNull();
  });
});
