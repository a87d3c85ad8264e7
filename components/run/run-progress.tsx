import type { Route } from "next";
import Link from "next/link";
import type { ItemState, Run } from "@/lib/run/types";
import { leftOf, type Pace } from "./pace";
import { usePace } from "./use-pace";
import { ITEM_WORDS, timeLeft } from "./words";

const ORDER: readonly ItemState[] = ["imported", "ready", "new", "skipped", "failed", "undone", "kept"];

/** How far a run is: a bar while it moves, and the numbers, each the way to its stories. */
export function RunProgress({ run }: { run: Run }) {
  const { id, counts, total } = run;
  const pace = usePace(run);
  const left = leftOf(run);
  const seen = ORDER.filter((each) => counts[each] > 0);
  return (
    <>
      {left !== null && (
        <div className="run-bar">
          <progress aria-label="How far it is" max={Math.max(1, total)} value={total - left} />
          <span className="ui-muted ui-small">{paceWords(pace)}</span>
        </div>
      )}
      <dl className="run-counts">
        {seen.map((each) => (
          <div key={each}>
            <dt>{ITEM_WORDS[each].words}</dt>
            <dd>
              <Link href={`/desk/import/runs/${id}?state=${each}` as Route} scroll={false}>
                {counts[each].toLocaleString("en-GB")}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function paceWords(pace: Pace): string {
  if (pace.kind === "beginning") return "Beginning…";
  if (pace.kind === "still")
    return "Nothing has moved for a moment. If a server has stopped, another takes up what it had within a minute.";
  const { rate, secondsLeft } = pace;
  const stories = rate < 1 ? "Less than one story" : storiesOf(Math.round(rate));
  return `${stories} a second, ${timeLeft(secondsLeft)} left`;
}

const storiesOf = (count: number) => (count === 1 ? "1 story" : `${count.toLocaleString("en-GB")} stories`);
