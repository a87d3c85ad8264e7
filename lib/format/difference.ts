/** A stretch of two lists laid beside each other: in both, in the first alone, in the second alone. */
export interface Part<T> {
  kind: "same" | "removed" | "added";
  items: T[];
}

/** Beyond so many changes two lists are said to be different as a whole: finding the best way would take too long. */
const MOST_CHANGES = 1_500;

/**
 * The shortest way from one list to another (Myers, 1986), as stretches in order; what is removed stands before what
 * is added in its place. Items are the same when their keys are. Removed and same parts together are the first list,
 * added and same ones the second.
 */
export function difference<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): Part<T>[] {
  const [one, other] = [before.map(keyOf), after.map(keyOf)];
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head++;
  let tail = 0;
  const most = Math.min(one.length, other.length) - head;
  while (tail < most && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  const steps = shortestWay(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  return inParts([...Array(head).fill("same"), ...steps, ...Array(tail).fill("same")], before, after);
}

type Step = Part<unknown>["kind"];

function shortestWay(one: readonly string[], other: readonly string[]): Step[] {
  // For each number of changes how far each diagonal has come.
  const trail: Map<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  for (let changes = 0; changes <= Math.min(one.length + other.length, MOST_CHANGES); changes++) {
    trail.push(furthest);
    const next = new Map(furthest);
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = startOf(furthest, diagonal, changes);
      while (x < one.length && x - diagonal < other.length && one[x] === other[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= one.length && x - diagonal >= other.length) return wayBack(trail, one.length, other.length);
    }
    furthest = next;
  }
  return [...Array<Step>(one.length).fill("removed"), ...Array<Step>(other.length).fill("added")];
}

const comesFromAbove = (furthest: ReadonlyMap<number, number>, diagonal: number, changes: number) =>
  diagonal === -changes ||
  (diagonal !== changes && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));

const startOf = (furthest: ReadonlyMap<number, number>, diagonal: number, changes: number) =>
  comesFromAbove(furthest, diagonal, changes)
    ? (furthest.get(diagonal + 1) ?? 0)
    : (furthest.get(diagonal - 1) ?? 0) + 1;

function wayBack(trail: readonly ReadonlyMap<number, number>[], x: number, y: number): Step[] {
  const steps: Step[] = [];
  for (let changes = trail.length - 1; changes >= 0; changes--) {
    const furthest = trail[changes] ?? new Map<number, number>();
    const diagonal = x - y;
    const above = comesFromAbove(furthest, diagonal, changes);
    const begin = startOf(furthest, diagonal, changes);
    for (; x > begin; x--, y--) steps.push("same");
    if (changes === 0) break;
    steps.push(above ? "added" : "removed");
    if (above) y--;
    else x--;
  }
  return steps.reverse();
}

function inParts<T>(steps: readonly Step[], before: readonly T[], after: readonly T[]): Part<T>[] {
  const parts: Part<T>[] = [];
  let [from, to] = [0, 0];
  for (let at = 0; at < steps.length; ) {
    if (steps[at] === "same") {
      const start = at;
      while (steps[at] === "same") at++;
      parts.push({ kind: "same", items: after.slice(to, to + at - start) });
      from += at - start;
      to += at - start;
      continue;
    }
    let [removed, added] = [0, 0];
    for (; at < steps.length && steps[at] !== "same"; at++) {
      if (steps[at] === "removed") removed++;
      else added++;
    }
    if (removed > 0) parts.push({ kind: "removed", items: before.slice(from, from + removed) });
    if (added > 0) parts.push({ kind: "added", items: after.slice(to, to + added) });
    from += removed;
    to += added;
  }
  return parts;
}

// Characters of scripts without spaces are words of their own, and so is each mark and each stretch of white space.
const WORD =
  /[\p{L}&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]]|[[\p{L}\p{M}\p{N}]--[\p{L}&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]]]+|\s+|[^\p{L}\p{M}\p{N}\s]/gv;

/** The words, marks and spaces of a text; together they are the text. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** A stretch of a text that is the same, went, or came. */
export interface TextPart {
  kind: Part<string>["kind"];
  text: string;
}

/** The difference of two texts, word by word. */
export const textDifference = (before: string, after: string): TextPart[] =>
  difference(wordsOf(before), wordsOf(after), (word) => word).map(({ kind, items }) => ({
    kind,
    text: items.join(""),
  }));
