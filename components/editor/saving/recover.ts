import { Node, type Schema } from "@tiptap/pm/model";
import { type FieldChange, type FieldName, sameValue } from "@/lib/article/fields";
import type { CommitSeen } from "@/lib/article/types";
import { SCHEMA_VERSION, type StepJson } from "@/lib/document/types";
import { newUuid } from "@/lib/format/uuid";
import { newTexts } from "./new-texts";
import type { Outbox, OutboxBatch, OutboxEntry } from "./outbox";
import { applied, readSteps, rebase } from "./rebase";
import type { Transport } from "./transport";

/** Writing that a closed or crashed tab left on this device, and what became of it. */
export type Recovered =
  /** Everything of it is in the article now. */
  | { kind: "saved"; clientId: string; at: number }
  /** It can't be put into the article: here are its words, to be copied by hand. Kept until dismissed. */
  | { kind: "text"; clientId: string; at: number; texts: string[] };

/**
 * Send what earlier tabs left in the outbox, before the editor opens.
 *
 * A batch that did arrive is recognised by its id. Others are rebased over what has happened since. What can't be
 * applied is handed back as text and stays in the outbox. `isOpen` says whether a tab is still alive: its outbox
 * is its own. Null when the server can't be had now: the entries stay for the next time.
 */
export async function recoverOutbox(
  schema: Schema,
  articleId: string,
  { outbox, transport, isOpen }: { outbox: Outbox; transport: Transport; isOpen(clientId: string): boolean },
): Promise<Recovered[]> {
  const entries = await outbox.listOf(articleId).catch(() => []);
  const recovered: Recovered[] = [];
  for (const entry of entries.filter(({ clientId }) => !isOpen(clientId)).sort((a, b) => a.at - b.at)) {
    const { clientId, at } = entry;
    const outcome = await sendEntry(schema, entry, transport).catch(() => "refused" as const);
    if (outcome === "unreachable") continue;
    const texts = outcome === "saved" ? [] : writtenTexts(schema, entry);
    if (texts.length > 0) {
      recovered.push({ kind: "text", clientId, at, texts });
    } else {
      await outbox.remove(clientId);
      recovered.push({ kind: "saved", clientId, at });
    }
  }
  return recovered;
}

async function sendEntry(
  schema: Schema,
  entry: OutboxEntry,
  transport: Transport,
): Promise<"saved" | "refused" | "unreachable"> {
  if (entry.schemaVersion !== SCHEMA_VERSION) return "refused";
  const { articleId, clientId } = entry;
  let base = entry.base;
  let document = Node.fromJSON(schema, entry.document);
  let batches = [...entry.batches];
  while (batches.length > 0) {
    const [batch, ...later] = batches as [OutboxBatch, ...OutboxBatch[]];
    const sent = await transport.send({ articleId, base, clientId, schemaVersion: SCHEMA_VERSION, ...batch });
    switch (sent.kind) {
      case "committed":
        document = applied(document, readSteps(schema, batch.steps));
        base = sent.version;
        batches = later;
        break;
      case "behind": {
        const moved = rebase(
          document,
          batches.flatMap(({ steps }) => steps),
          sent.commits,
        );
        const fields = rebaseFields(batches, sent.commits);
        if (fields === null || losesSteps(batches, moved.steps)) return "refused";
        ({ document } = moved);
        base = sent.version;
        batches = moved.steps.length + fields.length === 0 ? [] : [merged(moved.steps, fields)];
        break;
      }
      case "unreachable":
      case "signed-out":
        return "unreachable";
      case "forbidden":
      case "refused":
        return "refused";
    }
  }
  return "saved";
}

const merged = (steps: StepJson[], fields: FieldChange[]): OutboxBatch => ({
  batchId: newUuid(),
  steps,
  fields,
});

/** Rebasing dropped a step: its place is gone, so its words would be too. */
const losesSteps = (batches: readonly OutboxBatch[], steps: readonly StepJson[]): boolean =>
  steps.length < batches.reduce((sum, batch) => sum + batch.steps.length, 0);

/** The field changes on top of the commits; null when somebody changed one of these fields to something else. */
function rebaseFields(batches: readonly OutboxBatch[], commits: readonly CommitSeen[]): FieldChange[] | null {
  const theirs = new Map(commits.flatMap(({ fields }) => fields.map((change) => [change.name, change.to])));
  const mine = new Map<FieldName, FieldChange>();
  for (const change of batches.flatMap((batch) => batch.fields)) {
    const first = mine.get(change.name) ?? change;
    mine.set(change.name, { ...change, from: first.from } as FieldChange);
  }
  for (const [name, { to }] of mine) {
    if (!theirs.has(name)) continue;
    if (!sameValue(theirs.get(name), to)) return null;
    mine.delete(name);
  }
  return [...mine.values()];
}

/** The paragraphs and fields as they were written, where they differ from what they were written on. */
function writtenTexts(schema: Schema, entry: OutboxEntry): string[] {
  const before = Node.fromJSON(schema, entry.document);
  const steps = readSteps(
    schema,
    entry.batches.flatMap((batch) => batch.steps),
  );
  const fields = entry.batches.flatMap((batch) => batch.fields.map(({ name, to }) => `${name}: ${to ?? ""}`));
  return [...fields, ...newTexts(applied(before, steps), before)];
}
