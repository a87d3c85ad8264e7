export interface Query {
  text: string;
  matchCase: boolean;
  wholeWord: boolean;
}

/** From and to in UTF-16 units. */
export interface Span {
  from: number;
  to: number;
}

/** Signs that people mean the same by: what is typed is straight, what is printed is curly. */
const ALIKE: readonly [RegExp, string][] = [
  [/['’‘ʼ]/gu, "['’‘ʼ]"],
  [/["“”„]/gu, '["“”„]'],
  [/\s+/gu, "\\s+"],
];

/** Where a text has what is looked for. Straight quotes find curly ones, a space finds any. */
export function matchesIn(text: string, query: Query): Span[] {
  const pattern = patternOf(query);
  return pattern
    ? [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
    : [];
}

function patternOf({ text, matchCase, wholeWord }: Query): RegExp | null {
  if (text.trim() === "") return null;
  const escaped = text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const pattern = ALIKE.reduce((so, [signs, alike]) => so.replace(signs, alike), escaped);
  const bounded = wholeWord ? `(?<![\\p{L}\\p{M}\\p{N}_])${pattern}(?![\\p{L}\\p{M}\\p{N}_])` : pattern;
  return new RegExp(bounded, matchCase ? "gu" : "giu");
}
