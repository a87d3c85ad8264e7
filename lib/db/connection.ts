import type { PoolConfig } from "pg";

/** Connections an instance keeps at most. Two cores answer no faster with more. */
const POOL = 10;

/** Longest run of one statement, and longest silence inside a transaction, in milliseconds. */
const STATEMENT = 15_000;

/** Longest wait for a connection, in milliseconds: a person waits for the answer. */
const WAIT = 5_000;

/**
 * How this process speaks to `DATABASE_URL`: for pools and for single clients.
 *
 * @throws Error if `DATABASE_URL` is not set: scripts/start.ts sets it before anything connects.
 */
export function connectionSettings(): PoolConfig {
  return {
    connectionString: databaseUrl(),
    application_name: "galley",
    max: POOL,
    connectionTimeoutMillis: WAIT,
    idleTimeoutMillis: 60_000,
    statement_timeout: STATEMENT,
    idle_in_transaction_session_timeout: STATEMENT,
    keepAlive: true,
  };
}

/** @throws Error if it is not set. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set. `npm start` and `npm run dev` set it themselves.");
  return url;
}
