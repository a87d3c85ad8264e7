import type { SameStory } from "@/lib/import/types";

/** How two stories are known for the same, as the end of a sentence: "92 % the same text". */
export function sameWords({ how, overlap }: Pick<SameStory, "how" | "overlap">): string {
  switch (how) {
    case "exact":
      return "exactly the same source";
    case "wire":
      return `the sender’s own number, ${percent(overlap)} the same text`;
    case "address":
      return `the same address, ${percent(overlap)} the same text`;
    case "text":
      return `${percent(overlap)} the same text`;
  }
}

/** "92 %"; nearly all is not all. */
const percent = (share: number) => `${share === 1 ? 100 : Math.min(99, Math.round(share * 100))} %`;
