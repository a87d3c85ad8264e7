import pg from "pg";

const IS_THERE = "42P04";

/** Make a database on the server at `url`, unless it is there. */
export async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== IS_THERE) throw error;
  } finally {
    await client.end();
  }
}
