import { type Found, nothingFound, type Span, type StoryFields } from "./imported-story";

/** Why something was decided: the rule's id, how sure (0 to 1), and a short sentence for people. */
export interface Grounds {
  rule: string;
  confidence: number;
  because: string;
}

/** All fields, nothing found in any of them. */
export function emptyFields(): StoryFields {
  return {
    headline: nothingFound(),
    standfirst: nothingFound(),
    byline: nothingFound(),
    dateline: nothingFound(),
    publishedAt: nothingFound(),
    updatedAt: nothingFound(),
    embargo: nothingFound(),
    language: nothingFound(),
    section: nothingFound(),
    tags: nothingFound(),
    slugline: nothingFound(),
    editorNote: nothingFound(),
    canonicalUrl: nothingFound(),
    source: nothingFound(),
    copyright: nothingFound(),
  };
}

/**
 * Fill in a field, in place. What was found before with at least this confidence stays, and the new value becomes an
 * alternative; else the old one does.
 */
export function fillField<T>(current: Found<T>, value: T, span: Span | null, grounds: Grounds): void {
  const same = JSON.stringify(current.value) === JSON.stringify(value);
  if (current.value !== null && current.confidence >= grounds.confidence) {
    if (!same) current.alternatives.push({ value, because: grounds.because, span });
    return;
  }
  if (current.value !== null && !same) {
    current.alternatives.unshift({
      value: current.value,
      because: current.because,
      span: current.spans[0] ?? null,
    });
  }
  Object.assign(current, { value, ...grounds, spans: span ? [span] : [] });
}
