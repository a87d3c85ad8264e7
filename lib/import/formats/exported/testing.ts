import { type DryRun, dryRun } from "@/lib/import/dry-run";
import type { StorySource } from "@/lib/import/formats/source";
import { readSource } from "@/lib/import/read";
import { brokenTiling, strayPointer } from "@/lib/import/text/laws";

/** What a dry run says of one story of an export, and where its pictures and embeds are to be had. */
export interface Told extends Omit<DryRun, "file" | "format"> {
  key: string;
  title: string;
  addresses: (string | null)[];
}

/** Read each story that a splitter cut, prove the law of each, and tell what it is. */
export async function toldOf(stories: AsyncIterable<StorySource>): Promise<Told[]> {
  const told: Told[] = [];
  for await (const { key, title, bytes } of stories) {
    const read = await readSource(bytes);
    if (!read.ok) throw new Error(`${key}: ${read.because}`);
    const broken = brokenTiling(read.text, read.story) ?? strayPointer(read.text, read.story);
    if (broken !== null) throw new Error(`${key}: ${broken}`);
    if (read.stories !== 1) throw new Error(`${key} holds ${read.stories} stories`);
    const { file: _, format: __, ...rest } = dryRun("", read.format, read.story);
    const addresses = read.story.blocks.flatMap((block) =>
      block.kind === "figure" ? [block.src] : block.kind === "embed" ? [block.url] : [],
    );
    told.push({ key, title, ...rest, addresses });
  }
  return told;
}
