import { Node, type Schema } from "@tiptap/pm/model";
import { type FieldChange, type FieldName, sameValue } from "@/lib/article/fields";
import type { CommitSeen } from "@/lib/article/types";
import { SCHEMA_VERSION, type StepJson } from "@/lib/document/types";
import { inBatches } from "./batches";
import { newTexts } from "./new-texts";
import type { Outbox, OutboxBatch, OutboxEntry } from "./outbox";
import { applied, readSteps, rebase } from "./rebase";
import type { Transport } from "./transport";

/** Writing that a closed or crashed tab left on this device, and what became of it. */
export type Recovered =
  /** Everything of it is in the article now. */
  | { kind: "saved"; clientId: string; at: number }
  /**
   * Some of it can't be put into the article by itself: here are its words, to be copied by hand, or none when only
   * the form was changed. Kept until dismissed.
   */
  | { kind: "text"; clientId: string; at: number; texts: string[] };

interface Means {
  outbox: Outbox;
  transport: Transport;
  /** Is the tab still alive? Its outbox is its own then. */
  isOpen(clientId: string): boolean;
}

/**
 * Send what earlier tabs left in the outbox, before the editor opens.
 *
 * A batch that did arrive is recognised by its id, or by its client in the commits that the server gives back. Others
 * are rebased over what has happened since. What can't be applied is handed back as text and stays in the outbox, and
 * so do all entries while the server can't be had. Never rejects: an entry that can't be read is handed back too.
 */
export async function recoverOutbox(
  schema: Schema,
  articleId: string,
  { outbox, transport, isOpen }: Means,
): Promise<Recovered[]> {
  const entries = await outbox.listOf(articleId).catch(() => []);
  const recovered: Recovered[] = [];
  for (const entry of entries.filter(({ clientId }) => !isOpen(clientId)).sort((a, b) => a.at - b.at)) {
    const { clientId, at } = entry;
    const outcome = await sendEntry(schema, entry, transport).catch(() => refused(schema, entry));
    if (outcome === "unreachable") continue;
    if (outcome === "saved" && entry.texts.length === 0) {
      await outbox.remove(clientId).catch(() => undefined);
      recovered.push({ kind: "saved", clientId, at });
      continue;
    }
    const { texts: found, arrived } = outcome === "saved" ? { texts: [], arrived: true } : outcome;
    const texts = [...entry.texts, ...found];
    // What did arrive is not sent again; its words wait here until somebody says that they aren't needed.
    if (arrived) await outbox.put({ ...entry, batches: [], texts }).catch(() => undefined);
    recovered.push({ kind: "text", clientId, at, texts });
  }
  return recovered;
}

/** `arrived`: all but these words is in the article. */
type Outcome = "saved" | "unreachable" | { texts: string[]; arrived: boolean };

async function sendEntry(schema: Schema, entry: OutboxEntry, transport: Transport): Promise<Outcome> {
  if (entry.batches.length === 0) return "saved";
  if (entry.schemaVersion !== SCHEMA_VERSION) return refused(schema, entry);
  const { articleId, clientId } = entry;
  let base = entry.base;
  let document = Node.fromJSON(schema, entry.document);
  let batches = [...entry.batches];
  let displaced: string[] = [];
  for (let batch = batches[0]; batch; batch = batches[0]) {
    const sent = await transport.send({ articleId, base, clientId, schemaVersion: SCHEMA_VERSION, ...batch });
    switch (sent.kind) {
      case "committed": {
        const moved = rebase(
          document,
          clientId,
          batches.flatMap(({ steps }) => steps),
          sent.missed,
        );
        const own = moved.steps.slice(0, batch.steps.length);
        document = applied(moved.document, readSteps(schema, own));
        base = sent.version;
        displaced = [...displaced, ...moved.displaced];
        const later = batches.slice(1);
        // Untouched batches keep their ids: they may have arrived as well.
        batches =
          sent.missed.length === 0
            ? later
            : inBatches(
                moved.steps.slice(own.length),
                later.flatMap(({ fields }) => fields),
              );
        break;
      }
      case "behind": {
        const steps = batches.flatMap((one) => one.steps);
        const moved = rebase(document, clientId, steps, sent.commits);
        const { fields, lost } = rebaseFields(batches, sent.commits);
        displaced = [...displaced, ...moved.displaced, ...lost];
        document = moved.document;
        base = sent.version;
        batches = inBatches(moved.steps, fields);
        break;
      }
      case "unreachable":
      case "signed-out":
        return "unreachable";
      case "forbidden":
      case "refused":
        return refused(schema, entry);
    }
  }
  return displaced.length === 0 ? "saved" : { texts: displaced, arrived: true };
}

/** The field changes on top of the commits; a field that somebody changed to something else keeps theirs. */
function rebaseFields(
  batches: readonly OutboxBatch[],
  commits: readonly CommitSeen[],
): { fields: FieldChange[]; lost: string[] } {
  const theirs = new Map(commits.flatMap(({ fields }) => fields.map((change) => [change.name, change.to])));
  const mine = new Map<FieldName, FieldChange>();
  for (const change of batches.flatMap((batch) => batch.fields)) {
    const first = mine.get(change.name) ?? change;
    mine.set(change.name, { ...change, from: first.from } as FieldChange);
  }
  const lost = [...mine.values()].filter(
    ({ name, to }) => theirs.has(name) && !sameValue(theirs.get(name), to),
  );
  return { fields: [...mine.values()].filter(({ name }) => !theirs.has(name)), lost: lost.map(inWords) };
}

const inWords = ({ name, to }: FieldChange): string => `${name}: ${to ?? ""}`;

/** The paragraphs and fields as they were written, where they differ from what they were written on. */
function refused(schema: Schema, entry: OutboxEntry): { texts: string[]; arrived: boolean } {
  const fields = entry.batches.flatMap((batch) => batch.fields.map(inWords));
  const steps = entry.batches.flatMap((batch) => batch.steps);
  try {
    const before = Node.fromJSON(schema, entry.document);
    const after = applied(before, readSteps(schema, steps));
    return { texts: [...fields, ...newTexts(after, before)], arrived: false };
  } catch {
    // Of another schema version, or damaged: the bare words of what was typed are better than nothing.
    return { texts: [...fields, ...typedWords(steps)], arrived: false };
  }
}

function typedWords(steps: readonly StepJson[]): string[] {
  const words: string[] = [];
  JSON.stringify(steps, (key, value) => {
    if (key === "text" && typeof value === "string") words.push(value);
    return value;
  });
  return words.length === 0 ? [] : [words.join("")];
}
