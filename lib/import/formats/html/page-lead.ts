import type { HtmlPart } from "./fragment";
import type { Judgement } from "./judgement";
import { isRunning, type Weight } from "./part-weight";
import type { StoryBox } from "./story-box";
import type { Sighting } from "./visible-claims";

const LEAD: Judgement = {
  reason: null,
  doubt: "page-furniture",
  rule: "page-lead",
  confidence: 0.72,
  because: "It stands between the headline and the story, but in no box with it.",
};

/** Paragraphs between the headline and the first words of the story open it, whatever box they stand in. */
export function keepLead(
  parts: readonly HtmlPart[],
  weights: readonly Weight[],
  judged: Judgement[],
  story: StoryBox,
  sightings: readonly Sighting[],
  first: number,
): void {
  const headline = sightings.find(({ field }) => field === "headline")?.part ?? first;
  const taken = new Set(sightings.map(({ part }) => part));
  for (let at = headline + 1; at < first; at++) {
    const part = parts[at];
    if (!part || taken.has(at) || story.reasonIn(part.element) !== null) continue;
    if (judged[at]?.reason === "page-furniture" && isRunning(part, weights[at])) judged[at] = LEAD;
  }
}
