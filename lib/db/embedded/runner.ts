import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Obstacle } from "@/lib/db/obstacle";

/** Who runs PostgreSQL: this process's own user, or, since PostgreSQL refuses root, somebody else by number. */
export type Runner = { uid: number; gid: number } | null;

/**
 * Who may run a server whose files are at `folder`.
 *
 * Anyone but root runs it as themselves. For root it is whoever owns the files already, else the owner of the
 * nearest folder above (the files are theirs, and their closed home is open to them), else the user `postgres`,
 * who is made if there is none.
 *
 * @throws Obstacle if such a user can't be made.
 */
export function chooseRunner(folder: string): Runner {
  if (process.getuid?.() !== 0) return null;
  let place = folder;
  while (!existsSync(place)) place = dirname(place);
  const { uid, gid } = statSync(place);
  if (uid !== 0 && isPerson(uid)) return { uid, gid };
  return numbersOf("postgres") ?? makePostgres();
}

/** Whether `runner` gets to `folder` through everything above it. */
export function canReach(runner: Runner, folder: string): boolean {
  if (!runner) return true;
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...runner, cwd: "/", stdio: "ignore" }).status ===
    0
  );
}

// initdb wants its user to have a name; in a container a volume may belong to a bare number.
function isPerson(uid: number): boolean {
  return spawnSync("id", ["-un", String(uid)], { stdio: "ignore" }).status === 0;
}

function numbersOf(name: string): Runner {
  try {
    const number = (flag: string) =>
      Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    return null;
  }
}

function makePostgres(): Runner {
  const nowhere = [
    "--system",
    "--no-create-home",
    "--home-dir",
    "/nonexistent",
    "--shell",
    "/usr/sbin/nologin",
  ];
  const made = spawnSync("useradd", [...nowhere, "--user-group", "postgres"], { stdio: "ignore" });
  const runner = made.status === 0 ? numbersOf("postgres") : null;
  if (runner) return runner;
  throw new Obstacle(
    "PostgreSQL does not run as root, and no user `postgres` could be made for it. " +
      "Start as an ordinary user, or make that user first (`useradd --system postgres`).",
  );
}
