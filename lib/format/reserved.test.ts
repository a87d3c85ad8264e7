import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isReserved, RESERVED } from "./reserved";

const app = join(import.meta.dirname, "../../app");

/** First segments of addresses that files below app/ answer; groups in brackets add none. */
function segments(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .flatMap((name) => (/^\(.*\)$/.test(name) ? segments(join(folder, name)) : [name]))
    .filter((name) => !name.startsWith("["));
}

describe("reserved addresses", () => {
  it("hold every first segment that the house answers itself", () => {
    expect(existsSync(app)).toBe(true);
    expect(segments(app).filter((segment) => !isReserved(segment))).toEqual([]);
  });

  it("are told whatever their case, and sections are free to have other names", () => {
    expect(isReserved("Desk")).toBe(true);
    expect(isReserved("politics")).toBe(false);
  });

  it("are listed once each", () => {
    expect(new Set(RESERVED).size).toBe(RESERVED.length);
  });
});
