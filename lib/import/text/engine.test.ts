import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

const READ_ALL = `
  import { fixtures } from "@/lib/import/text/fixtures";
  import { readText } from "@/lib/import/text/read-text";
  for (const { name, source } of fixtures()) {
    const { fields, blocks } = readText(source);
    console.log(JSON.stringify([name, fields, blocks]));
  }`;

/** What a process of its own makes of all fixtures, one line each. */
function readWith(...flags: readonly string[]): string[] {
  const root = new URL("../../../", import.meta.url);
  const args = [...flags, "--import", "./scripts/resolve-ts.mjs", "--input-type=module-typescript"];
  const output = execFileSync(process.execPath, [...args, "--eval", READ_ALL], {
    cwd: root,
    maxBuffer: 2 ** 28,
  });
  return output.toString("utf8").trim().split("\n");
}

// In a process that has compiled a megabyte of patterns the engine stops optimising new ones, for the rest of its life.
it("reads every text alike when the engine doesn’t optimise patterns", { timeout: 120_000 }, () => {
  const [usual, slow] = [readWith(), readWith("--no-regexp-optimization")];
  expect(usual.length).toBeGreaterThan(250);
  expect(slow.filter((line, at) => line !== usual[at]).map((line) => line.slice(0, 40))).toEqual([]);
});
