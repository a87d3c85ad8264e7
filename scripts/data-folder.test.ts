import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepSecret, writePrivately } from "./data-folder";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "galley-data-folder-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("makes a secret once and gives the same ever after", () => {
  const secret = keepSecret(folder, "secret");
  expect(secret.length).toBeGreaterThan(40);
  expect(keepSecret(folder, "secret")).toBe(secret);
  expect(keepSecret(folder, "another")).not.toBe(secret);
});

it("takes an empty file, as a full disk leaves one, for no secret", () => {
  writeFileSync(join(folder, "secret"), "");
  expect(keepSecret(folder, "secret")).not.toBe("");
  expect(readFileSync(join(folder, "secret"), "utf8").trim()).toBe(keepSecret(folder, "secret"));
});

it.runIf(process.platform !== "win32")("lets nobody but the owner read, also where a file lay open", () => {
  writeFileSync(join(folder, "first-sign-in.txt"), "old", { mode: 0o644 });
  writePrivately(join(folder, "first-sign-in.txt"), "new");
  expect(statSync(join(folder, "first-sign-in.txt")).mode & 0o777).toBe(0o600);
});

it.runIf(process.platform === "linux")(
  "leaves what was there, and nothing beside it, when the disk is full",
  () => {
    writeFileSync(join(folder, "secret"), "kept");
    symlinkSync("/dev/full", join(folder, `secret.${process.pid}`)); // every write to it meets a full disk
    expect(() => writePrivately(join(folder, "secret"), "new")).toThrow("ENOSPC");
    expect(readdirSync(folder)).toEqual(["secret"]);
    expect(readFileSync(join(folder, "secret"), "utf8")).toBe("kept");
  },
);
