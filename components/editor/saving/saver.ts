import type { Node } from "@tiptap/pm/model";
import { receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { Verdict } from "@/lib/access/verdict";
import type { ArticleFields, FieldName } from "@/lib/article/fields";
import type { CommitSeen } from "@/lib/article/types";
import { SCHEMA_VERSION, type StepJson } from "@/lib/document/types";
import { inBatches } from "./batches";
import {
  confirmFields,
  editField,
  openFields,
  pendingChanges,
  receiveFields,
  resolveConflict,
  waitingValues,
} from "./fields";
import { createKeeper } from "./keeper";
import { newTexts } from "./new-texts";
import type { OutboxBatch } from "./outbox";
import { inOrder } from "./pushed";
import { applied, readSteps } from "./rebase";
import { createRhythm } from "./rhythm";
import { isFinal, type Obstacle, saveStatus } from "./status";
import type { SaverOptions, Snapshot } from "./tab";
import type { Sent } from "./transport";

export type Saver = ReturnType<typeof createSaver>;

/**
 * Keeps one tab's writing and the server's article in step.
 *
 * One request is under way at a time. Before the network is tried, everything unacknowledged is written to the
 * outbox, and it leaves the outbox only on the server's answer. The answer never replaces what is in the editor:
 * own steps are confirmed in place, steps of others are rebased under them by `prosemirror-collab`.
 */
export function createSaver(options: SaverOptions) {
  const { articleId, clientId, page, transport } = options;
  const listeners = new Set<() => void>();
  const keeper = createKeeper(options.outbox, { articleId, clientId });

  let version = options.version;
  let confirmed: Node = page.state().doc;
  let fields = openFields(options.fields);
  let savedAt = options.savedAt;
  let underWay: OutboxBatch | null = null;
  let obstacle: Obstacle | null = null;
  let displaced: readonly string[] = [];
  let pushed: readonly CommitSeen[] = [];
  let couldEdit = options.mayEdit;
  let snapshot = look();
  const rhythm = createRhythm({
    turn,
    isStopped: () => isFinal(obstacle),
    keep,
    tell,
    batchMs: options.batchMs,
    retryMs: options.retryMs,
  });

  function look(): Snapshot {
    const status = saveStatus({
      obstacle,
      steps: unconfirmed().length,
      fields,
      isSending: underWay !== null,
      isKept: keeper.isKept(),
      savedAt,
    });
    return { status, version, fields, displaced };
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

  /** Put everything that the server has not acknowledged where it outlives this tab. */
  function keep(): Promise<void> {
    const batches = [...(underWay ? [underWay] : []), ...rest()];
    // Words that no batch can bring and that would be gone with the tab.
    const texts = [...waitingValues(fields), ...displaced];
    return keeper.keep({ base: version, document: confirmed, batches, texts });
  }

  async function turn({ leaving }: { leaving: boolean }): Promise<"done" | "more" | "blocked"> {
    takeIn();
    underWay ??= rest()[0] ?? null;
    const batch = underWay;
    if (batch) tell();
    const keeping = keep();
    // A page that is going away has no time to wait for its disk first.
    if (!leaving || !batch) await keeping;
    if (!batch) return obstacle ? "blocked" : "done";
    const request = { articleId, base: version, clientId, schemaVersion: SCHEMA_VERSION, ...batch };
    settle(batch, await transport.send(request, { leaving }));
    return obstacle ? "blocked" : "more";
  }

  function settle(batch: OutboxBatch, sent: Sent): void {
    switch (sent.kind) {
      case "committed":
        // The server has put it on top of these, as rebasing does here.
        underWay = null;
        receive(sent.missed);
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
    }
  }

  function confirm(batch: OutboxBatch, sent: Extract<Sent, { kind: "committed" }>): void {
    const steps = unconfirmed().slice(0, batch.steps.length);
    confirmed = applied(confirmed, steps);
    obstacle = null;
    version = sent.version;
    options.onAdvance?.(version, steps);
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
    if (commits.length > 0) {
      // What loses its place or waits for a choice from now on is kept nowhere yet.
      keeper.changed();
      page.settle?.();
    }
    for (const commit of commits) {
      const steps = readSteps(page.state().schema, commit.steps);
      const unchanged = confirmed;
      confirmed = applied(confirmed, steps);
      version = commit.version;
      options.onAdvance?.(version, steps);
      savedAt = commit.at;
      // Our own, if another tab took our writing for a closed one's and sent it: where there are no web locks.
      const isOwn = commit.clientId === clientId;
      fields = isOwn ? confirmFields(fields, commit.fields) : receiveFields(fields, commit);
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

  /** Take in what was pushed, unless a batch is under way: its answer says what comes before it. */
  function takeIn(): void {
    if (underWay || isDone()) return;
    const { ready, later } = inOrder(pushed, version);
    pushed = later;
    if (ready.length > 0) receive(ready);
  }

  /** Nobody writes here any more. */
  const isDone = () => rhythm.isClosed() || isFinal(obstacle);

  function schedule(): void {
    keeper.changed();
    rhythm.typed();
    tell();
  }

  async function hear(): Promise<void> {
    if (rhythm.isRunning() || underWay || isDone()) return;
    const since = version;
    const heard = await transport.hear(articleId, since);
    if (isDone()) return;
    switch (heard.kind) {
      case "unreachable":
        return;
      case "signed-out":
      case "forbidden":
        return standsInTheWay(heard);
      case "heard":
        hearRights(heard.edit);
        wayIsFree();
    }
    // A batch that went out meanwhile brings the same commits with its own answer.
    if (rhythm.isRunning() || underWay || version !== since || isDone()) return;
    if (heard.commits.length === 0) return;
    receive(heard.commits);
    tell();
    await keep();
    tell();
  }

  function hearRights(edit: Verdict): void {
    if (couldEdit && !edit.allowed) standsInTheWay({ kind: "forbidden", message: edit.because });
    couldEdit ||= edit.allowed;
  }

  function standsInTheWay(met: Obstacle): void {
    obstacle = met;
    void keep().then(tell);
    tell();
  }

  /** The server answers: what could not be sent before may be sent now. */
  function wayIsFree(): void {
    if (obstacle === null || isFinal(obstacle)) return;
    if (underWay === null) obstacle = null;
    void rhythm.flush();
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
    flush: rhythm.flush,
    /** Ask for the commits of others, and whether the person may still write. */
    hear,
    /** Commits of others were pushed to this tab. */
    heard(commits: readonly CommitSeen[]) {
      pushed = [...pushed, ...commits];
      const before = version;
      takeIn();
      tell();
      if (version !== before) void keep().then(tell);
      // One between was not pushed, or lost.
      if (pushed.length > 0 && !underWay) void rhythm.flush().then(hear);
    },
    /** What the person may do now was pushed to this tab. */
    hearRights,
    /** The session ended, or the article can't be seen any more. */
    standsInTheWay,
    /** The body's steps that the server has not confirmed: positions of the page are those of the server after them. */
    unconfirmed,
    /** The person has taken care of the displaced paragraphs. */
    dismissDisplaced() {
      displaced = [];
      void keep().then(tell);
    },
    /** Is there something that a closed tab would lose: neither on the server nor on this device? */
    wouldLose: () => !keeper.isKept(),
    close() {
      rhythm.close();
      listeners.clear();
    },
  };
}
