import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { corpus, readCorpusFile, scoreRawTexts } from "@/lib/testing/corpora";
import { dryRun } from "./dry-run";

const TEXTS = corpus("rawtext");

describe.runIf(TEXTS)("the corpus of raw texts, by its own scorer", () => {
  it("is read at 0.97 or better, and no paragraph is lost", async () => {
    const { overall, lost } = await scoreRawTexts(TEXTS ?? "");
    expect(overall).toBeGreaterThanOrEqual(0.97);
    expect(lost).toBe(0);
  });

  it("holds the canonical story, which comes out exactly", async () => {
    const { format, story } = await readCorpusFile(join(TEXTS ?? "", "dev", "seed.txt"));
    const seed = dryRun("seed.txt", format, story);
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
