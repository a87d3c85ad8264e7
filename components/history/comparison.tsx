import Link from "next/link";
import { Moment } from "@/components/desk/moment";
import { FIELD_WORDS } from "@/components/editor/field-words";
import { Notice } from "@/components/ui/notice";
import type { Comparison, VersionSeen } from "@/lib/history/types";
import type { HistoryActions, RestoreBlockAction } from "./actions";
import { ByWhom } from "./by-whom";
import { ChangeWalk } from "./change-walk";
import { Passages } from "./passages";
import { RestoreWhole } from "./restore-whole";
import { Words } from "./row-words";
import { compareHref, counted, type View, versionTitle, whoWords } from "./words";

interface Props {
  articleId: string;
  comparison: Comparison;
  view: View;
  restoreVersion: HistoryActions["restoreVersion"];
  restoreBlock: RestoreBlockAction;
}

/** Two versions laid beside each other: who changed what, and when. */
export function ComparisonView({ articleId, comparison, view, restoreVersion, restoreBlock }: Props) {
  const { from, to, fields, rows, sessions, edit, head } = comparison;
  const changed = rows.filter(({ kind }) => kind !== "same").length;
  const counts = [counted(changed, "passage"), counted(fields.length, "field")].join(" and ");
  const isSame = changed + fields.length === 0;
  const here = { from: from.version, to: to.isHead ? ("now" as const) : to.version };
  return (
    <div className="history-comparison" data-view={view}>
      <div className="history-points">
        <Point label="Older" version={from} />
        <Point label="Newer" version={to} />
      </div>
      <div className="history-bar">
        <nav aria-label="View" className="history-kinds">
          <Link
            aria-current={view === "inline" ? "page" : undefined}
            href={compareHref(articleId, { ...here, view: "inline" })}
            scroll={false}
          >
            In one text
          </Link>
          <Link
            aria-current={view === "side" ? "page" : undefined}
            href={compareHref(articleId, { ...here, view: "side" })}
            scroll={false}
          >
            Side by side
          </Link>
        </nav>
        {!isSame && <ChangeWalk />}
        {from.version < head && (
          <RestoreWhole
            articleId={articleId}
            edit={edit}
            restore={restoreVersion}
            version={from.version}
            what={to.isHead ? `This takes back what is shown here: ${counts}.` : null}
          />
        )}
      </div>
      {isSame ? (
        <Notice icon="check" tone="good">
          Both versions say the same.
        </Notice>
      ) : (
        <p className="ui-muted">
          {counts} changed. <del>Struck</del> is what went, <ins>underlined</ins> what came.
        </p>
      )}
      {fields.length > 0 && (
        <section aria-labelledby="history-fields">
          <h2 id="history-fields">Fields</h2>
          <dl className="history-fields">
            {fields.map(({ name, parts, by }) => (
              <div key={name}>
                <dt>{FIELD_WORDS[name]}</dt>
                <dd dir="auto">
                  <Words parts={parts.map((part) => ({ ...part, by }))} sessions={sessions} />
                  <ByWhom places={[by]} sessions={sessions} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {changed > 0 && (
        <section aria-labelledby="history-text">
          <h2 id="history-text">Text</h2>
          <Passages articleId={articleId} comparison={comparison} restoreBlock={restoreBlock} view={view} />
        </section>
      )}
    </div>
  );
}

function Point({ label, version }: { label: string; version: VersionSeen }) {
  return (
    <div className="history-point">
      <p className="ui-muted ui-small">{label}</p>
      <strong>
        <bdi>{versionTitle(version)}</bdi>
      </strong>
      <p className="ui-muted ui-small">
        <Moment at={version.at} /> · {whoWords(version.actorName)} · version {version.version}
      </p>
    </div>
  );
}
