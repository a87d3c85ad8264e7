import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { databaseOf, type OwnNewsroom } from "@/e2e/newsroom";
import { EVENT_CHANNEL } from "@/lib/event/types";
import { inWords, type Row } from "./table";

const READERS = 2_000;
/** PostgreSQL's sessions say after ten seconds of rest what they did. In milliseconds. */
const REST = 11_000;

/**
 * Readers at once for the newest story, whose page was dropped a moment ago. Whoever renders it reads the publications:
 * PostgreSQL counts how often that happens, for one reader alone and for all of them.
 */
export async function stampedeRow(newsroom: OwnNewsroom): Promise<Row> {
  const client = new pg.Client({ connectionString: databaseOf(newsroom) });
  await client.connect();
  try {
    const { rows } = await client.query<{ path: string; articleId: string }>(
      `SELECT "path", "articleId" FROM "Publication" WHERE "live" ORDER BY "firstPublishedAt" DESC LIMIT 1`,
    );
    const [story] = rows;
    if (!story) throw new Error("Nothing is published.");
    const address = `${newsroom.url}/${story.path}`;
    const drop = async () => {
      const event = JSON.stringify({ type: "article.corrected", subjectId: story.articleId });
      await client.query("SELECT pg_notify($1, $2)", [EVENT_CHANNEL, event]);
      await pause(500); // until the newsroom has heard it
    };
    const reads = async (readers: number) => {
      await drop();
      const before = await readsSoFar(client);
      const began = performance.now();
      await askAtOnce(address, readers);
      const took = performance.now() - began;
      return { count: (await readsSoFar(client)) - before, took };
    };
    await askAtOnce(address, 1);
    const one = await reads(1);
    const all = await reads(READERS);
    return {
      what: `renders of a dropped story for ${READERS.toLocaleString("en")} readers at once`,
      value: String(Math.round(all.count / one.count)),
      note: `${all.count} reads of publications for all, ${one.count} for one alone; the last one waited ${inWords(all.took)}`,
    };
  } finally {
    await client.end();
  }
}

async function readsSoFar(client: pg.Client): Promise<number> {
  await pause(REST);
  const { rows } = await client.query<{ count: string }>(
    `SELECT seq_scan + idx_scan AS count FROM pg_stat_user_tables WHERE relname = 'Publication'`,
  );
  return Number(rows[0]?.count);
}

async function askAtOnce(address: string, readers: number): Promise<void> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const asked = Array.from({ length: readers }, async () => {
    const [response] = (await once(get(address, { agent }), "response")) as [IncomingMessage];
    await response.toArray();
    if (response.statusCode !== 200) throw new Error(`${address} answered ${response.statusCode}`);
  });
  await Promise.all(asked);
  agent.destroy();
}
