/**
 * Where a caret belongs after its words have become others: among the same words, whatever has changed before or after
 * it. One inside what has changed goes to the end of that. In UTF-16 units, as a box counts.
 */
export function caretAfter(before: string, after: string, caret: number): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (caret <= start) return caret;
  return after.length - Math.min(end, before.length - caret);
}
