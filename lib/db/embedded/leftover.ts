import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Obstacle } from "@/lib/db/obstacle";

/** How long a leftover server may take to stop in order, then at once, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Stop a PostgreSQL that a crash left running on `files`, and remove the mark of one that is gone.
 *
 * The mark is a number of a process, and numbers are used again (in containers all the time): what isn't
 * PostgreSQL is left alone.
 *
 * @throws Obstacle if it doesn't stop.
 */
export async function stopLeftover(files: string): Promise<void> {
  const mark = join(files, "postmaster.pid");
  const pid = pidIn(mark);
  if (pid === null) return;
  if (!isPostgres(pid)) return rmSync(mark, { force: true });
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(pid, signal);
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
      await pause(50);
      if (pidIn(mark) === null || !isPostgres(pid)) return;
    }
  }
  throw new Obstacle(
    `Another PostgreSQL (process ${pid}) uses ${files} and does not stop. End it, then start again.`,
  );
}

function pidIn(mark: string): number | null {
  try {
    return Number.parseInt(readFileSync(mark, "utf8"), 10) || null;
  } catch {
    return null;
  }
}

function isPostgres(pid: number): boolean {
  try {
    // "1234 (postgres) S …": a zombie (Z) has ended, though nobody has collected it.
    if (process.platform === "linux")
      return / \(postgres\) [^ZX]/u.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
    if (process.platform === "win32") return false;
    return (
      basename(execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).trim()) ===
      "postgres"
    );
  } catch {
    return false;
  }
}
