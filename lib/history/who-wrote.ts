import type { Node } from "@tiptap/pm/model";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { type Logged, readLog } from "@/lib/article/log";
import { maySee } from "@/lib/article/policy";
import { findArticle } from "@/lib/article/row";
import type { Article } from "@/lib/article/types";
import { versionAt } from "@/lib/article/version-at";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { Invalid } from "@/lib/errors";
import { type Stretch, type WayBack, wayBack } from "./blame";
import type { WhoWrote } from "./input";
import { bringsBlocks, tellMoved } from "./moved";
import { gatherSessions } from "./sessions";
import { follow } from "./trace";
import type { Passage } from "./types";

/** Commits that are gone back over at a time: who wrote what was written lately is known at once. */
const AT_A_TIME = 250;

/**
 * Who wrote what stands between two positions of a version, and when: in the order of the text, a passage for each
 * session of a person. Every word of it is in one passage. What stayed the same when
 * a version was restored, and what was only moved, is still theirs who wrote it.
 *
 * @throws NotFound, Forbidden; Invalid for positions that are not in the document.
 */
export function whoWrote(actor: Actor, input: WhoWrote): Promise<Passage[]> {
  return inTransaction(async (tx) => {
    const article = await findArticle(tx, input.articleId);
    authorize(maySee(actor, article));
    const { document } = await versionAt(tx, article, input.version);
    const { from, to } = input;
    if (from > to || to > document.content.size)
      throw Invalid.because("to", "The text has changed meanwhile. Ask again.");
    const found = await claims(tx, article, { from, to, origin: from }, input.version);
    return passages(document, found);
  });
}

/** A stretch of the text, and the commit that it came with; null: it was there from the beginning. */
interface Claim {
  from: number;
  to: number;
  passage: Omit<Passage, "text">;
  session: number | null;
}

async function claims(tx: Tx, article: Article, asked: Stretch, version: number): Promise<Claim[]> {
  const found: Claim[] = [];
  const gathering = gatherSessions();
  const way = wayBack(asked);
  for (let upTo = version; upTo > 0 && way.rest().length > 0; upTo -= AT_A_TIME) {
    const log = await readLog(tx, article.id, { after: Math.max(0, upTo - AT_A_TIME), upTo });
    for (const commit of log.toReversed()) {
      const session = gathering.add(commit);
      for (const stretch of await claimedBy(tx, article, commit, way))
        found.push({ ...inText(stretch), session, passage: writtenBy(commit) });
      if (way.rest().length === 0) break;
    }
  }
  if (way.rest().length > 0) {
    const passage = await begunBy(tx, article.id);
    found.push(...way.rest().map((stretch) => ({ ...inText(stretch), session: null, passage })));
  }
  return found.sort((one, other) => one.from - other.from);
}

/** What a commit wrote of what is asked about. Only one that brings whole blocks asks for the documents around it. */
async function claimedBy(tx: Tx, article: Article, commit: Logged, way: WayBack): Promise<Stretch[]> {
  if (!commit.steps.some(bringsBlocks))
    return commit.steps.toReversed().flatMap((step) => way.over([step.getMap()]));
  const { document: before } = await versionAt(tx, article, commit.version - 1);
  const { moves, end: after } = follow(before, [commit], { by: () => 0 });
  const stood = way.rest().map((stretch) => ({ ...stretch }));
  const claimed = moves.toReversed().flatMap(({ maps }) => way.over(maps));
  const { own, moved } = tellMoved(claimed, { before, after, stood });
  way.again(moved);
  return own;
}

const inText = ({ from, to, origin }: Stretch) => ({ from: origin, to: origin + to - from });

const writtenBy = ({ version, actorName, at }: Logged): Claim["passage"] => ({
  actorName,
  at: at.toISOString(),
  version,
  origin: "written",
});

async function begunBy(tx: Tx, articleId: string): Promise<Claim["passage"]> {
  const first = await tx.revision.findFirstOrThrow({
    where: { articleId },
    orderBy: [{ version: "asc" }, { at: "asc" }],
    select: { at: true, reason: true, actor: { select: { name: true } } },
  });
  return {
    actorName: first.actor.name,
    at: first.at.toISOString(),
    version: 0,
    origin: first.reason === "imported" ? "imported" : "created",
  };
}

/** Neighbours of one session are one passage; what has no words has none. */
function passages(document: Node, found: readonly Claim[]): Passage[] {
  const joined: Claim[] = [];
  for (const claim of found) {
    const last = joined.at(-1);
    if (last?.session === claim.session && last.to === claim.from) last.to = claim.to;
    else joined.push({ ...claim });
  }
  return joined
    .map(({ from, to, passage }) => ({
      ...passage,
      text: document.textBetween(from, to, "\n", (leaf) => (leaf.type.name === "hardBreak" ? "\n" : "")),
    }))
    .filter(({ text }) => text.trim() !== "");
}
