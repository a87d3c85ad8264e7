import { join, relative } from "node:path";
import { migrate } from "@/lib/db/migrate";
import { Obstacle } from "@/lib/db/obstacle";
import { keepSecret, openDataFolder } from "./data-folder";
import { type KeptCluster, keepCluster } from "./keep-cluster";
import { type Holder, holderOf, type Lock, tryLock } from "./lock.mjs";
import { step } from "./progress.mjs";
import { requireReachable } from "./require-reachable";

/** Everything below the web: the data folder, the database, its tables. One process holds it at a time. */
export interface Newsroom {
  /** The data folder. */
  folder: string;
  /** Whether the database is ours, in the data folder, or the one of `DATABASE_URL`. */
  embedded: boolean;
  /** Tell a second start where this one answers. */
  answersAt(address: string): void;
  /** Stop the database, if it is ours, and let go of the folder. */
  close(): Promise<void>;
}

/**
 * Open the newsroom, and name its database and secrets in this process's environment.
 *
 * @throws Obstacle if it is open already, or can't be.
 */
export async function openNewsroom(): Promise<Newsroom> {
  const folder = openDataFolder();
  const lock = takeLock(folder);
  let cluster: KeptCluster | null = null;
  try {
    if (process.env.DATABASE_URL) {
      await requireReachable(process.env.DATABASE_URL);
    } else {
      cluster = await step({ doing: "Starting PostgreSQL", done: "Started PostgreSQL" }, () =>
        keepCluster(folder),
      );
      process.env.DATABASE_URL = cluster.url;
    }
    process.env.GALLEY_DATA = folder;
    process.env.AUTH_SECRET ||= keepSecret(folder, "auth-secret");
    const url = process.env.DATABASE_URL;
    await step({ doing: "Updating the tables", done: "Updated the tables", quietBelow: 200 }, () =>
      migrate(url),
    );
  } catch (error) {
    await cluster?.close();
    lock.release();
    throw error;
  }
  // For who imports from the command line meanwhile.
  const note = cluster ? { port: cluster.port } : {};
  lock.annotate(note);
  return {
    folder,
    embedded: cluster !== null,
    answersAt: (address) => lock.annotate({ ...note, address }),
    async close() {
      await cluster?.close();
      lock.release();
    },
  };
}

/** The file that says which process has the newsroom open. */
export const lockOf = (folder: string): string => join(folder, "running.lock");

/**
 * Whether the newsroom is closed, as it must be: asked before anything else, for the clearest sentence.
 *
 * @throws Obstacle if it is open.
 */
export function requireClosed(): void {
  const folder = openDataFolder();
  const holder = holderOf(lockOf(folder));
  if (holder) throw isOpen(folder, holder);
}

function takeLock(folder: string): Lock {
  const attempt = tryLock(lockOf(folder));
  if (attempt.release) return attempt;
  throw isOpen(folder, attempt.holder);
}

function isOpen(folder: string, { pid, note }: Holder): Obstacle {
  const where = typeof note.address === "string" ? `at ${note.address} ` : "";
  return new Obstacle(
    `Galley is running already ${where}with the data in ${relative(process.cwd(), folder) || "."} (process ${pid}). ` +
      "Stop it first, or start another newsroom with GALLEY_DATA=another-folder PORT=another-port.",
  );
}
