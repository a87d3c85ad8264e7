import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { FieldChange } from "@/lib/article/fields";
import type { NodeJson, StepJson } from "@/lib/document/types";

/** A batch as it will be sent, and sent again. */
export interface OutboxBatch {
  batchId: string;
  steps: StepJson[];
  fields: FieldChange[];
}

/** What one tab has written and the server has not acknowledged. */
export interface OutboxEntry {
  articleId: string;
  clientId: string;
  schemaVersion: number;
  /** The version that the first batch was made on, and the body at that version. */
  base: number;
  document: NodeJson;
  /** In order: the one that may be under way, then the rest. */
  batches: OutboxBatch[];
  /** Words that no batch can bring: they wait for a person, in a notice. */
  texts: string[];
  /** When it was written here, milliseconds since 1970. */
  at: number;
}

interface Shape extends DBSchema {
  outbox: { key: string; value: OutboxEntry; indexes: { byArticle: string } };
}

let opened: Promise<IDBPDatabase<Shape>> | undefined;

function open(): Promise<IDBPDatabase<Shape>> {
  opened ??= openDB<Shape>("galley", 1, {
    upgrade(database) {
      database.createObjectStore("outbox", { keyPath: "clientId" }).createIndex("byArticle", "articleId");
    },
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Where a tab keeps its unacknowledged writing. The tests keep it in memory. */
export interface Outbox {
  /** Written when this resolves. Rejects where the browser keeps nothing (full disk, private mode). */
  put(entry: OutboxEntry): Promise<void>;
  remove(clientId: string): Promise<void>;
  listOf(articleId: string): Promise<OutboxEntry[]>;
}

/** The outbox of this browser: IndexedDB, one entry a tab. */
export const indexedDb: Outbox = {
  async put(entry) {
    const database = await open();
    // "strict" waits for the disk: what is here outlives a crash of the whole machine.
    const tx = database.transaction("outbox", "readwrite", { durability: "strict" });
    await Promise.all([tx.store.put(entry), tx.done]);
  },
  async remove(clientId) {
    await (await open()).delete("outbox", clientId);
  },
  async listOf(articleId) {
    return (await open()).getAllFromIndex("outbox", "byArticle", articleId);
  },
};
