import type { FieldName } from "@/lib/article/fields";
import { type FieldsState, pendingChanges, unfitFields } from "./fields";
import type { Sent } from "./transport";

/** What the indicator says. Only the server's answer ever makes it `saved`. */
export type SaveStatus =
  | { kind: "saved"; at: string | null }
  | { kind: "saving" }
  /** All is saved but for fields that two people changed: one of them has to choose. */
  | { kind: "undecided"; fields: number }
  /** All is saved but for fields that the server would refuse as they are. */
  | { kind: "unfit"; fields: readonly FieldName[] }
  | { kind: "offline"; changes: number; kept: boolean }
  | { kind: "signed-out"; changes: number; kept: boolean }
  | { kind: "stopped"; message: string; kept: boolean };

/** An answer that stands in the way of saving. */
export type Obstacle = Exclude<Sent, { kind: "committed" | "behind" }>;

/** An obstacle that waiting doesn't remove: nothing that is sent now will be taken. */
export const isFinal = (obstacle: Obstacle | null) =>
  obstacle?.kind === "forbidden" || obstacle?.kind === "refused";

/** Where a tab's writing stands. */
export function saveStatus(tab: {
  obstacle: Obstacle | null;
  /** Steps that the server has not confirmed. */
  steps: number;
  fields: FieldsState;
  isSending: boolean;
  isKept: boolean;
  savedAt: string | null;
}): SaveStatus {
  const { obstacle, fields, isKept: kept, savedAt } = tab;
  const changes = tab.steps + pendingChanges(fields).length;
  const unfit = unfitFields(fields);
  switch (obstacle?.kind) {
    case "forbidden":
    case "refused":
      return { kind: "stopped", message: obstacle.message, kept };
    case "signed-out":
      return { kind: "signed-out", changes, kept };
    case "unreachable":
      return { kind: "offline", changes, kept };
    case undefined:
      if (changes > 0 || tab.isSending) return { kind: "saving" };
      if (fields.conflicts.length > 0) return { kind: "undecided", fields: fields.conflicts.length };
      if (unfit.length > 0) return { kind: "unfit", fields: unfit };
      return { kind: "saved", at: savedAt };
  }
}
