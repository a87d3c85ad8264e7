import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { ArticleFields, FieldName } from "@/lib/article/fields";
import type { CommitSeen } from "@/lib/article/types";
import { toJson } from "@/lib/document/parse";
import { SCHEMA_VERSION, type StepJson } from "@/lib/document/types";
import { inBatches } from "./batches";
import {
  confirmFields,
  editField,
  type FieldsState,
  openFields,
  pendingChanges,
  receiveFields,
  resolveConflict,
  unfitFields,
  waitingValues,
} from "./fields";
import { newTexts } from "./new-texts";
import type { Outbox, OutboxBatch } from "./outbox";
import { applied, readSteps } from "./rebase";
import type { Sent, Transport } from "./transport";

/** Pause in which typing is collected into one batch, in milliseconds. */
const BATCH_MS = 300;
/** Waits before an unreachable server is tried again, in milliseconds; the last one repeats. */
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

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

export interface Snapshot {
  status: SaveStatus;
  version: number;
  fields: FieldsState;
  /** Paragraphs that were being written here when somebody deleted their place. Shown until dismissed. */
  displaced: readonly string[];
}

/** The open body: an editor whose state has the `collab` plugin with the saver's client id. */
export interface Page {
  state(): EditorState;
  dispatch(transaction: Transaction): void;
}

interface Options {
  articleId: string;
  clientId: string;
  version: number;
  fields: ArticleFields;
  savedAt: string | null;
  page: Page;
  transport: Transport;
  outbox: Outbox;
  /** Waits of the tests are short. */
  batchMs?: number;
  retryMs?: readonly number[];
}

export type Saver = ReturnType<typeof createSaver>;

/**
 * Keeps one tab's writing and the server's article in step.
 *
 * One request is under way at a time. Before the network is tried, everything unacknowledged is written to the
 * outbox, and it leaves the outbox only on the server's answer. The answer never replaces what is in the editor:
 * own steps are confirmed in place, steps of others are rebased under them by `prosemirror-collab`.
 */
