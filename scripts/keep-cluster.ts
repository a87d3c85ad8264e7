import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Cluster, startCluster } from "@/lib/db/embedded/cluster";
import { createDatabase } from "@/lib/db/embedded/create-database";
import { keepSecret } from "./data-folder";
import { say } from "./progress.mjs";

/** The name of the database in our own PostgreSQL. */
const DATABASE = "galley";

/** The address of our own database, for a process that did not start it. */
export const databaseUrl = (port: number, password: string): string =>
  `postgresql://galley:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;

/** Between two attempts to bring PostgreSQL back, in milliseconds. */
const AGAIN = 5_000;

/** Our own PostgreSQL, for as long as the newsroom is open. */
export interface KeptCluster {
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Start PostgreSQL in the data folder, and bring it back at the same address when it ends by itself: killed under
 * us, or out of disk. Who uses it needs no restart; until it is back, what people write stays on their devices.
 *
 * @throws Obstacle if it does not start the first time.
 */
export async function keepCluster(folder: string): Promise<KeptCluster> {
  const settings = {
    folder: join(folder, "postgres"),
    log: join(folder, "postgres.log"),
    password: keepSecret(folder, "postgres-password"),
    durable: true,
    maxConnections: 60,
  };
  const closing = new AbortController();
  let cluster: Cluster = await startCluster(settings);
  const { port } = cluster;
  await createDatabase(cluster.url("postgres"), DATABASE);
  const watching = watch();
  return {
    url: cluster.url(DATABASE),
    port,
    async close() {
      closing.abort();
      await cluster.stop();
      await watching; // it may be bringing back another one
    },
  };

  async function watch(): Promise<void> {
    for (;;) {
      await cluster.ended;
      if (closing.signal.aborted) return;
      say(
        "PostgreSQL ended by itself; starting it again. Its own words are in postgres.log of the data folder.",
      );
      const back = await bringBack();
      if (!back) return;
      cluster = back;
      if (closing.signal.aborted) return cluster.stop();
      say("PostgreSQL is back.");
    }
  }

  /** Nothing when the newsroom closes meanwhile. */
  async function bringBack(): Promise<Cluster | null> {
    let said = "";
    while (!closing.signal.aborted) {
      try {
        return await startCluster({ ...settings, port });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (reason !== said) say(`PostgreSQL does not come back yet: ${reason}`);
        said = reason;
        await pause(AGAIN, undefined, { signal: closing.signal }).catch(() => {}); // closed: nothing to wait for
      }
    }
    return null;
  }
}
