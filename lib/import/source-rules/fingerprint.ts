import type { Block } from "@/lib/import/imported-story";

/** Longer texts are told apart by their beginning; an index takes no longer ones. */
const LONGEST = 400;
/** What has fewer letters is the same in too many stories. */
const FEWEST_LETTERS = 4;

/**
 * What a part has in common with the one in the same place of the next story: its words without case, punctuation and
 * numbers, so that "Updated 14:05" is "updated #". Null where too little is left to know it by.
 */
export function fingerprint(block: Pick<Block, "text">): string | null {
  const words = block.text
    .slice(0, LONGEST * 4)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu, "#")
    .replace(/[^\p{L}\p{M}#]+/gu, " ")
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
  return (words.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS ? null : words;
}
