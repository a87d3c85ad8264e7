import "server-only";
import pg from "pg";
import { connectionSettings } from "./connection";

/** Something was said on a channel; or the line was down, and anything may have been missed. */
export type Heard = { kind: "said"; message: string } | { kind: "reconnected" };

type Listener = (heard: Heard) => void;

/** Pauses between attempts to reconnect, in milliseconds: the first at once, the longest at the end. */
const PAUSES = [0, 100, 250, 500, 1_000, 2_000] as const;

interface Line {
  listeners: Map<string, Set<Listener>>;
  client: pg.Client | null;
  /** What the client is busy with: it connects, and takes one query at a time. */
  turn: Promise<unknown>;
  attempt: number;
  timer: NodeJS.Timeout | null;
}

// One line a process, however often the framework bundles this module.
const KEY = Symbol.for("galley.listen");
const shared = globalThis as typeof globalThis & { [KEY]?: Line };
shared[KEY] ??= { listeners: new Map(), client: null, turn: Promise.resolve(), attempt: 0, timer: null };
const line: Line = shared[KEY];

/**
 * Hear what PostgreSQL's NOTIFY says on `channel`, from this instance and all others. Returns the way to stop.
 *
 * The line is shared, kept up for ever and opened anew when it breaks. What was said meanwhile is lost, so
 * listeners hear `reconnected` and must then forget what they remember. It is said after the first connection
 * too: what happened between reading and listening may have been missed.
 */
export function listen(channel: string, listener: Listener): () => void {
  const listeners = line.listeners.get(channel) ?? new Set();
  const isNew = listeners.size === 0;
  listeners.add(listener);
  line.listeners.set(channel, listeners);
  if (!line.client) connect();
  else if (isNew) {
    subscribe(line.client, [channel])
      .then(() => tell([channel], { kind: "reconnected" }))
      .catch(() => {}); // the line broke: connecting anew subscribes to every channel
  }
  return () => {
    listeners.delete(listener);
  };
}

/** Hang up, for an orderly end. Nobody hears anything after it. */
export async function hangUp(): Promise<void> {
  line.listeners.clear();
  if (line.timer) clearTimeout(line.timer);
  const { client } = line;
  line.client = null;
  line.timer = null;
  client?.removeAllListeners("end");
  await client?.end();
}

function connect(): void {
  const client = new pg.Client({ ...connectionSettings(), keepAliveInitialDelayMillis: 10_000 });
  line.client = client;
  client.on("notification", ({ channel, payload }) =>
    tell([channel], { kind: "said", message: payload ?? "" }),
  );
  client.on("error", () => {}); // "end" follows
  client.on("end", restart);
  const channels = [...line.listeners.keys()];
  line.turn = client.connect();
  subscribe(client, channels)
    .then(() => {
      line.attempt = 0;
      tell(channels, { kind: "reconnected" });
    })
    .catch(restart);

  function restart(): void {
    if (line.client !== client) return;
    line.client = null;
    client.removeAllListeners("end");
    void client.end().catch(() => {});
    const pause = PAUSES[Math.min(line.attempt++, PAUSES.length - 1)];
    line.timer = setTimeout(connect, pause).unref();
  }
}

function subscribe(client: pg.Client, channels: readonly string[]): Promise<void> {
  const turn = line.turn.then(async () => {
    for (const channel of channels) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
  });
  line.turn = turn.catch(() => {}); // whoever asked hears of it; the next may still ask
  return turn;
}

function tell(channels: readonly string[], heard: Heard): void {
  for (const channel of channels) {
    for (const listener of line.listeners.get(channel) ?? []) listener(heard);
  }
}
