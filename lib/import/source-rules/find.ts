import { db } from "@/lib/db/client";
import { reasonNamed } from "@/lib/import/review/segment-row";
import type { SourceRule } from "./apply";

/** The rules about a source that is known by any of these names. Of two that disagree, the surer name's counts. */
export async function findSourceRules(keys: readonly string[]): Promise<SourceRule[]> {
  if (keys.length === 0) return [];
  const rows = await db.sourceRule.findMany({
    where: { source: { in: [...keys] } },
    include: { createdBy: { select: { name: true } } },
  });
  return rows
    .sort((one, other) => keys.indexOf(other.source) - keys.indexOf(one.source))
    .map(({ id, source, fingerprint, setAside, reason, createdBy }) => ({
      id,
      source,
      fingerprint,
      setAside,
      reason: reasonNamed(reason),
      createdByName: createdBy.name,
    }));
}

/** {@link findSourceRules} that asks once about each source: the stories of an export have one. */
export function sourceRulesOnce(): (keys: readonly string[]) => Promise<SourceRule[]> {
  const asked = new Map<string, Promise<SourceRule[]>>();
  return (keys) => {
    const names = JSON.stringify(keys);
    const found = asked.get(names) ?? findSourceRules(keys);
    asked.set(names, found);
    return found;
  };
}
