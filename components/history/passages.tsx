import type { Comparison, Row } from "@/lib/history/types";
import type { RestoreBlockAction } from "./actions";
import { Passage } from "./passage";
import { counted, type View } from "./words";

interface Props {
  articleId: string;
  comparison: Comparison;
  view: View;
  restoreBlock: RestoreBlockAction;
}

/** Unchanged passages that are shown before and after a change; more are folded. */
const AROUND = 1;

/** The text passage by passage; what stayed the same is folded away between changes. */
export function Passages(props: Props) {
  const { rows } = props.comparison;
  const numbered = offers(rows);
  return (
    <div className="history-rows">
      {folded(rows).map(({ from, to, isFolded }) => {
        const shown = numbered
          .slice(from, to)
          .map(({ number, ...passage }) => <Passage {...props} {...passage} key={number} />);
        if (!isFolded) return shown;
        return (
          <details className="history-folded" key={`folded ${from}`}>
            <summary>{counted(to - from, "passage")} unchanged</summary>
            {shown}
          </details>
        );
      })}
    </div>
  );
}

/** A block that stands in several passages is offered with the first that changed. */
function offers(rows: readonly Row[]): { number: number; row: Row; mayRestore: boolean }[] {
  const offered = new Set<string>();
  return rows.map((row, number) => {
    const mayRestore = row.kind !== "same" && row.blockId !== null && !offered.has(row.blockId);
    if (mayRestore && row.blockId) offered.add(row.blockId);
    return { number, row, mayRestore };
  });
}

interface Folded {
  from: number;
  to: number;
  isFolded: boolean;
}

function folded(rows: readonly Row[]): Folded[] {
  const isNear = rows.map((_, at) =>
    rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== "same"),
  );
  const stretches: Folded[] = [];
  for (const [at, near] of isNear.entries()) {
    const last = stretches.at(-1);
    if (last && last.isFolded === !near) last.to = at + 1;
    else stretches.push({ from: at, to: at + 1, isFolded: !near });
  }
  // A fold of one passage hides less than its own line takes.
  return stretches.map((stretch) => ({
    ...stretch,
    isFolded: stretch.isFolded && stretch.to - stretch.from > 1,
  }));
}
