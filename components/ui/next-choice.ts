/** Where a key leads from the choice `now` of a menu, or nothing if it isn't one that moves. */
export function nextChoice(key: string, now: number, choices: readonly HTMLElement[]): number | undefined {
  const count = choices.length;
  if (key === "ArrowDown") return (now + 1) % count;
  if (key === "ArrowUp") return (now - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key.length !== 1 || key === " ") return undefined;
  const turn = [...choices.keys()].map((step) => (now + 1 + step) % count);
  return turn.find((index) => choices[index]?.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}
