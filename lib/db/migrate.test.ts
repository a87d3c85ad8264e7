import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { withClient } from "@/lib/testing/template";
import { databaseUrl } from "./connection";
import { diffToSchema } from "./diff";
import { MIGRATIONS, migrate, readMigrations } from "./migrate";
import { openSchemaEngine } from "./schema-engine";

const sql = (text: string) => withClient(databaseUrl(), (client) => client.query(text));

describe("the migrations", () => {
  it("lead to the schema", async () => {
    expect(await diffToSchema(databaseUrl())).toBe("");
  });

  it("have nothing to do a second time", async () => {
    expect(await migrate(databaseUrl())).toEqual([]);
  });

  it("are written down in the way Prisma reads it", async () => {
    const engine = await openSchemaEngine(databaseUrl());
    const found = await engine.diagnoseMigrationHistory({
      migrationsList: {
        baseDir: MIGRATIONS,
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
        shadowDbInitScript: "",
        migrationDirectories: readMigrations().map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
      optInToShadowDatabase: false,
      filters: { externalEnums: [], externalTables: [] },
    });
    engine.free();
    expect(found).toMatchObject({
      hasMigrationsTable: true,
      history: null,
      editedMigrationNames: [],
      failedMigrationNames: [],
    });
  });

  it("refuse a database that is newer than the code", async () => {
    await sql(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', '', '29990101000000_tomorrow', now())`,
    );
    await expect(migrate(databaseUrl())).rejects.toThrow(
      "newer than this Galley: it knows 29990101000000_tomorrow",
    );
    await sql("DELETE FROM _prisma_migrations WHERE id = 'x'");
  });
});
