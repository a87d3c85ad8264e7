import "server-only";
import { COMMIT_CHANNEL } from "@/lib/article/commit";
import { listen } from "@/lib/db/listen";
import { EVENT_CHANNEL } from "@/lib/event/types";
import { BEAT_MS, createPeople, type Presence } from "./people";
import type { LiveMessage } from "./types";

/** Instances tell each other here who is where. */
export const PRESENCE_CHANNEL = "galley_presence";

/** One open article in one tab, at this instance. */
export interface Line {
  articleId: string;
  clientId: string;
  userId: string;
  send(message: LiveMessage): void;
  /** This version was committed; null: something may have been. */
  lookForCommits(version: number | null): void;
  /** The person's rights or session may have changed. */
  askAgain(): void;
  /** Say to all instances that the tab is still here. */
  beat(): void;
  end(): void;
}

interface Switchboard {
  lines: Set<Line>;
  people: ReturnType<typeof createPeople>;
  listening: boolean;
}

// One a process, however often the framework bundles this module.
const KEY = Symbol.for("galley.live");
const shared = globalThis as typeof globalThis & { [KEY]?: Switchboard };
shared[KEY] ??= { lines: new Set(), people: createPeople(), listening: false };
const board: Switchboard = shared[KEY];

/** Who is here, as far as this instance has heard. */
export const { people } = board;

/** Connect a line; it hears of its article until it is taken out. Returns the way to do that. */
export function connect(line: Line): () => void {
  if (!board.listening) beginListening();
  board.lines.add(line);
  return () => void board.lines.delete(line);
}

/** End every line in order, before the server stops: an open stream would hold it up. */
export function endAllLines(): void {
  for (const line of [...board.lines]) line.end();
}

function beginListening(): void {
  board.listening = true;
  listen(COMMIT_CHANNEL, (heard) => {
    // While PostgreSQL could not be heard anybody may have written.
    const said = heard.kind === "said" ? read<{ id: string; version: number }>(heard.message) : null;
    if (said === undefined) return;
    for (const line of linesOf(said?.id ?? null)) line.lookForCommits(said?.version ?? null);
  });
  listen(PRESENCE_CHANNEL, (heard) => {
    if (heard.kind === "said") hearPresence(read<Presence>(heard.message));
    else for (const line of board.lines) line.beat();
  });
  listen(EVENT_CHANNEL, (heard) => {
    const event =
      heard.kind === "said" ? read<{ type: string; subjectId: string | null }>(heard.message) : null;
    if (event === undefined || (event && !/^(user|session)\./.test(event.type))) return;
    for (const line of board.lines) if (!event || line.userId === event.subjectId) line.askAgain();
  });
  setInterval(beat, BEAT_MS).unref();
}

function beat(): void {
  for (const line of board.lines) {
    line.beat();
    // What no event tells: a session that runs out, a notification that was lost.
    line.askAgain();
    line.lookForCommits(null);
  }
  for (const { articleId, clientId } of people.forget()) {
    for (const line of linesOf(articleId)) line.send({ kind: "gone", clientId });
  }
}

function hearPresence(presence: Presence | undefined): void {
  if (!presence || !people.hear(presence)) return;
  const { articleId, ...message } = presence;
  const clientId = message.kind === "gone" ? message.clientId : message.person.clientId;
  for (const line of linesOf(articleId)) if (line.clientId !== clientId) line.send(message);
}

/** The lines of an article; of all, for null. */
const linesOf = (articleId: string | null): Line[] =>
  [...board.lines].filter((line) => articleId === null || line.articleId === articleId);

/** Only instances of ours speak on these channels; what is no JSON is somebody's experiment. */
function read<Message>(message: string): Message | undefined {
  try {
    return JSON.parse(message) as Message;
  } catch {
    return undefined;
  }
}
