import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type DryRun, dryRun } from "./dry-run";
import { readSource } from "./read";

// The corpus lies beside the project, not in it: its texts belong to others.
const CORPUS = new URL("../../../shared/corpora/rawtext", import.meta.url).pathname;
const DEV = join(CORPUS, "dev");

describe.runIf(existsSync(DEV))("the corpus of raw texts, by its own scorer", () => {
  it("is read at 0.97 or better, and no paragraph is lost", async () => {
    const folder = mkdtempSync(join(tmpdir(), "galley-score-"));
    try {
      for (const file of texts()) {
        writeFileSync(
          join(folder, file.replace(/\.txt$/u, ".json")),
          JSON.stringify(await readFixture(file)),
        );
      }
      const report = execFileSync(process.execPath, [join(CORPUS, "score.mjs"), folder, DEV], {
        encoding: "utf8",
      });
      expect(Number(/overall=([\d.]+)/u.exec(report)?.[1])).toBeGreaterThanOrEqual(0.97);
      expect(/lost=(\d+)/u.exec(report)?.[1]).toBe("0");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("holds the canonical story, which comes out exactly", async () => {
    const seed = await readFixture("seed.txt");
    expect(seed).toMatchObject({
      date: "2022-09-05",
      headline: null,
      byline: null,
      dateline: null,
      standfirst: null,
    });
    expect(seed.paragraphs).toHaveLength(12);
    expect(seed.paragraphs.join(" ").split(/\s+/u)).toHaveLength(387);
    expect(seed.paragraphs.filter((text) => text.includes("presidental"))).toHaveLength(1);
    expect(seed.captions).toMatchObject([{ credit: "Getty Images", position: 9 }]);
    expect(seed.captions[0]?.text).not.toContain("Getty");
    expect(seed.removed).toMatchObject([{ reason: "newsletter" }]);
    expect(seed.alternatives.source).toEqual(["The Independent"]);
    for (const headline of seed.alternatives.headline ?? [])
      expect(seed.paragraphs.join("\n")).toContain(headline);
    expect(seed.warnings.map(({ code }) => code)).toEqual(["spelling"]);
  });
});

function texts(): string[] {
  return readdirSync(DEV).filter((file) => file.endsWith(".txt"));
}

async function readFixture(file: string): Promise<DryRun> {
  const read = await readSource(new Uint8Array(readFileSync(join(DEV, file))));
  if (!read.ok) throw new Error(`${file}: ${read.because}`);
  return dryRun(file, read.format, read.story);
}
