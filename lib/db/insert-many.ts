import "server-only";
import type { Tx } from "./transaction";

/**
 * Insert many rows in one statement with one parameter, in the order given; columns that are not named get their
 * defaults. Prisma's `createMany` compiles a query with a parameter for each value every time: for a run of imported
 * stories that took five times as long as PostgreSQL itself.
 *
 * `columns` says the type of each in SQL; `bytea` wants {@link hexOf}, dates and times want ISO text. Table, columns
 * and expressions are written into the statement as they are: they are the code's own.
 *
 * @param copied columns whose value the database finds by itself, by an expression over the row `r`: what is there
 *   already need not travel again. `beside` are columns of `r` that only these expressions need.
 * @throws the database's errors, constraints among them.
 */
export async function insertMany<Name extends string, Beside extends string = never>(
  tx: Tx,
  table: string,
  columns: Readonly<Record<Name, string>>,
  rows: readonly Readonly<Record<NoInfer<Name | Beside>, unknown>>[],
  { copied = {}, beside }: Copied<Beside> = {},
): Promise<void> {
  if (rows.length === 0) return;
  const given = Object.entries<string>(columns);
  const values = [...given.map(([name]) => [name, `r."${name}"`]), ...Object.entries(copied)];
  const names = values.map(([name]) => `"${name}"`).join(", ");
  const typed = [...given, ...Object.entries<string>(beside ?? {})].map(
    ([name, type]) => `"${name}" ${type}`,
  );
  const statement = `INSERT INTO "${table}" (${names}) SELECT ${values.map(([, value]) => value).join(", ")}
    FROM json_to_recordset($1::json) AS r(${typed.join(", ")})`;
  await tx.$executeRawUnsafe(statement, JSON.stringify(rows));
}

interface Copied<Beside extends string> {
  copied?: Readonly<Record<string, string>>;
  beside?: Readonly<Record<Beside, string>>;
}

/** Bytes as PostgreSQL reads them from text. */
export const hexOf = (bytes: Uint8Array): string =>
  `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;
