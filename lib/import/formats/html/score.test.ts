import { describe, expect, it } from "vitest";
import { brokenTiling, strayPointer } from "@/lib/import/text/laws";
import { corpus, scoreWebPages } from "@/lib/testing/corpora";

const PAGES = corpus("web");

describe.runIf(PAGES)("half of the public benchmark of article extraction, by its own measure", () => {
  it("is read at F1 0.970 or better, and every page keeps the law", async () => {
    const { f1 } = await scoreWebPages(PAGES ?? "", ({ text, story }) => {
      expect(brokenTiling(text, story)).toBeNull();
      expect(strayPointer(text, story)).toBeNull();
    });
    expect(f1).toBeGreaterThanOrEqual(0.97);
  }, 120_000);
});
