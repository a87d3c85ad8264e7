import { Icon } from "@/components/ui/icon";
import type { Issue } from "@/lib/errors";

interface Props {
  issues: readonly Issue[];
  /** Go to the place that an issue is about. */
  onJump: (field: string) => void;
}

const WORDS = { blocks: "Must be done", warns: "Have a look", tells: "To know" } as const;
const ICONS = { blocks: "cross", warns: "alert", tells: "clock" } as const;

/** What is left to do before publishing; each item leads to its place. */
export function Checklist({ issues, onJump }: Props) {
  if (issues.length === 0) {
    return (
      <p className="editor-ready">
        <Icon name="check" /> Nothing is in the way.
      </p>
    );
  }
  return (
    <ul className="editor-issues">
      {issues.map(({ field, message, severity }) => (
        <li className={`editor-issue-${severity}`} key={`${field} ${message}`}>
          <Icon name={ICONS[severity]} />
          <button onClick={() => onJump(field)} type="button">
            <span className="ui-hidden">{WORDS[severity]}: </span>
            {message}
          </button>
        </li>
      ))}
    </ul>
  );
}
