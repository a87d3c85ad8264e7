import type { Route } from "next";
import Link from "next/link";
import { Moment } from "@/components/desk/moment";
import { Button, ButtonLink } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { History, HistoryEntry, Milestone } from "@/lib/history/types";
import type { HistoryActions } from "./actions";
import { Choice, FORM } from "./choice";
import { EntryActs } from "./entry-acts";
import { MilestoneWords, SessionWords } from "./entry-words";
import { compareHref, historyHref, milestoneTitle, whoWords } from "./words";

interface Props {
  articleId: string;
  history: History;
  /** Sessions too, or milestones alone. */
  all: boolean;
  actions: HistoryActions;
}

/** The history of an article, newest first. Two of its versions are chosen and compared by an ordinary form. */
export function Timeline({ articleId, history, all, actions }: Props) {
  const { entries, edit, head, liveVersion, next } = history;
  const older = entries.find((entry) => versionOf(entry) < head.version);
  return (
    <>
      <nav aria-label="What is shown" className="history-kinds">
        <Link aria-current={all ? undefined : "page"} href={historyHref(articleId)}>
          Milestones
        </Link>
        <Link aria-current={all ? "page" : undefined} href={`${historyHref(articleId)}?all=1` as Route}>
          All changes
        </Link>
      </nav>
      {!edit.allowed && <Notice icon="lock">{edit.because}</Notice>}
      <div className="history-versions">
        {/* The choices name this form: below them stand dialogs with forms of their own. */}
        <form action={`${historyHref(articleId)}/compare`} className="history-choose" id={FORM} method="get">
          <p className="ui-muted ui-small" id="history-how">
            Choose an older and a newer version.
          </p>
          <Button look="action" type="submit">
            Compare
          </Button>
        </form>
        <div aria-hidden="true" className="history-columns ui-muted ui-small">
          <span>Older</span>
          <span>Newer</span>
        </div>
        <ol aria-describedby="history-how" className="history-list">
          <li className="history-entry">
            <Choice isFrom={false} isTo title="the working copy" value="now" />
            <Icon name="edit" />
            <div className="history-words">
              <strong>Working copy</strong>
              <p className="ui-muted ui-small">
                <Moment at={head.at} /> · {whoWords(head.actorName)}
              </p>
            </div>
          </li>
          {liveVersion !== null && liveVersion !== head.version && (
            <li className="history-entry">
              <Choice isFrom={older === undefined} isTo={false} title="what readers see" value="live" />
              <Icon name="eye" />
              <div className="history-words">
                <strong>What readers see</strong>
                <p className="ui-small">
                  <Link href={compareHref(articleId, { from: "live", to: "now" })}>What changed since</Link>
                </p>
              </div>
            </li>
          )}
          {entries.map((entry, at) => {
            const version = versionOf(entry);
            const title = titleOf(entry);
            return (
              <li
                className="history-entry"
                data-kind={entry.kind}
                key={entry.kind === "milestone" ? entry.id : `${entry.first}-${entry.last}`}
              >
                <Choice
                  isFrom={entry === older}
                  isTo={false}
                  title={`${title}, version ${version}`}
                  value={version}
                />
                <Icon name={iconOf(entry)} />
                {entry.kind === "milestone" ? (
                  <MilestoneWords
                    articleId={articleId}
                    before={entries
                      .slice(at + 1)
                      .map(versionOf)
                      .find((other) => other < version)}
                    milestone={entry}
                  />
                ) : (
                  <SessionWords articleId={articleId} session={entry} />
                )}
                <EntryActs
                  actions={actions}
                  articleId={articleId}
                  edit={edit}
                  isHead={version === head.version}
                  name={entry.kind === "milestone" && entry.reason === "named" ? entry.name : null}
                  title={`${title}, version ${version}`}
                  version={version}
                />
              </li>
            );
          })}
        </ol>
      </div>
      {next && (
        <nav aria-label="Pages" className="history-pages">
          <ButtonLink href={`${historyHref(articleId)}?${all ? "all=1&" : ""}before=${next}` as Route}>
            Earlier versions
          </ButtonLink>
        </nav>
      )}
    </>
  );
}

const versionOf = (entry: HistoryEntry) => (entry.kind === "session" ? entry.last : entry.version);

const titleOf = (entry: HistoryEntry) =>
  entry.kind === "session" ? whoWords(entry.actorName) : milestoneTitle(entry);

const ICONS: Readonly<Record<Milestone["reason"], IconName>> = {
  created: "plus",
  imported: "import",
  published: "publish",
  named: "archive",
  restored: "restore",
  updated: "import",
};

const iconOf = (entry: HistoryEntry): IconName => (entry.kind === "session" ? "person" : ICONS[entry.reason]);
