import "@/lib/testing/database";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict, Invalid } from "@/lib/errors";
import { refusalOf } from "./refusal-of";

it("lets a refusal speak for itself, with its issues", () => {
  expect(refusalOf(new Conflict("Reload."))).toEqual({
    ok: false,
    kind: "conflict",
    message: "Reload.",
    issues: [],
  });
  expect(refusalOf(Invalid.because("name", "Write a name.")).issues).toEqual([
    { field: "name", message: "Write a name.", severity: "blocks" },
  ]);
});

it("gives a defect a number and keeps its words to the log", () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const defect = new TypeError("connection string postgres://secret@host");
  const { kind, message } = refusalOf(defect);
  expect(kind).toBe("failed");
  expect(message).not.toContain("secret");
  const number = /number (\w{8})/.exec(message)?.[1];
  expect(log).toHaveBeenCalledWith(`[defect ${number}]`, defect);
  log.mockClear();
});

const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );

it.each([
  [
    "PostgreSQL's",
    () => db.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`,
  ],
  ...(process.platform === "linux" ? [["ours", () => writeFile("/dev/full", "a picture")] as const] : []),
] as const)("says that the disk is full, be it %s, and what to do", async (_, work) => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const { kind, message } = refusalOf(await thrownBy(work()));
  expect(kind).toBe("failed");
  expect(message).toContain("disk is full");
  expect(message).toContain("make room");
  expect(log.mock.calls).toEqual([[expect.stringContaining("Make room")]]);
  log.mockClear();
});

it("logs no defect for a request that its browser broke off", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const { promise: thrown, resolve } = Promise.withResolvers<unknown>();
  const server = createServer((request) => void resolve(thrownBy(text(request)))).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const { port } = server.address() as AddressInfo;
  const browser = connect(port, "127.0.0.1", () => {
    browser.write("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\nhalf", () => browser.destroy());
  });
  const { kind, message } = refusalOf(await thrown);
  expect(kind).toBe("failed");
  expect(message).toContain("broke off");
  expect(log).not.toHaveBeenCalled();
  await new Promise((closed) => server.close(closed));
});
