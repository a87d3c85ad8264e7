import type { Block, ImportedStory, ImportWarning } from "@/lib/import/imported-story";
import type { StoryFormat } from "./source";
import { NO_PART } from "./text-pictures";

/** Where people, and wires whose files lie beside each other, say where pictures are: often relative to a place that only they know. */
const BY_HAND: ReadonlySet<StoryFormat> = new Set(["html", "markdown", "nitf", "newsml-g2", "ninjs", "json"]);

/**
 * A story whose pictures say where they are to be had: what is relative is made whole by the address that the source
 * was fetched from. What nobody can bring in is counted in a warning.
 */
export function settlePictures(
  story: ImportedStory,
  { format, address }: { format: StoryFormat; address: string | null },
): ImportedStory {
  let unfit = 0;
  const nowhere: string[] = [];
  const blocks = story.blocks.map((block): Block => {
    if (block.kind !== "figure" || block.src === null) return block;
    if (block.src === NO_PART) {
      unfit++;
      return { ...block, src: null };
    }
    if (!BY_HAND.has(format) || isWhole(block.src)) return block;
    const whole = address === null ? null : URL.parse(block.src, address);
    if (whole && isWhole(whole.href)) return { ...block, src: whole.href };
    nowhere.push(block.src);
    return block;
  });
  const warnings = [...story.warnings, ...unfitWarning(unfit), ...nowhereWarning(nowhere)];
  return { ...story, blocks, warnings };
}

const isWhole = (src: string) => /^(?:https?:\/\/|part:)/iu.test(src);

const unfitWarning = (count: number): ImportWarning[] =>
  count === 0 ? [] : [warning("pictures-unfit", `${pictures(count)} in the text can’t be taken out.`)];

function nowhereWarning([first, ...more]: readonly string[]): ImportWarning[] {
  if (first === undefined) return [];
  const name = first.length > 60 ? `…${first.slice(-60).toWellFormed()}` : first;
  const told = `The source doesn’t say where ${pictures(more.length + 1).toLowerCase()} can be had (“${name}”).`;
  return [warning("pictures-nowhere", told)];
}

const pictures = (count: number) => (count === 1 ? "One picture" : `${count} pictures`);
const warning = (code: string, told: string): ImportWarning => ({
  code,
  message: `${told} Add ${told.includes("One picture") || told.includes("one picture") ? "it" : "them"} by hand.`,
  span: null,
});
