import pg from "pg";

/** The migrated, empty database that every test file gets a copy of. */
export const TEMPLATE = "galley_template";

/** Speak to PostgreSQL for the length of one call. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
