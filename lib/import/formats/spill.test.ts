import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newSpill } from "./spill";

const text = (number: number) => `${number}: ${"word ".repeat(number % 50)}“Ä𝒳”`;

// A folder of its own: other tests spill at the same time.
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "galley-spill-test-"));
  vi.stubEnv("TMPDIR", folder);
  vi.stubEnv("TEMP", folder); // as Windows calls it
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("a spill", () => {
  it("gives back what was kept, on disk and in memory, larger and smaller than either, and leaves no file", () => {
    const spill = newSpill();
    const large = Buffer.alloc(1_000_000, "x");
    const kept = Array.from({ length: 5_000 }, (_, number) =>
      number === 3_000 ? large : Buffer.from(text(number), "utf8"),
    ).map((bytes) => ({ bytes, place: spill.append(bytes) }));
    expect(readdirSync(folder)).toHaveLength(1);
    for (const { bytes, place } of kept) expect(spill.read(place, bytes.length).equals(bytes)).toBe(true);
    spill.close();
    expect(readdirSync(folder)).toEqual([]);
  });
});
