import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Obstacle } from "@/lib/db/obstacle";
import { findBinaries } from "./binaries";
import { prepareFiles } from "./files";
import { stopLeftover } from "./leftover";
import { chooseRunner, type Runner } from "./runner";

export interface ClusterSettings {
  /** The database's files; made if there are none. */
  folder: string;
  /** Where PostgreSQL writes what it has to say. */
  log: string;
  password: string;
  /** On loopback; a free one if it isn't given. */
  port?: number;
  /** false only for tests: faster, and lost with the machine. */
  durable: boolean;
  maxConnections: number;
}

export interface Cluster {
  port: number;
  /** The address of one of its databases, with the password. */
  url(database: string): string;
  /** Resolves when PostgreSQL has ended, by {@link stop} or by itself. */
  ended: Promise<void>;
  /** Ends connections, writes everything down and stops; a second call waits for the first. */
  stop(): Promise<void>;
}

/** Longest wait for PostgreSQL to come up, in milliseconds: after a crash it reads its log first. */
const START = 60_000;

/** Longest wait for an orderly stop before PostgreSQL is told to drop everything, in milliseconds. */
const STOP = 15_000;

/** A longer log than this starts anew, in bytes. */
const LOG = 10_000_000;

/** What tests can do without, and deadlocks found sooner. */
const FLEETING = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  io_method: "sync",
  deadlock_timeout: "100ms",
};

/**
 * Start the PostgreSQL that npm brought, on loopback alone, as a child that doesn't outlive this process.
 *
 * A server that a crash left running on the same files is stopped first.
 *
 * @throws Obstacle with a sentence for the operator: no disk, another version, files out of reach.
 */
export async function startCluster(settings: ClusterSettings): Promise<Cluster> {
  const runner = chooseRunner(settings.folder);
  const binaries = findBinaries(runner);
  const files = prepareFiles(settings.folder, binaries, runner, settings.password, settings.durable);
  await stopLeftover(files);
  const port = settings.port ?? (await freePort());
  const server = launch(binaries.postgres, files, port, settings, runner);
  await server.ready;
  const watchman = watch(server.child, runner);
  let stopping: Promise<void> | undefined;
  return {
    port,
    url: (database) =>
      `postgresql://galley:${encodeURIComponent(settings.password)}@127.0.0.1:${port}/${database}`,
    ended: server.ended,
    stop: () => (stopping ??= stop(server, watchman)),
  };
}

interface Server {
  child: ChildProcess;
  ready: Promise<void>;
  ended: Promise<void>;
}

function launch(
  postgres: string,
  files: string,
  port: number,
  settings: ClusterSettings,
  runner: Runner,
): Server {
  if (existsSync(settings.log) && statSync(settings.log).size > LOG) truncateSync(settings.log);
  const log = openSync(settings.log, "a", 0o600);
  const logStart = statSync(settings.log).size;
  const options = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: String(settings.maxConnections),
    timezone: "UTC",
    log_timezone: "UTC",
    jit: "off",
    ...(settings.durable ? {} : FLEETING),
  };
  const child = spawn(
    postgres,
    [
      "-D",
      files,
      "-p",
      String(port),
      ...Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    // A group of its own: Ctrl-C in the terminal must reach us alone, so that requests are drained first.
    {
      ...runner,
      cwd: "/",
      detached: true,
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.on("exit", () => resolve());
    child.on("error", () => resolve());
  });
  return { child, ended, ready: becomesReady(child, files, () => saidSince(settings.log, logStart)) };
}

// PostgreSQL writes "ready" into the eighth line of its pid file when it takes connections; pg_ctl looks there too.
async function becomesReady(child: ChildProcess, files: string, said: () => string): Promise<void> {
  const deadline = Date.now() + START;
  const gone = new Promise<"gone">((resolve) => {
    child.on("exit", () => resolve("gone"));
    child.on("error", () => resolve("gone"));
  });
  while (Date.now() < deadline) {
    if ((await Promise.race([gone, pause(20)])) === "gone") throw new Obstacle(whyNot(said()));
    const lines = readIfThere(join(files, "postmaster.pid")).split("\n");
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return;
  }
  child.kill("SIGQUIT");
  throw new Obstacle(`PostgreSQL did not come up within ${START / 1000} s.\n${said()}`);
}

/**
 * A shell that waits for our end: when this process dies, even by SIGKILL, the pipe closes and the shell stops
 * PostgreSQL in order. Not on Windows, where the next start does it.
 */
function watch(child: ChildProcess, runner: Runner): ChildProcess | null {
  if (process.platform === "win32") return null;
  const watchman = spawn("/bin/sh", ["-c", `read -r _; kill -INT ${child.pid}`], {
    ...runner,
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watchman.stdin?.on("error", () => {});
  watchman.unref();
  return watchman;
}

async function stop(server: Server, watchman: ChildProcess | null): Promise<void> {
  server.child.kill("SIGINT"); // "fast": ends sessions, keeps everything that was committed
  const late = setTimeout(() => server.child.kill("SIGQUIT"), STOP);
  await server.ended;
  clearTimeout(late);
  watchman?.kill("SIGKILL");
}

/** A port of this machine that nobody listens on now; somebody else may take it before the caller does. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function saidSince(log: string, start: number): string {
  return readFileSync(log).subarray(start).toString("utf8").trim();
}

// A server that doesn't come up has no protocol to say it in: its log is all there is.
function whyNot(said: string): string {
  if (said.includes("No space left on device"))
    return "The disk is full. Make room, then start again: nothing that was saved is lost.";
  return `PostgreSQL did not start.\n${said}`;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
