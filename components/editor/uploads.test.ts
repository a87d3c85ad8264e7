import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createUploads } from "./uploads";

/** The browser's request, answered by hand. */
class Request {
  static all: Request[] = [];
  aborted = false;
  responseText = "";
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  constructor() {
    Request.all.push(this);
  }
  open() {}
  setRequestHeader() {}
  send() {}
  abort() {
    this.aborted = true;
  }
  answer(said: unknown) {
    this.responseText = JSON.stringify(said);
    this.onload?.();
  }
}

beforeEach(() => {
  Request.all = [];
  vi.stubGlobal("XMLHttpRequest", Request);
});
afterEach(() => vi.unstubAllGlobals());

const photo = new File(["x"], "ferry.jpg", { type: "image/jpeg" });
const made = (id: string, notice: string | null = null) => ({
  ok: true,
  value: { id, width: 4, height: 3, notice },
});

it("gives the picture, and says what the server notes of it", () => {
  const [given, said]: string[][] = [[], []];
  const uploads = createUploads((notice) => said?.push(notice));
  uploads.start("figure", photo, ({ id }) => given?.push(id));
  uploads.start("other", photo, ({ id }) => given?.push(id));
  Request.all[0]?.answer(made("one", "Only the first frame is used."));
  Request.all[1]?.answer(made("two"));
  expect(given).toEqual(["one", "two"]);
  expect(said).toEqual(["Only the first frame is used."]);
  expect(uploads.snapshot().size).toBe(0);
});

it("stops the first upload when another picture is chosen for its place", () => {
  const uploads = createUploads();
  uploads.start("figure", photo, () => {});
  uploads.start("other", photo, () => {});
  uploads.start("figure", photo, () => {});
  expect(Request.all.map(({ aborted }) => aborted)).toEqual([true, false, false]);
  expect([...uploads.snapshot().keys()].sort()).toEqual(["figure", "other"]);
});

it("forgets an upload with its figure, whether it runs or has failed", () => {
  const uploads = createUploads();
  uploads.start("runs", photo, () => {});
  uploads.start("failed", new File(["x"], "notes.pdf", { type: "application/pdf" }), () => {});
  expect(uploads.snapshot().get("failed")?.failed).toBe("Use a JPEG, PNG, WebP or GIF picture.");
  uploads.cancel("runs");
  uploads.cancel("failed");
  uploads.cancel("never begun");
  expect(Request.all[0]?.aborted).toBe(true);
  expect(uploads.snapshot().size).toBe(0);
});

it("tries again with the same file", () => {
  const given: string[] = [];
  const uploads = createUploads();
  uploads.start("figure", photo, ({ id }) => given.push(id));
  Request.all[0]?.onerror?.();
  expect(uploads.snapshot().get("figure")?.failed).toBe("The connection broke. Try again.");
  uploads.snapshot().get("figure")?.retry?.();
  expect(uploads.snapshot().get("figure")?.failed).toBeNull();
  Request.all[1]?.answer(made("one"));
  expect(given).toEqual(["one"]);
});

it("has the server fetch a picture that stands at an address", () => {
  const given: string[] = [];
  const uploads = createUploads();
  uploads.start("figure", { address: "https://example.org/ferry.jpg" }, ({ id }) => given.push(id));
  Request.all[0]?.answer(made("one"));
  expect(given).toEqual(["one"]);
});

it("asks for a file until there is one", () => {
  const uploads = createUploads();
  uploads.ask("figure", "Choose the file image001.png.");
  expect(uploads.snapshot().get("figure")).toMatchObject({
    failed: "Choose the file image001.png.",
    retry: null,
  });
  uploads.start("figure", photo, () => {});
  expect(uploads.snapshot().get("figure")?.failed).toBeNull();
});
