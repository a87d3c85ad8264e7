import { describe, expect, it } from "vitest";
import { readJson, readUpload } from "./body";

const limit = { most: 1_000, tooLarge: "Too large. Send a smaller one." };

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

/** A body without a length that goes on until somebody stops reading. */
function endless() {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 100;
      controller.enqueue(new Uint8Array(100));
    },
  });
  return { stream, sent: () => sent };
}

describe("an uploaded file", () => {
  it("is the body, with its name beside it", async () => {
    const request = post("pixels", { "x-file-name": encodeURIComponent("Fähre 1.jpg") });
    const { fileName, bytes } = await readUpload(request, limit);
    expect([fileName, String(Buffer.from(bytes))]).toEqual(["Fähre 1.jpg", "pixels"]);
  });

  it("is the part of a form", async () => {
    const form = new FormData();
    form.append("file", new File(["pixels"], "ferry.jpg"));
    const { fileName, bytes } = await readUpload(post(form), limit);
    expect([fileName, String(Buffer.from(bytes))]).toEqual(["ferry.jpg", "pixels"]);
  });

  it("may be exactly as large as the limit", async () => {
    expect((await readUpload(post(new Uint8Array(1_000)), limit)).bytes).toHaveLength(1_000);
    const form = new FormData();
    form.append("file", new File([new Uint8Array(1_000)], "a.jpg"));
    expect((await readUpload(post(form), limit)).bytes).toHaveLength(1_000);
  });

  it.each([
    ["as the body", () => post(new Uint8Array(1_001))],
    [
      "in a form",
      () => {
        const form = new FormData();
        form.append("file", new File([new Uint8Array(1_001)], "a.jpg"));
        return post(form);
      },
    ],
    ["by its declared length alone", () => post("x", { "content-length": "1001" })],
  ])("is refused above the limit, %s", async (_, request) => {
    await expect(readUpload(request(), limit)).rejects.toThrow("Too large. Send a smaller one.");
  });

  it("is not read to its end when it has none", async () => {
    const { stream, sent } = endless();
    await expect(readUpload(post(stream), limit)).rejects.toThrow("Too large");
    expect(sent()).toBeLessThan(2_000);
  });

  it("is asked for when a form has none, or is no form", async () => {
    const broken = post("nonsense", { "content-type": "multipart/form-data; boundary=x" });
    await expect(readUpload(broken, limit)).rejects.toThrow("has no file");
    const empty = new FormData();
    empty.append("file", "just text");
    await expect(readUpload(post(empty), limit)).rejects.toThrow("has no file");
  });
});

describe("a body of JSON", () => {
  const json = { "content-type": "application/json" };

  it("is the object in it, in whatever script", async () => {
    expect(await readJson(post('{"headline":"Ворота"}', json))).toEqual({ headline: "Ворота" });
  });

  it("that goes on without an end is read up to the limit and no further", async () => {
    const body = endless();
    await expect(readJson(post(body.stream, json))).rejects.toThrow("more than 4 MB");
    expect(body.sent()).toBeLessThan(12_010_000);
  });

  it("is refused when it is no object, and not read when it says that it is something else", async () => {
    await expect(readJson(post("4", json))).rejects.toThrow("not a JSON object");
    await expect(readJson(post("{", json))).rejects.toThrow("not a JSON object");
    expect(await readJson(post('{"a":1}', { "content-type": "text/plain" }))).toEqual({});
  });
});
