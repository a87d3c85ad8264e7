/** What programs that learn from texts, or answer out of them, may do with what readers see. */
export const AI_USES = ["open", "no-training", "closed"] as const;
export type AiUse = (typeof AI_USES)[number];

/** What each means, as an administrator chooses it. */
export const AI_USE_WORDS: Readonly<Record<AiUse, string>> = {
  open: "Say nothing",
  "no-training": "Not for training; answers that lead here are welcome",
  closed: "Neither for training nor for answers",
};
