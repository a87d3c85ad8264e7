import { Fragment } from "react";
import type { Session } from "@/lib/history/types";
import { Period } from "./period";
import { whoWords } from "./words";

/** Who did it and when: each session once. */
export function ByWhom({
  places,
  sessions,
}: {
  places: readonly (number | null)[];
  sessions: readonly Session[];
}) {
  const known = [...new Set(places)].flatMap((place) => (place === null ? [] : (sessions[place] ?? [])));
  if (known.length === 0) return null;
  return (
    <p className="history-by ui-muted ui-small">
      {known.map(({ actorName, began, ended, first }, at) => (
        <Fragment key={first}>
          {at > 0 && "; "}
          <bdi>{whoWords(actorName)}</bdi>, <Period began={began} ended={ended} />
        </Fragment>
      ))}
    </p>
  );
}
