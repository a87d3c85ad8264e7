// npm run db:diff NAME — write the migration that leads from prisma/migrations to prisma/schema.prisma.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diffToSchema } from "@/lib/db/diff";
import { MIGRATIONS, migrate } from "@/lib/db/migrate";
import { startTemporaryCluster } from "@/lib/testing/temporary-cluster";

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/u.test(name)) {
  console.error('Name the migration for what it does, as in "npm run db:diff add_corrections".');
  process.exit(1);
}

const cluster = await startTemporaryCluster();
try {
  const url = cluster.url("postgres");
  await migrate(url);
  const sql = await diffToSchema(url);
  if (sql === "") {
    console.warn("prisma/migrations and prisma/schema.prisma say the same: there is nothing to write.");
  } else {
    const stamp = new Date().toISOString().replaceAll(/\D/gu, "").slice(0, 14);
    const folder = join(MIGRATIONS, `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "migration.sql"), sql);
    console.warn(`Wrote prisma/migrations/${stamp}_${name}/migration.sql. Read it before you commit it.`);
  }
} finally {
  await cluster.stop();
}
