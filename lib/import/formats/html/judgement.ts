import type { SetAsideReason } from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";

/** What is to become of a part: `reason` null keeps it. */
export interface Judgement extends Grounds {
  reason: SetAsideReason | null;
  /** It is kept, but might be this. */
  doubt?: SetAsideReason;
}

/** Set aside for a sign in its words or its place. */
export const furniture = (reason: SetAsideReason, rule: string, because: string): Judgement => ({
  reason,
  rule,
  confidence: 0.88,
  because,
});
