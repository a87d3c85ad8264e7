import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dryRun } from "@/lib/import/dry-run";
import { readSource } from "@/lib/import/read";
import { brokenTiling, strayPointer } from "@/lib/import/text/laws";

// The corpus lies beside the project, not in it: its pages belong to others.
const CORPUS = new URL("../../../../../shared/corpora/web/", import.meta.url).pathname;
const Truth = z.record(z.string(), z.object({ url: z.string(), articleBody: z.string() }));

describe.runIf(existsSync(CORPUS))(
  "half of the public benchmark of article extraction, by its own measure",
  () => {
    it("is read at F1 0.970 or better, and every page keeps the law", async () => {
      const truth = Truth.parse(JSON.parse(readFileSync(`${CORPUS}ground-truth.json`, "utf8")));
      const { evaluate } = await import(`${CORPUS}metric.mjs`);
      const read: Record<string, { articleBody: string }> = {};
      for (const file of readdirSync(`${CORPUS}html`)) {
        const id = file.replace(".html.gz", "");
        const bytes = new Uint8Array(gunzipSync(readFileSync(`${CORPUS}html/${file}`)));
        const page = await readSource(bytes, { address: truth[id]?.url ?? null });
        if (!page.ok) continue;
        expect(brokenTiling(page.text, page.story)).toBeNull();
        expect(strayPointer(page.text, page.story)).toBeNull();
        read[id] = { articleBody: dryRun(file, page.format, page.story).paragraphs.join("\n") };
      }
      expect(evaluate(truth, read, 0).f1).toBeGreaterThanOrEqual(0.97);
    });
  },
);
