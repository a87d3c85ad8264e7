import type { Node } from "@tiptap/pm/model";
import { toJson } from "@/lib/document/parse";
import { SCHEMA_VERSION } from "@/lib/document/types";
import type { Outbox, OutboxEntry } from "./outbox";

/** What a tab has at one moment that the server has not acknowledged. */
export interface Unacknowledged extends Pick<OutboxEntry, "base" | "batches" | "texts"> {
  /** The body at the version `base`. */
  document: Node;
}

/**
 * Knows whether everything that was written in a tab is on the server or on this device, and brings it there.
 *
 * A write to the disk takes its time, and somebody may type meanwhile: it vouches only for what it wrote.
 */
export function createKeeper(outbox: Outbox, tab: Pick<OutboxEntry, "articleId" | "clientId">) {
  let kept = true;
  let changes = 0;

  return {
    /** Something is new that stands nowhere but in this tab. */
    changed(): void {
      kept = false;
      changes += 1;
    },
    isKept: () => kept,
    /** Write everything unacknowledged to the outbox, or take the entry out if there is nothing. Never rejects. */
    async keep({ document, ...entry }: Unacknowledged): Promise<void> {
      const isEmpty = entry.batches.length + entry.texts.length === 0;
      const seen = changes;
      let written = true;
      try {
        if (isEmpty) await outbox.remove(tab.clientId);
        else {
          const about = { ...tab, schemaVersion: SCHEMA_VERSION, at: Date.now() };
          await outbox.put({ ...about, ...entry, document: toJson(document) });
        }
      } catch {
        written = false;
      }
      if (seen === changes) kept = written || isEmpty;
    },
  };
}
