import type { Verdict } from "@/lib/access/verdict";
import type { CommitArticle } from "@/lib/article/input";
import type { CommitAnswer, CommitSeen } from "@/lib/article/types";

/** What became of a batch, as far as this tab can know. */
export type Sent =
  | CommitAnswer
  /** The network or the server is away: the batch may or may not have arrived. Send the same one again. */
  | { kind: "unreachable" }
  /** The session ended. The text stays here until somebody signs in again. */
  | { kind: "signed-out" }
  /** The right to edit is gone: nothing that is sent now will be taken. */
  | { kind: "forbidden"; message: string }
  /** The server can't take this batch and won't later: an older editor, or steps that don't fit. */
  | { kind: "refused"; message: string };

/** The commits of others since a version, and whether the person may still write; or why that is not known. */
export type Heard =
  | { kind: "heard"; version: number; commits: CommitSeen[]; edit: Verdict }
  | Extract<Sent, { kind: "unreachable" | "signed-out" | "forbidden" }>;

/** How batches get to the server. The tests connect two editors to the use case itself. */
export interface Transport {
  send(batch: CommitArticle, options?: { leaving?: boolean }): Promise<Sent>;
  hear(articleId: string, since: number): Promise<Heard>;
}

/** A request that has not been answered by then counts as unreachable; it is sent again with the same batch id. */
const PATIENCE_MS = 15_000;

/** In UTF-16 units, three bytes each at most: surely below the 64 KB that may outlive a page. */
const KEEPALIVE_UNITS = 20_000;

/** The transport of the browser: the article's commit endpoint. */
export const http: Transport = {
  async send({ articleId, ...batch }, options) {
    try {
      const body = JSON.stringify(batch);
      const response = await fetch(`/api/articles/${articleId}/commits`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
        // Lets the request outlive the page. Browsers refuse that for more than 64 KB; the outbox has it.
        keepalive: (options?.leaving ?? false) && body.length < KEEPALIVE_UNITS,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return await understood(response);
    } catch {
      return { kind: "unreachable" };
    }
  },
  async hear(articleId, since) {
    try {
      const response = await fetch(`/api/articles/${articleId}/commits?since=${since}`, {
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const body = await response.json();
      if (response.ok) return { kind: "heard", ...body.value };
      if (response.status === 401) return { kind: "signed-out" };
      if (response.status === 403 || response.status === 404)
        return { kind: "forbidden", message: body.message };
      return { kind: "unreachable" };
    } catch {
      return { kind: "unreachable" };
    }
  },
};

async function understood(response: Response): Promise<Sent> {
  if (response.status >= 500 || response.status === 429) return { kind: "unreachable" };
  const body = await response.json();
  if (response.ok) return body.value;
  if (response.status === 401) return { kind: "signed-out" };
  if (response.status === 403) return { kind: "forbidden", message: body.message };
  if (response.status === 409 && body.value) return body.value;
  return { kind: "refused", message: body.message };
}
