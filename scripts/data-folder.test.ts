import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepSecret } from "./data-folder";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "galley-data-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("makes a secret once, for its owner alone", () => {
  const secret = keepSecret(folder, "auth-secret");
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(keepSecret(folder, "auth-secret")).toBe(secret);
  expect(statSync(join(folder, "auth-secret")).mode & 0o777).toBe(0o600);
});

it("makes a secret anew of which a full disk kept the name alone", () => {
  writeFileSync(join(folder, "auth-secret"), "");
  const secret = keepSecret(folder, "auth-secret");
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(readFileSync(join(folder, "auth-secret"), "utf8").trim()).toBe(secret);
});
