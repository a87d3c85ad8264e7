import type { Grounds } from "@/lib/import/story-fields";

/** What one place of the page says about a field, and how far such places are to be trusted. */
export interface Claim<T> {
  value: T;
  /** Who says so, for people: "the page’s JSON-LD". */
  from: string;
  /** 0 to 1: how often such a place is right by itself. */
  trust: number;
}

/** What all claims together come to. */
export interface Fused<T> {
  value: T;
  grounds: Grounds;
  /** What other places say, the likeliest first. */
  others: { value: T; grounds: Grounds }[];
}

/** More is never certain. */
const MOST = 0.99;
/** What a contradiction takes from the winner, at most. */
const DOUBT = 0.25;

/**
 * Weigh the claims about a field against each other. Claims that agree (by `keyOf`) strengthen each other as
 * independent witnesses do; a strong rival makes the winner doubtful, and becomes an alternative.
 */
export function fuse<T>(
  field: string,
  claims: readonly Claim<T>[],
  keyOf: (value: T) => string,
): Fused<T> | null {
  const groups = new Map<string, Claim<T>[]>();
  for (const claim of claims) {
    const key = keyOf(claim.value);
    if (key === "") continue;
    const known = groups.get(key) ?? [];
    if (!known.some(({ from }) => from === claim.from)) groups.set(key, [...known, claim]);
  }
  const ranked = [...groups.values()]
    .map((group) => ({ group, belief: beliefIn(group) }))
    .sort((a, b) => b.belief - a.belief);
  const [first, second] = ranked;
  if (!first) return null;
  const best = strongest(first.group);
  if (!best) return null;
  const rival = second ? second.belief : 0;
  const confidence = round(
    Math.min(MOST, first.belief) - DOUBT * rival * rival * (1 - (first.belief - rival)),
  );
  return {
    value: best.value,
    grounds: { rule: `page-${field}`, confidence, because: becauseOf(first.group) },
    others: ranked.slice(1, 5).flatMap(({ group, belief }) => {
      const claim = strongest(group);
      const grounds = {
        rule: `page-${field}`,
        confidence: round(Math.min(belief, confidence)),
        because: becauseOf(group),
      };
      return claim ? [{ value: claim.value, grounds }] : [];
    }),
  };
}

const beliefIn = (group: readonly Claim<unknown>[]) =>
  1 - group.reduce((rest, { trust }) => rest * (1 - trust), 1);
const round = (number: number) => Math.round(number * 100) / 100;

function strongest<T>(group: readonly Claim<T>[]): Claim<T> | null {
  return group.reduce<Claim<T> | null>(
    (best, each) => (best && best.trust >= each.trust ? best : each),
    null,
  );
}

function becauseOf(group: readonly Claim<unknown>[]): string {
  const from = group.toSorted((a, b) => b.trust - a.trust).map((claim) => claim.from);
  const [first = "the page", ...more] = from;
  const said =
    more.length === 0
      ? first
      : `${[first, ...more.slice(0, 2)].slice(0, -1).join(", ")} and ${[first, ...more.slice(0, 2)].at(-1)}`;
  return `From ${said}.`;
}
