import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cluster, startCluster } from "@/lib/db/embedded/cluster";

const NAME = /^galley-postgres-(\d+)-/u;

/** A PostgreSQL of its own that leaves nothing behind when it is stopped. */
export async function startTemporaryCluster(): Promise<Cluster> {
  sweep();
  const home = mkdtempSync(join(tmpdir(), `galley-postgres-${process.pid}-`));
  chmodSync(home, 0o711); // as root, PostgreSQL is another user
  const cluster = await startCluster({
    folder: join(home, "postgres"),
    log: join(home, "postgres.log"),
    password: "for-tests-alone",
    durable: false,
    maxConnections: 200,
  });
  const stop = async () => {
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { ...cluster, stop };
}

// What a killed run left: its PostgreSQL has stopped with it, its files are still there.
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (pid && !isRunning(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
