import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSchemaEngine } from "./schema-engine";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SCHEMA = fileURLToPath(new URL("../../prisma/schema.prisma", import.meta.url));

/**
 * The SQL that leads from the migrated database at `url` to prisma/schema.prisma; "" if it is there already.
 *
 * Knows only what Prisma can say: checks, triggers and partial indexes are neither seen nor dropped.
 */
export async function diffToSchema(url: string): Promise<string> {
  const schema = { files: [{ path: SCHEMA, content: readFileSync(SCHEMA, "utf8") }] };
  const engine = await openSchemaEngine(url);
  try {
    const filters = { externalTables: [], externalEnums: [] };
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", ...schema, configDir: ROOT }, // that is: the database of the adapter
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: null,
      filters,
    });
    const sql = (stdout ?? "").trim();
    return sql === "-- This is an empty migration." ? "" : `${sql}\n`;
  } finally {
    engine.free();
  }
}
