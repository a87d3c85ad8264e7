import { migrate } from "@/lib/db/migrate";
import { Obstacle } from "@/lib/db/obstacle";
import { keepSecret, openDataFolder } from "./data-folder";
import { databaseUrl } from "./keep-cluster";
import { holderOf } from "./lock.mjs";
import { lockOf, openNewsroom } from "./newsroom";
import { requireReachable } from "./require-reachable";

/** A newsroom whose database can be used. */
export interface Reached {
  /** Where its desk answers; null when nobody serves it. */
  address: string | null;
  /** Let go of it. What was started for this is stopped, what ran before runs on. */
  close(): Promise<void>;
}

/**
 * Reach the newsroom's database, and name it in this process's environment: that of `DATABASE_URL`, the one that a
 * running newsroom has started, or, when none runs, the one in the data folder, which is started for as long.
 *
 * @throws Obstacle if it can't be reached.
 */
export async function reachNewsroom(): Promise<Reached> {
  const holder = holderOf(lockOf(openDataFolder()));
  const address = typeof holder?.note.address === "string" ? holder.note.address : null;
  if (process.env.DATABASE_URL) {
    await requireReachable(process.env.DATABASE_URL);
    await migrate(process.env.DATABASE_URL);
    return { address, close: async () => {} };
  }
  if (!holder) return { address: null, close: (await openNewsroom()).close };
  if (typeof holder.note.port !== "number")
    throw new Obstacle("Galley is just starting or stopping with these data. Wait a moment and try again.");
  const folder = openDataFolder();
  process.env.GALLEY_DATA = folder;
  process.env.DATABASE_URL = databaseUrl(holder.note.port, keepSecret(folder, "postgres-password"));
  await requireReachable(process.env.DATABASE_URL);
  return { address, close: async () => {} };
}
