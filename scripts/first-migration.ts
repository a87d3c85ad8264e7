import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { diffToSchema } from "@/lib/db/diff";
import { MIGRATIONS, migrate } from "@/lib/db/migrate";
import { startTemporaryCluster } from "@/lib/testing/temporary-cluster";

// Until the first release: rewrite the first migration from prisma/schema.prisma, then prove that all of them
// together say what the schema says.
const first = join(MIGRATIONS, "20261123000000_newsroom/migration.sql");
const cluster = await startTemporaryCluster();
try {
  const head = `-- Word pieces for the desk's search. Part of PostgreSQL's own contrib package.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

`;
  writeFileSync(first, head + (await diffToSchema(cluster.url("template1"))));
  await migrate(cluster.url("postgres"));
  const left = await diffToSchema(cluster.url("postgres"));
  console.warn(left === "" ? "The migrations and the schema say the same." : left);
} finally {
  await cluster.stop();
}
