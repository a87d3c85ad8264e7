import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { Obstacle } from "@/lib/db/obstacle";

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 10_000;

/** The oldest PostgreSQL that Galley runs on. */
const OLDEST = 15;

/**
 * Whether somebody's own PostgreSQL can be used: asked before anything that takes long, and told in a sentence.
 *
 * @throws Obstacle for an address that is none, a server that does not answer or let us in, and one that is too old.
 */
export async function requireReachable(url: string, patience = PATIENCE): Promise<void> {
  const { host, pathname, password } = parse(url);
  const which = `The PostgreSQL of DATABASE_URL (${host}${pathname})`;
  const client = new pg.Client({ connectionString: url, application_name: "galley start" });
  client.on("error", () => {}); // the connection's end is told by what waits for it
  const connected = client.connect().then(() => "connected" as const);
  const answer = await Promise.race([connected, pause(patience, "late" as const, { ref: false })]).catch(
    (error: unknown) => {
      const hasPassword = password !== "" || Boolean(process.env.PGPASSWORD);
      throw new Obstacle(`${which} ${reasonOf(error, hasPassword)}.`);
    },
  );
  if (answer === "late") {
    connected.catch(() => {}); // nobody waits for it any more
    void client.end().catch(() => {});
    throw new Obstacle(`${which} ${UNREACHABLE.ETIMEDOUT}.`);
  }
  try {
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    requireVersion(which, Number(rows[0]?.version));
  } finally {
    await client.end();
  }
}

/** `version` as PostgreSQL counts: 140023 is 14.23. @throws Obstacle if it is too old. */
export function requireVersion(which: string, version: number): void {
  const major = Math.floor(version / 10_000);
  if (major >= OLDEST) return;
  throw new Obstacle(
    `${which} is version ${major}; Galley needs ${OLDEST} or later. ` +
      "Upgrade it, or leave DATABASE_URL unset to use the PostgreSQL that Galley brings.",
  );
}

function parse(url: string): URL {
  const parsed = URL.parse(url);
  if (parsed && /^postgres(?:ql)?:$/u.test(parsed.protocol)) return parsed;
  // Not repeated: it may hold a password.
  throw new Obstacle(
    "DATABASE_URL is not the address of a PostgreSQL. Write it as postgresql://name:password@host:5432/database.",
  );
}

function reasonOf(error: unknown, hasPassword: boolean): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (UNREACHABLE[code]) return UNREACHABLE[code];
  if (code.startsWith("28")) return "refused the name or the password: correct them in DATABASE_URL";
  if (code === "" && !hasPassword) return "wants a password, and DATABASE_URL has none";
  return `did not let Galley in: ${error instanceof Error ? error.message : error}`;
}

const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "does not answer: nothing listens there. Start it, or correct the host and port",
  ENOTFOUND: "can't be found: no such host. Correct the host in DATABASE_URL",
  EAI_AGAIN: "can't be found: the name can't be looked up",
  ETIMEDOUT: "does not answer in time. Correct the host, or let its firewall admit this machine",
  EHOSTUNREACH: "can't be reached from here",
  ENETUNREACH: "can't be reached from here",
  "3D000": "has no such database: make it first (CREATE DATABASE …)",
};
