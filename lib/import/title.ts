import { cleanLine } from "@/lib/format/clean-text";
import type { ImportedStory } from "./imported-story";

/** Longest title in a list, in characters. */
const LONG = 90;

/** What lists call a story: its headline, else the first words of what was kept, else of anything. */
export function titleOf({ fields, blocks }: ImportedStory): string {
  const opening = blocks.find((block) => block.decision === "keep" && block.text !== "") ?? blocks[0];
  return cut(cleanLine(fields.headline.value ?? opening?.text ?? ""));
}

function cut(title: string): string {
  if (title.length <= LONG) return title;
  const short = title.slice(0, LONG);
  return `${short.slice(0, Math.max(short.lastIndexOf(" "), LONG - 20)).toWellFormed()}…`;
}
