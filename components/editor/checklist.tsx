import { Icon } from "@/components/ui/icon";
import type { Issue } from "@/lib/errors";

interface Props {
  issues: readonly Issue[];
  /** Go to the place that an issue is about. */
  onJump: (field: string) => void;
}

type Severity = Issue["severity"];

/** What weighs most stands first. */
const SEVERITIES: readonly Severity[] = ["blocks", "warns", "tells"];
const WORDS = { blocks: "Must be done", warns: "Have a look", tells: "To know" } as const;
const ICONS = { blocks: "cross", warns: "alert", tells: "clock" } as const;
/** A story with more of a kind has one trouble, not hundreds; the count says how many. */
const SHOWN = 25;

/** What is left to do before publishing; each item leads to its place. */
export function Checklist({ issues, onJump }: Props) {
  const summary = summaryOf(issues);
  return (
    <div className="editor-checklist">
      {summary === "" ? (
        <p className="editor-ready">
          <Icon name="check" /> Nothing is in the way.
        </p>
      ) : (
        <p className="ui-muted ui-small">{summary}</p>
      )}
      {issues.length > 0 && (
        <ul className="editor-issues">
          {SEVERITIES.flatMap((severity) => of(severity, issues).slice(0, SHOWN)).map((issue) => (
            <Item issue={issue} key={`${issue.field} ${issue.message}`} onJump={onJump} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Item({ issue: { field, message, severity }, onJump }: { issue: Issue } & Pick<Props, "onJump">) {
  return (
    <li className={`editor-issue-${severity}`}>
      <Icon name={ICONS[severity]} />
      <button onClick={() => onJump(field)} type="button">
        <span className="ui-hidden">{WORDS[severity]}: </span>
        {message}
      </button>
    </li>
  );
}

const of = (severity: Severity, issues: readonly Issue[]) =>
  issues.filter((issue) => issue.severity === severity);

/** "2 must be done, 3 to look at"; "" when nothing is in the way. */
function summaryOf(issues: readonly Issue[]): string {
  const [blocks, warns] = [of("blocks", issues).length, of("warns", issues).length];
  return [
    ...(blocks > 0 ? [`${blocks} must be done`] : []),
    ...(warns > 0 ? [`${warns} to look at`] : []),
  ].join(", ");
}
