import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { connectionSettings } from "./connection";
import { PrismaClient } from "./generated/client";

// The framework bundles this module several times into one process; the pool must be one.
const KEY = Symbol.for("galley.database");
const shared = globalThis as typeof globalThis & { [KEY]?: PrismaClient };

shared[KEY] ??= open();

/**
 * The newsroom's database.
 *
 * Connects at the first query, to `DATABASE_URL` as it is then. When PostgreSQL goes away, queries fail at
 * once or after {@link connectionSettings}' waiting time; when it is back, the next query works: there is nothing to restart.
 */
export const db: PrismaClient = shared[KEY];

function open(): PrismaClient {
  const adapter = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () =>
      new PrismaPg(connectionSettings(), {
        // A connection that breaks while idle is replaced by the pool; whoever uses one hears of it by their query.
        onPoolError: (error) => console.warn(`The database closed a connection: ${error.message}`),
        onConnectionError: () => {},
      }).connect(),
  } as const;
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 15_000 } });
}
