import { inWords } from "@/lib/event/in-words";
import type { Happening } from "@/lib/event/types";
import { When } from "./when";

/** Who did what, latest first. */
export function ActivityList({ happenings }: { happenings: readonly Happening[] }) {
  return (
    <ol className="users-activity">
      {happenings.map((happening) => {
        const { who, what } = inWords(happening);
        return (
          <li key={happening.id}>
            <p>
              <strong>{who}</strong> {what}
            </p>
            <p className="ui-muted ui-small">
              <When at={happening.at} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
