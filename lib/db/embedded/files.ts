import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Obstacle } from "@/lib/db/obstacle";
import { type Binaries, sharedHome } from "./binaries";
import { canReach, type Runner } from "./runner";

/**
 * The database's own files at `folder`, made if they aren't there. Returns where they really are.
 *
 * If `runner` can't get to `folder`, they are made below {@link sharedHome} and `folder` becomes a link to them.
 * A half-made database is never seen: it gets its name when it is whole.
 *
 * @throws Obstacle if they are another major version's, or out of the runner's reach.
 */
export function prepareFiles(
  folder: string,
  binaries: Binaries,
  runner: Runner,
  password: string,
  durable: boolean,
): string {
  if (!existsSync(join(folder, "PG_VERSION"))) make(folder, binaries, runner, password, durable);
  const files = realpathSync(folder);
  const major = Number.parseInt(readFileSync(join(files, "PG_VERSION"), "utf8"), 10);
  if (major !== binaries.major) {
    throw new Obstacle(
      `The data in ${folder} was written by PostgreSQL ${major}; this Galley brings PostgreSQL ${binaries.major}. ` +
        "Start the older Galley and move the data with pg_dump, or name another folder with GALLEY_DATA.",
    );
  }
  if (!canReach(runner, files)) {
    throw new Obstacle(
      `PostgreSQL runs as user number ${runner?.uid} here, who can't reach ${files}. ` +
        "Open the folders above it (`chmod o+x`), or start as an ordinary user.",
    );
  }
  return files;
}

function make(folder: string, binaries: Binaries, runner: Runner, password: string, durable: boolean): void {
  mkdirSync(dirname(folder), { recursive: true });
  const home = canReach(runner, dirname(folder))
    ? folder
    : join(sharedHome(), `data-${randomBytes(6).toString("hex")}`);
  requireRoom(dirname(home));
  const half = `${home}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const secret = `${home}.password`;
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (runner) for (const path of [half, secret]) chownSync(path, runner.uid, runner.gid);
  try {
    initialise(binaries, half, secret, runner, durable);
  } finally {
    rmSync(secret, { force: true });
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, home);
  chmodSync(home, 0o700);
  if (home !== folder) symlinkSync(home, folder);
}

/** What an empty database and its first log take, in bytes, and some air. */
const ROOM = 200_000_000;

function requireRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= ROOM) return;
  const megabytes = Math.round((bavail * bsize) / 1_000_000);
  throw new Obstacle(
    `The disk has ${megabytes} MB left at ${folder}; a new database wants ${ROOM / 1_000_000} MB. Make room, then start again.`,
  );
}

function initialise(
  binaries: Binaries,
  folder: string,
  secret: string,
  runner: Runner,
  durable: boolean,
): void {
  const flags = [
    `--pgdata=${folder}`,
    "--username=galley",
    "--auth=scram-sha-256",
    `--pwfile=${secret}`,
    "--encoding=UTF8",
    // PostgreSQL's own rules for letters: the same order on every machine, and after every system update.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ];
  const { status, error, stderr } = spawnSync(binaries.initdb, flags, {
    ...runner,
    cwd: "/",
    env: { ...process.env, LC_ALL: "C" },
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  const reason = error?.message ?? stderr.trim();
  throw new Obstacle(`The database could not be made in ${basename(dirname(folder))}/: ${reason}`);
}
