import type { BlockShape } from "@/lib/import/imported-story";

/** A heading of a source, whose levels begin at 1: the headline is the first, and the story has three below it. */
export const headingShape = (level: number): BlockShape => ({
  kind: "heading",
  level: level <= 2 ? 2 : level === 3 ? 3 : 4,
});
