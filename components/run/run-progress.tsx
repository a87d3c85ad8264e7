import type { ItemState, Run } from "@/lib/run/types";
import { ITEM_WORDS, timeLeft } from "./words";

const ORDER: readonly ItemState[] = ["imported", "ready", "new", "skipped", "failed", "undone", "kept"];

/** How far a run is: a bar while it moves, and the numbers. */
export function RunProgress({ run: { counts, total, state, rate, secondsLeft } }: { run: Run }) {
  const left = { checking: counts.new, importing: counts.ready, undoing: counts.imported }[
    state as "checking"
  ];
  const seen = ORDER.filter((each) => counts[each] > 0);
  return (
    <>
      {left !== undefined && (
        <div className="run-bar">
          <progress aria-label="How far it is" max={Math.max(1, total)} value={total - left} />
          <span className="ui-muted ui-small">
            {rate !== null && secondsLeft !== null
              ? `${Math.round(rate).toLocaleString("en-GB")} stories a second, ${timeLeft(secondsLeft)} left`
              : "Beginning…"}
          </span>
        </div>
      )}
      <dl className="run-counts">
        {seen.map((each) => (
          <div key={each}>
            <dt>{ITEM_WORDS[each].words}</dt>
            <dd>{counts[each].toLocaleString("en-GB")}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
