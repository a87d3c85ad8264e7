import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { Obstacle } from "./obstacle";

/** The folder of all migrations, one folder each, in the order of their names. */
export const MIGRATIONS = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** Any number that nobody else takes: one process migrates a database at a time. */
const LOCK = 7_140_518_220;

// Prisma's own table, so that its command line works on the same database elsewhere.
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, hex. */
  checksum: string;
}

/**
 * Bring the database at `url` up to this code, and return the names of what was applied.
 *
 * Each migration and the note that it was applied are one transaction: a crash leaves either both or neither.
 * (Prisma's WebAssembly engine cuts a script at every semicolon, also inside functions, and spreads the
 * pieces over connections; it writes our migrations but doesn't apply them.)
 *
 * @throws Obstacle with a sentence for the operator if the database is newer than the code, was changed by a
 * migration that has been edited since, or refuses a migration.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: "galley migrate" });
  client.on("error", () => {}); // the query in flight reports it
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const wanted = readMigrations();
    const applied = await readApplied(client);
    refuseNewer(wanted, applied);
    refuseEdited(wanted, applied);
    const missing = wanted.filter(({ name }) => !applied.has(name));
    if (missing.length > 0) await client.query(TABLE);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** All migrations of this code, in their order. */
export function readMigrations(): Migration[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => existsSync(join(MIGRATIONS, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(MIGRATIONS, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows: tables } = await client.query(`SELECT to_regclass('"_prisma_migrations"') AS found`);
  if (tables[0]?.found === null) return new Map();
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function refuseNewer(wanted: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Set(wanted.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new Obstacle(
    `The database is newer than this Galley: it knows ${unknown.join(", ")}. ` +
      "Start the newer Galley, or use another database (DATABASE_URL, GALLEY_DATA).",
  );
}

function refuseEdited(wanted: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const edited = wanted.filter(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum);
  if (edited.length === 0) return;
  throw new Obstacle(
    `The database was made with another text of ${edited.map(({ name }) => name).join(", ")} than stands in ` +
      "prisma/migrations. Put the file back as it was and add a new migration; or start with an empty database.",
  );
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {}); // the connection is gone: PostgreSQL rolls back by itself
    throw new Obstacle(explain(name, error), { cause: error });
  }
}

const FORBIDDEN = "42501";
const NO_SUCH_EXTENSION = "0A000";

function explain(name: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const code = error instanceof pg.DatabaseError ? error.code : undefined;
  if (code === FORBIDDEN || code === NO_SUCH_EXTENSION) {
    return (
      `PostgreSQL refused the migration ${name}: ${reason}. The database's user must own it, and the extension pg_trgm ` +
      "(part of PostgreSQL's contrib package) must be there: let an administrator run CREATE EXTENSION pg_trgm in it."
    );
  }
  return `The migration ${name} could not be applied, and nothing of it was: ${reason}`;
}
