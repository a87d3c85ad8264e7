import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { db } from "./client";
import { isWriteConflict } from "./constraint";
import type { Prisma } from "./generated/client";

/** The database as a step sees it: inside one transaction. */
export type Tx = Prisma.TransactionClient;

/** How often a transaction that PostgreSQL chose as a deadlock's victim is run anew. */
const RETRIES = 4;

/**
 * Run `work` in one transaction (READ COMMITTED): all of it happens, or nothing.
 *
 * A refusal thrown inside rolls back and comes out as it is. After a deadlock or a serialization failure
 * `work` runs again from the start, so it must touch nothing but `tx`.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.$transaction(work, { isolationLevel: "ReadCommitted" });
    } catch (error) {
      if (attempt === RETRIES || !isWriteConflict(error)) throw error;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}
