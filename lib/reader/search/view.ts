import type { CardView } from "@/lib/reader/view";
import type { Marked } from "./marked";

/** A story that was found: its card, with headline and extract marked. */
export interface Hit {
  card: CardView;
  headline: Marked;
  extract: Marked;
}

/** What a search page says. */
export type AnswerView =
  | { kind: "nothing asked" }
  /** Too many ask at once. */
  | { kind: "busy" }
  | {
      kind: "found";
      hits: readonly Hit[];
      /** Address of the next page, or null on the last. */
      older: string | null;
      instead: Instead | null;
    };

/** The question as stories spell it, and what that finds. */
export interface Instead {
  words: string;
  address: string;
  hits: readonly Hit[];
}