export function createSaver(options: Options) {
  const { articleId, clientId, page, transport, outbox } = options;
  const batchMs = options.batchMs ?? BATCH_MS;
  const retryMs = options.retryMs ?? RETRY_MS;
  const listeners = new Set<() => void>();

  let version = options.version;
  let confirmed: Node = page.state().doc;
  let fields = openFields(options.fields);
  let savedAt = options.savedAt;
  let underWay: OutboxBatch | null = null;
  /** The answer that stands in the way of saving, if any. */
  let obstacle: Exclude<Sent, { kind: "committed" | "behind" }> | null = null;
  let failures = 0;
  /** Is everything that was typed on the server or in the outbox? */
  let kept = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let closed = false;
  let displaced: readonly string[] = [];
  let snapshot = look();

  function look(): Snapshot {
    return { status: status(), version, fields, displaced };
  }

  function status(): SaveStatus {
    const changes = unconfirmed().length + pendingChanges(fields).length;
    if (obstacle?.kind === "forbidden" || obstacle?.kind === "refused") {
      return { kind: "stopped", message: obstacle.message, kept };
    }
    if (obstacle?.kind === "signed-out") return { kind: "signed-out", changes, kept };
    if (obstacle) return { kind: "offline", changes, kept };
    if (changes > 0 || underWay) return { kind: "saving" };
    if (fields.conflicts.length > 0) return { kind: "undecided", fields: fields.conflicts.length };
    const unfit = unfitFields(fields);
    if (unfit.length > 0) return { kind: "unfit", fields: unfit };
    return { kind: "saved", at: savedAt };
  }

  function tell(): void {
    snapshot = look();
    for (const listener of listeners) listener();
  }

  function unconfirmed() {
    return sendableSteps(page.state())?.steps ?? [];
  }

  /** Everything that is not in the batch under way. */
  function rest(): OutboxBatch[] {
    const steps = unconfirmed().slice(underWay?.steps.length ?? 0);
    const sent = underWay ? confirmFields(fields, underWay.fields) : fields;
    return inBatches(
      steps.map((step) => step.toJSON() as StepJson),
      pendingChanges(sent),
    );
  }

  /** Words that no batch can bring and that would be gone with the tab. */
  const texts = () => [...waitingValues(fields), ...displaced];

  /** Write everything that the server has not acknowledged to the outbox, or take it out if there is nothing. */
  async function keep(): Promise<void> {
    const batches = [...(underWay ? [underWay] : []), ...rest()];
    const entry = {
      articleId,
      clientId,
      schemaVersion: SCHEMA_VERSION,
      base: version,
      batches,
      texts: texts(),
    };
    const written = stamp();
    try {
      if (batches.length + entry.texts.length === 0) await outbox.remove(clientId);
      else await outbox.put({ ...entry, document: toJson(confirmed), at: Date.now() });
      if (written === stamp()) kept = true;
    } catch {
      kept = batches.length + entry.texts.length === 0;
    }
  }

  /** Changes whenever something is typed, so that a slow write to the outbox vouches only for what it wrote. */
  const stamp = () =>
    `${version}/${unconfirmed().length}/${JSON.stringify([pendingChanges(fields), texts()])}`;

  /** Send one batch. True when there is nothing more to wait for. */
  async function step(leaving: boolean): Promise<boolean> {
    underWay ??= rest()[0] ?? null;
    const batch = underWay;
    if (batch) tell();
    const keeping = keep();
    // A page that is going away has no time to wait for its disk first.
    if (!leaving || !batch) await keeping;
    if (!batch) return true;
    const request = { articleId, base: version, clientId, schemaVersion: SCHEMA_VERSION, ...batch };
    const sent = await transport.send(request, { leaving });
    settle(batch, sent);
    return false;
  }

  function settle(batch: OutboxBatch, sent: Sent): void {
    switch (sent.kind) {
      case "committed":
        confirm(batch, sent);
        break;
      case "behind":
        underWay = null;
        obstacle = null;
        receive(sent.commits);
        break;
      default:
        // Unanswered is not refused: the same batch, with the same id, is sent again.
        obstacle = sent;
        failures += 1;
    }
  }

  function confirm(batch: OutboxBatch, sent: Extract<Sent, { kind: "committed" }>): void {
    const steps = unconfirmed().slice(0, batch.steps.length);
    confirmed = applied(confirmed, steps);
    underWay = null;
    obstacle = null;
    failures = 0;
    version = sent.version;
    savedAt = sent.at;
    fields = confirmFields(fields, batch.fields);
    if (steps.length > 0)
      page.dispatch(
        receiveTransaction(
          page.state(),
          steps,
          steps.map(() => clientId),
        ),
      );
  }

  function receive(commits: readonly CommitSeen[]): void {
    for (const commit of commits) {
      const steps = readSteps(page.state().schema, commit.steps);
      const unchanged = confirmed;
      confirmed = applied(confirmed, steps);
      version = commit.version;
      savedAt = commit.at;
      fields = receiveFields(fields, commit);
      if (steps.length === 0) continue;
      const authors = steps.map(() => commit.clientId);
      const before = { document: page.state().doc, steps: unconfirmed().length };
      page.dispatch(receiveTransaction(page.state(), steps, authors, { mapSelectionBackward: true }));
      // A step whose place was deleted is dropped by rebasing. Its words must not go with it.
      if (unconfirmed().length < before.steps) {
        displaced = [...displaced, ...newTexts(before.document, unchanged, page.state().doc)];
      }
    }
  }

  async function run(leaving: boolean): Promise<boolean> {
    try {
      do {
        if (isStopped()) return false;
        if (await step(leaving)) return true;
        if (obstacle) return false;
        tell();
      } while (!closed);
      return false;
    } finally {
      running = null;
      if (obstacle && !isStopped()) retryLater();
      tell();
    }
  }

  const isStopped = () => obstacle?.kind === "forbidden" || obstacle?.kind === "refused";

  function retryLater(): void {
    clearTimeout(timer);
    const wait = retryMs[Math.min(failures, retryMs.length) - 1] ?? BATCH_MS;
    timer = closed ? undefined : setTimeout(() => void flush(), wait);
  }

  function schedule(): void {
    kept = false;
    if (timer === undefined && !closed && !obstacle) timer = setTimeout(onPause, batchMs);
    else if (obstacle) void keep().then(tell);
    tell();
  }

  function onPause(): void {
    timer = undefined;
    // While a batch is under way the newer words go to the outbox; they are sent as soon as it is answered.
    if (running) void keep().then(tell);
    else void flush();
  }

  async function flush({ leaving = false } = {}): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    if (leaving && running) void keep();
    if (running) await running;
    running ??= run(leaving);
    return running;
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    /** The body was changed by the person at this tab. */
    bodyEdited: schedule,
    editField<Name extends FieldName>(name: Name, value: ArticleFields[Name]) {
      fields = editField(fields, name, value);
      schedule();
    },
    resolveConflict(name: FieldName, choice: "mine" | "theirs") {
      fields = resolveConflict(fields, name, choice);
      schedule();
    },
    /** Save now. True when everything is committed; false when the server can't be had or refuses. */
    flush,
    /** Ask for the commits of others. */
    async hear(): Promise<void> {
      if (running || underWay || isStopped() || closed) return;
      const since = version;
      const heard = await transport.hear(articleId, since);
      // A batch that went out meanwhile brings the same commits with its own answer.
      if (!heard || running || underWay || version !== since || closed) return;
      if (heard.commits.length === 0) return;
      receive(heard.commits);
      tell();
      // What lost its place or waits for a choice stands on this device from now on.
      await keep();
      tell();
    },
    /** The person has taken care of the displaced paragraphs. */
    dismissDisplaced() {
      displaced = [];
      void keep().then(tell);
    },
    /** Is there something that a closed tab would lose: neither on the server nor on this device? */
    wouldLose: () => !kept,
    close() {
      closed = true;
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
