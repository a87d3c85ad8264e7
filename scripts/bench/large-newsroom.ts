import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type OwnNewsroom, openOwnNewsroom, PASSWORD } from "@/e2e/newsroom";
import { startCluster } from "@/lib/db/embedded/cluster";
import { createDatabase } from "@/lib/db/embedded/create-database";
import { migrate } from "@/lib/db/migrate";
import { hashPassword } from "@/lib/user/password";
import { writeStories } from "./many-stories";

const STORIES = 100_000;

/** A newsroom with 100,000 live stories, written once for all that is measured in it. */
export interface LargeNewsroom {
  newsroom: OwnNewsroom;
  /** A second server of it. */
  openSecond: () => Promise<OwnNewsroom>;
  /** What search adds to one publication, in milliseconds. */
  publishing: number;
}

/** Make it, use it, and take it away again. */
export async function inLargeNewsroom(use: (large: LargeNewsroom) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "galley-bench-"));
  chmodSync(home, 0o711); // as root, PostgreSQL is another user
  const cluster = await startCluster({
    folder: join(home, "postgres"),
    log: join(home, "postgres.log"),
    password: "for-the-bench",
    durable: false,
    maxConnections: 100,
  });
  const opened: OwnNewsroom[] = [];
  const open = async () => {
    const newsroom = await openOwnNewsroom({ DATABASE_URL: cluster.url("galley") });
    opened.push(newsroom);
    return newsroom;
  };
  try {
    await createDatabase(cluster.url("postgres"), "galley");
    await migrate(cluster.url("galley"));
    const publishing = await fill(cluster.url("galley"));
    await use({ newsroom: await open(), openSecond: open, publishing });
  } finally {
    for (const newsroom of opened) await newsroom.close();
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function fill(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const publishing = await writeStories(client, STORIES);
    await client.query(
      `INSERT INTO "User" ("email", "name", "role", "passwordHash") VALUES ('editor@galley.example', 'Editor', 'editor', $1)`,
      [await hashPassword(PASSWORD)],
    );
    // Where the bench's editor publishes.
    await client.query(`INSERT INTO "Section" ("name", "slug") VALUES ('Politics', 'politics')`);
    return publishing;
  } finally {
    await client.end();
  }
}
