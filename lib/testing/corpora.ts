import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { dryRun } from "@/lib/import/dry-run";
import { readSource, type SourceRead } from "@/lib/import/read";

// The corpora lie beside the project, not in it: their texts belong to others. Where they are not there, tests
// and measures about them are left out.

const FOLDER = fileURLToPath(new URL("../../../shared/corpora/", import.meta.url));

/** The folder of a corpus, or null where it is not there. */
export function corpus(name: string): string | null {
  const folder = join(FOLDER, name);
  return existsSync(folder) ? folder : null;
}

type Read = Extract<SourceRead, { ok: true }>;

/** Read a file of a corpus. @throws when it is refused. */
export async function readCorpusFile(path: string, address: string | null = null): Promise<Read> {
  const raw = readFileSync(path);
  const bytes = new Uint8Array(path.endsWith(".gz") ? gunzipSync(raw) : raw);
  const read = await readSource(bytes, { address });
  if (!read.ok) throw new Error(`${path}: ${read.because}`);
  return read;
}

/** What the set of raw texts makes of our reading, by its own scorer: 1 is perfect, `lost` are body paragraphs. */
export async function scoreRawTexts(folder: string): Promise<{ overall: number; lost: number }> {
  const dev = join(folder, "dev");
  const predictions = mkdtempSync(join(tmpdir(), "galley-score-"));
  try {
    for (const file of readdirSync(dev).filter((name) => name.endsWith(".txt"))) {
      const { format, story } = await readCorpusFile(join(dev, file));
      const name = file.replace(/\.txt$/u, ".json");
      writeFileSync(join(predictions, name), JSON.stringify(dryRun(file, format, story)));
    }
    const report = execFileSync(process.execPath, [join(folder, "score.mjs"), predictions, dev], {
      encoding: "utf8",
    });
    const figure = (name: string) => Number(new RegExp(`${name}=([\\d.]+)`, "u").exec(report)?.[1]);
    return { overall: figure("overall"), lost: figure("lost") };
  } finally {
    rmSync(predictions, { recursive: true });
  }
}

const Truth = z.record(z.string(), z.object({ url: z.string(), articleBody: z.string() }));

/**
 * What the public benchmark of article extraction makes of our reading, by its own measure, with the milliseconds that
 * each page took. `look` sees each page as it was read.
 */
export async function scoreWebPages(
  folder: string,
  look: (page: Read) => void = () => {},
): Promise<{ f1: number; times: number[] }> {
  const truth = Truth.parse(JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8")));
  const { evaluate } = await import(join(folder, "metric.mjs"));
  const read: Record<string, { articleBody: string }> = {};
  const times: number[] = [];
  for (const [id, { url }] of Object.entries(truth)) {
    const start = performance.now();
    const page = await readCorpusFile(join(folder, "html", `${id}.html.gz`), url).catch(() => null);
    times.push(performance.now() - start);
    if (!page) continue;
    look(page);
    read[id] = { articleBody: dryRun(id, page.format, page.story).paragraphs.join("\n") };
  }
  return { f1: evaluate(truth, read, 0).f1, times };
}
