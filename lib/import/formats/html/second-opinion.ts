import type { HtmlPart } from "./fragment";
import type { Judgement } from "./judgement";
import { titleKey } from "./page-title";
import type { Weight } from "./part-weight";

/** So much of what is kept must be in the body that the page declares, or it is an extract and proves nothing. */
const WHOLE = 0.7;
const SHORTEST = 6;

const COUNTED: Judgement = {
  reason: null,
  rule: "page-declared-body",
  confidence: 0.75,
  because: "It stands outside of the story’s place, but the page’s JSON-LD counts it as story.",
};

/**
 * Compare with the body that a page declares in its JSON-LD, where it does. Who is confirmed is surer; what only one of
 * the two calls story is kept with a doubt.
 */
export function hearSecondOpinion(
  parts: readonly HtmlPart[],
  weights: readonly Weight[],
  judged: Judgement[],
  declared: string,
): void {
  const body = titleKey(declared.replace(/<[^>]*>/gu, " "));
  if (body.length < 400) return;
  const isIn = parts.map(
    ({ rich }, at) =>
      (weights[at]?.words ?? 0) >= SHORTEST && body.includes(titleKey(rich.text).slice(0, 80)),
  );
  const kept = parts.map((_, at) => (judged[at]?.reason === null ? (weights[at]?.words ?? 0) : 0));
  const all = kept.reduce((sum, words) => sum + words, 0);
  const confirmed = kept.reduce((sum, words, at) => sum + (isIn[at] ? words : 0), 0);
  if (all > 0 && confirmed < all * WHOLE) return;
  for (const [at, judgement] of judged.entries()) {
    const part = parts[at];
    const words = weights[at]?.words ?? 0;
    if (!part || part.shape.kind === "figure" || part.shape.kind === "embed" || words < SHORTEST) continue;
    if (judgement.reason === null && isIn[at]) judged[at] = { ...judgement, confidence: 0.97 };
    else if (judgement.reason === null && part.shape.kind === "paragraph")
      judged[at] = { ...judgement, doubt: "page-furniture", confidence: 0.75, because: UNCONFIRMED };
    else if (judgement.reason !== null && isIn[at] && words >= 12) judged[at] = COUNTED;
  }
}

const UNCONFIRMED = "It stands where the story is, but the page’s JSON-LD does not count it as story.";
