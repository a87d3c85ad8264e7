import { readApart } from "./apart/read-apart";
import { SAMPLES } from "./sample-list";
import { sampleText } from "./samples";

let warming: Promise<void> | undefined;

/**
 * Let a thread read the samples, once a process: its first reading compiles hundreds of patterns, which takes longer than
 * reading a story. Whoever opens the page where stories are brought in is spared that.
 *
 * Never rejects: a thread that is not warm reads all the same, only later.
 */
export function warmReader(): Promise<void> {
  warming ??= readSamples().catch(() => {
    warming = undefined;
  });
  return warming;
}

async function readSamples(): Promise<void> {
  for (const { name } of SAMPLES) await readApart(await sampleText(name));
}
