/** So many answers are kept: a story's lines, asked by one detector after the other. */
const MOST = 4_096;

/**
 * A pure function of a text that remembers what it said: most detectors ask the same of every line.
 *
 * What it answers is handed out again, so nobody may change it. It keeps the last `most` answers, and more of none
 * than it needs: when they are full, all go.
 */
export function remembered<T>(answer: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, { value: T }>();
  return (text) => {
    const old = known.get(text);
    if (old) return old.value;
    const value = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}
