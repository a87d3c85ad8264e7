import Link from "next/link";
import { Moment } from "@/components/desk/moment";
import type { Milestone, Session } from "@/lib/history/types";
import { Period } from "./period";
import { compareHref, counted, milestoneTitle, reasonWords, whoWords } from "./words";

interface MilestoneProps {
  articleId: string;
  milestone: Milestone;
  /** The version before it in the list; none for the last. */
  before: number | undefined;
}

/** What is said of a version that was kept. */
export function MilestoneWords({ articleId, milestone, before }: MilestoneProps) {
  const { at, actorName, wordCount, headline, note, name, reason, version } = milestone;
  return (
    <div className="history-words">
      <strong>
        <bdi>{milestoneTitle(milestone)}</bdi>
      </strong>
      <p className="ui-muted ui-small">
        <Moment at={at} /> · {whoWords(actorName)} · {counted(wordCount, "word")}
        {name !== "" && ` · ${reasonWords(reason)}`}
      </p>
      <p className="ui-small">{headline ? <bdi>{headline}</bdi> : <em>No headline</em>}</p>
      {note && (
        <p className="ui-small" dir="auto">
          {note}
        </p>
      )}
      {before !== undefined && (
        <p className="ui-small">
          <Link href={compareHref(articleId, { from: before, to: version })}>What changed before it</Link>
        </p>
      )}
    </div>
  );
}

/** What is said of a session. */
export function SessionWords({ articleId, session }: { articleId: string; session: Session }) {
  const { actorName, began, ended, count, first, last } = session;
  return (
    <div className="history-words">
      <strong>{whoWords(actorName)}</strong>
      <p className="ui-muted ui-small">
        <Period began={began} ended={ended} /> · {counted(count, "change")}
      </p>
      <p className="ui-small">
        <Link href={compareHref(articleId, { from: first - 1, to: last })}>What changed</Link>
      </p>
    </div>
  );
}
