import type { Person } from "@/lib/access/actor";
import { authorize, type Verdict } from "@/lib/access/verdict";
import { commitsAfter } from "@/lib/article/commits-since";
import { mayEdit, maySee } from "@/lib/article/policy";
import { findHead } from "@/lib/article/row";
import type { CommitSeen } from "@/lib/article/types";
import { db } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import type { WatchArticle } from "./input";
import { connect, type Line, people } from "./switchboard";
import { say } from "./tell-place";
import type { LiveMessage, PersonHere } from "./types";

interface Watching {
  /** The person as the database knows them now; null when their session has ended. */
  again(): Promise<Person | null>;
  send(message: LiveMessage): void;
  /** There will be no more messages; what was returned has to be called, by whoever closes. */
  end(): void;
}

/**
 * Watch an article: from now on `send` gets the commits of other tabs after the version `since`, who else is here, and
 * what the person may do, each the moment it changes on any instance. Returns the way to stop.
 *
 * The right to see is asked again whenever the person's rights or sessions change, and every 15 seconds; when it is
 * gone, that is the last message.
 *
 * @throws NotFound, Forbidden
 */
export async function watchArticle(
  actor: Person,
  input: WatchArticle,
  { again, send, end }: Watching,
): Promise<() => void> {
  const { articleId, clientId } = input;
  const edit = await rightsTo(actor, articleId);
  let rights = JSON.stringify(edit);
  const me: PersonHere = { clientId, userId: actor.userId, name: actor.name, place: null };

  const commits = inTurn(async () => {
    const log = await readOnce(articleId, version, announced);
    version = log.at(-1)?.version ?? version;
    // The tab knows its own from the answers that it gets.
    const others = log.filter((commit) => commit.clientId !== clientId);
    if (others.length > 0) send({ kind: "commits", commits: others });
  });
  const access = inTurn(async () => {
    const now = await again();
    if (!now) return finish("signed-out", "Your session has ended.");
    try {
      const edit = await rightsTo(now, articleId);
      if (JSON.stringify(edit) === rights) return;
      rights = JSON.stringify(edit);
      send({ kind: "access", edit });
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      finish("refused", thrown.message);
    }
  });

  let version = input.since;
  let announced: number | null = null;
  const line: Line = {
    articleId,
    clientId,
    userId: actor.userId,
    send,
    lookForCommits(head) {
      announced = head;
      if (head === null || head > version) commits();
    },
    askAgain: access,
    beat: () => tell({ kind: "here", articleId, person: people.find(articleId, clientId) ?? me }),
    end,
  };
  const disconnect = connect(line);
  function finish(because: "signed-out" | "refused", message: string): void {
    send({ kind: "ended", because, message });
    end();
  }

  send({ kind: "access", edit });
  for (const person of people.here(articleId))
    if (person.clientId !== clientId) send({ kind: "here", person });
  line.beat();
  commits();
  return () => {
    disconnect();
    tell({ kind: "gone", articleId, clientId });
  };
}

async function rightsTo(actor: Person, articleId: string): Promise<Verdict> {
  const article = await findHead(db, articleId);
  authorize(maySee(actor, article));
  return mayEdit(actor, article);
}

/** What is said about presence may be lost while PostgreSQL is away: the next beat says it again. */
const tell = (presence: Parameters<typeof say>[1]) => void say(db, presence).catch(() => {});

/**
 * One run at a time; asked meanwhile, one more afterwards. A run that fails because PostgreSQL is away is made up for
 * when it is back: the switchboard asks every line then.
 */
function inTurn(work: () => Promise<void>): () => void {
  let running = false;
  let wanted = false;
  async function go(): Promise<void> {
    running = true;
    while (wanted) {
      wanted = false;
      await work().catch(() => {});
    }
    running = false;
  }
  return () => {
    wanted = true;
    if (!running) void go();
  };
}

const reading = new Map<string, Promise<CommitSeen[]>>();

/**
 * Many tabs hear of the same commit at once: one of them reads it for all. Only who was told of the same version may
 * share, for the reading may have begun before a later one was there.
 */
function readOnce(articleId: string, since: number, announced: number | null): Promise<CommitSeen[]> {
  const key = `${articleId} ${since} ${announced}`;
  const known = announced === null ? undefined : reading.get(key);
  if (known) return known;
  const read = commitsAfter(db, articleId, since).finally(() => reading.delete(key));
  reading.set(key, read);
  return read;
}
