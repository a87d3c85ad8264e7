import "server-only";
import type { Tx } from "./transaction";

/**
 * Insert many rows in one statement with one parameter, in the order given; columns that are not named get their
 * defaults. Prisma's `createMany` compiles a query with a parameter for each value every time: for a run of imported
 * stories that took five times as long as PostgreSQL itself.
 *
 * `columns` says the type of each in SQL; `bytea` wants {@link hexOf}, dates and times want ISO text. Table and columns
 * are written into the statement as they are: they are the code's own.
 *
 * @throws the database's errors, constraints among them.
 */
export async function insertMany<Name extends string>(
  tx: Tx,
  table: string,
  columns: Readonly<Record<Name, string>>,
  rows: readonly Readonly<Record<NoInfer<Name>, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const types = Object.entries<string>(columns);
  const names = types.map(([name]) => `"${name}"`).join(", ");
  const typed = types.map(([name, type]) => `"${name}" ${type}`).join(", ");
  const statement = `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_to_recordset($1::json) AS r(${typed})`;
  await tx.$executeRawUnsafe(statement, JSON.stringify(rows));
}

/** Bytes as PostgreSQL reads them from text. */
export const hexOf = (bytes: Uint8Array): string =>
  `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;
