/** Words of one text that are not in another, each as often as it is there. For tests. */
export function lost(before: string, after: string): string[] {
  const counts = new Map<string, number>();
  for (const word of wordsOf(after)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return wordsOf(before).filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
