import { Status } from "@/components/ui/status";
import { FIELD_WORDS } from "./field-words";
import type { SaveStatus } from "./saving/status";

/** Where the writing is. "Saved" is said for what the server has committed, and for nothing else. */
export function SaveIndicator({ status }: { status: SaveStatus }) {
  return (
    <div aria-live="polite" className="editor-saved" role="status">
      <SaveWords status={status} />
    </div>
  );
}

/** The words of the indicator alone. */
export function SaveWords({ status }: { status: SaveStatus }) {
  switch (status.kind) {
    case "saved":
      return (
        <Status icon="check" tone="published">
          Saved{status.at && ` · ${clock(status.at)}`}
        </Status>
      );
    case "saving":
      return (
        <Status icon="clock" tone="draft">
          Saving…
        </Status>
      );
    case "undecided":
      return (
        <Status icon="alert" tone="warn">
          Choose between two versions below
        </Status>
      );
    case "unfit":
      return (
        <Status icon="alert" tone="warn">
          Not saved yet: {status.fields.map((name) => FIELD_WORDS[name]).join(", ")}
        </Status>
      );
    case "offline":
      return (
        <Status icon="alert" tone="warn">
          {status.kept ? `Offline: ${changes(status.changes)} kept on this device` : "Offline: not saved yet"}
        </Status>
      );
    case "signed-out":
      return (
        <Status icon="lock" tone="warn">
          Signed out{status.kept && `: ${changes(status.changes)} kept on this device`}
        </Status>
      );
    case "stopped":
      return (
        <Status icon="alert" tone="bad">
          Can’t save{status.kept && ": copy kept, see why"}
        </Status>
      );
  }
}

const changes = (count: number) => (count === 1 ? "1 change" : `${count} changes`);

const clock = (iso: string) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(iso));
