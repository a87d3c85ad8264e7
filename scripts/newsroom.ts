import { join, relative } from "node:path";
import { type Cluster, startCluster } from "@/lib/db/embedded/cluster";
import { createDatabase } from "@/lib/db/embedded/create-database";
import { migrate } from "@/lib/db/migrate";
import { Obstacle } from "@/lib/db/obstacle";
import { keepSecret, openDataFolder } from "./data-folder";
import { type Holder, holderOf, type Lock, tryLock } from "./lock.mjs";
import { say, step } from "./progress.mjs";

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

/** The name of the database in our own PostgreSQL. */
const DATABASE = "galley";

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
    if (!process.env.DATABASE_URL) {
      cluster = await step({ doing: "Starting PostgreSQL", done: "Started PostgreSQL" }, () =>
        keepCluster(folder),
      );
      process.env.DATABASE_URL = cluster.url;
    }
    process.env.GALLEY_DATA = folder;
    process.env.AUTH_SECRET ||= keepSecret(folder, "auth-secret");
    const url = process.env.DATABASE_URL;
    await step({ doing: "Updating the tables", done: "Updated the tables", quietBelow: 200 }, () =>
      migrateWhatAnswers(url),
    );
  } catch (error) {
    await cluster?.close();
    lock.release();
    throw error;
  }
  return {
    folder,
    embedded: cluster !== null,
    answersAt: (address) => lock.annotate({ address }),
    async close() {
      await cluster?.close();
      lock.release();
    },
  };
}

const lockOf = (folder: string) => join(folder, "running.lock");

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

interface KeptCluster {
  url: string;
  close(): Promise<void>;
}

// PostgreSQL may be killed under us. It comes back at the same address, and who uses it needs no restart.
async function keepCluster(folder: string): Promise<KeptCluster> {
  const settings = {
    folder: join(folder, "postgres"),
    log: join(folder, "postgres.log"),
    password: keepSecret(folder, "postgres-password"),
    durable: true,
    maxConnections: 60,
  };
  let closing = false;
  let cluster: Cluster = await startCluster(settings);
  const { port } = cluster;
  await createDatabase(cluster.url("postgres"), DATABASE);
  watch();
  return {
    url: cluster.url(DATABASE),
    close() {
      closing = true;
      return cluster.stop();
    },
  };

  function watch(): void {
    void cluster.ended.then(async () => {
      if (closing) return;
      say(
        "PostgreSQL ended by itself; starting it again. Its own words are in postgres.log of the data folder.",
      );
      try {
        cluster = await startCluster({ ...settings, port });
        watch();
      } catch (error) {
        say(`PostgreSQL does not come back: ${error instanceof Error ? error.message : error}`);
        process.kill(process.pid, "SIGTERM");
      }
    });
  }
}

async function migrateWhatAnswers(url: string): Promise<void> {
  try {
    await migrate(url);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = UNREACHABLE[code] ?? (code.startsWith("28") ? "refused the name or the password" : null);
    if (!reason) throw error;
    const { host, pathname } = new URL(url);
    throw new Obstacle(`The PostgreSQL of DATABASE_URL (${host}${pathname}) ${reason}.`);
  }
}

const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "does not answer: nothing listens there",
  ENOTFOUND: "can't be found: no such host",
  EAI_AGAIN: "can't be found: the name can't be looked up",
  ETIMEDOUT: "does not answer in time",
  EHOSTUNREACH: "can't be reached from here",
  "3D000": "has no such database: make it first (CREATE DATABASE …)",
};
