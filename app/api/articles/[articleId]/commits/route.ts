import { commitArticle } from "@/lib/article/commit";
import { listCommitsSince } from "@/lib/article/commits-since";
import { CommitArticle, CommitsSince } from "@/lib/article/input";
import { json, staffRoute } from "@/lib/web/route";

/** Save a batch of editing. 409 with `value` when others were faster: the client rebases and sends again. */
export const POST = staffRoute(CommitArticle, async (actor, input) => {
  const answer = await commitArticle(actor, input);
  return answer.kind === "behind" ? json({ ok: false, kind: "behind", value: answer }, 409) : answer;
});

/** What others have saved since the version `since`. */
export const GET = staffRoute(CommitsSince, listCommitsSince);
