import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { databaseUrl } from "@/scripts/keep-cluster";

/** What the three first people of a test's newsroom sign in with. */
export const PASSWORD = "a quiet press room";

const root = path.join(import.meta.dirname, "..");
const ARGUMENTS = [
  "--import",
  path.join(root, "scripts/resolve-ts.mjs"),
  path.join(root, "scripts/start.ts"),
];

/** The command that starts a newsroom in production mode, without npm around it. */
export const START = [process.execPath, ...ARGUMENTS].map((part) => JSON.stringify(part)).join(" ");

/** The settings of a newsroom of its own: nothing of the developer's `.galley` or settings comes in. */
export function newsroomEnvironment(port: number, folder = mkdtempSync(path.join(tmpdir(), "galley-e2e-"))) {
  const {
    DATABASE_URL: _database,
    AUTH_SECRET: _secret,
    GALLEY_ORIGIN: _origin,
    ...environment
  } = process.env;
  return {
    ...environment,
    PORT: String(port),
    GALLEY_DATA: folder,
    GALLEY_FIRST_PASSWORD: PASSWORD,
    NODE_ENV: "production",
  } as Record<string, string> & { NODE_ENV: "production" };
}

/** A newsroom that one test may treat badly. */
export interface OwnNewsroom {
  /** Without a slash at its end. */
  url: string;
  /** Its data folder. */
  folder: string;
  /** Number of the server's process while it runs. */
  pid(): number | undefined;
  /** What it has printed since it was started last. */
  printed(): string;
  start(): Promise<void>;
  /** SIGKILL: nothing is drained, nothing is written down. */
  kill(): Promise<void>;
  /** SIGTERM, and wait: its data stay. */
  stop(): Promise<void>;
  /** Stop it in order and remove its data. */
  close(): Promise<void>;
}

/**
 * Start a newsroom of the test's own, beside the one that all tests share. Close it, whatever happens.
 *
 * `settings` come on top of those that every test's newsroom has, as `DATABASE_URL`.
 */
export async function openOwnNewsroom(settings: Record<string, string> = {}): Promise<OwnNewsroom> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), "galley-e2e-own-"));
  const environment = { ...newsroomEnvironment(port, folder), ...settings };
  const url = `http://localhost:${port}`;
  let server: ChildProcess | undefined;
  let printed = "";

  const start = async () => {
    const started = spawn(process.execPath, ARGUMENTS, {
      cwd: root,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    server = started;
    printed = "";
    started.stdout.on("data", (chunk) => (printed += chunk));
    let said = "";
    started.stderr.on("data", (chunk) => (said += chunk));
    while (!(await answers(`${url}/robots.txt`))) {
      if (started.exitCode !== null) throw new Error(`The newsroom did not start:\n${said}`);
      await pause(100);
    }
  };
  const end = async (signal: NodeJS.Signals) => {
    const ending = server;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => ending.once("exit", resolve));
    ending.kill(signal);
    await ended;
  };
  await start();
  return {
    url,
    folder,
    pid: () => server?.pid,
    printed: () => printed,
    start,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    async close() {
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** PostgreSQL's own process and port, as it wrote them down. */
export function postmaster({ folder }: OwnNewsroom): { pid: number; port: number } {
  const lines = readFileSync(path.join(folder, "postgres", "postmaster.pid"), "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** The database of a newsroom, for another server. */
export function databaseOf(newsroom: OwnNewsroom): string {
  const password = readFileSync(path.join(newsroom.folder, "postgres-password"), "utf8").trim();
  return databaseUrl(postmaster(newsroom).port, password);
}
