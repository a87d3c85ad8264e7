/** Searches at the same time: each is a connection to the database, and a story's page may need one, too. */
const AT_ONCE = 3;
/** So many more may wait; who comes after them is asked to come back. */
const WAITING = 30;

// The framework bundles this module several times into one process; the gate must be one.
const KEY = Symbol.for("galley.search-gate");
interface Gate {
  running: number;
  waiting: (() => void)[];
}
const shared = globalThis as typeof globalThis & { [KEY]?: Gate };
const gate: Gate = shared[KEY] ?? { running: 0, waiting: [] };
shared[KEY] = gate;

/**
 * Run a search when there is room; null when too many wait already.
 *
 * Counts searches, not addresses: behind a proxy all readers have one, and a thousand machines have a thousand.
 */
export async function throughGate<T>(search: () => Promise<T>): Promise<T | null> {
  if (gate.running >= AT_ONCE) {
    if (gate.waiting.length >= WAITING) return null;
    // Whoever leaves hands over its place, so that nobody slips in between.
    await new Promise<void>((resolve) => gate.waiting.push(resolve));
  } else gate.running++;
  try {
    return await search();
  } finally {
    const next = gate.waiting.shift();
    if (next) next();
    else gate.running--;
  }
}
