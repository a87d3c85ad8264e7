import type { Verdict } from "@/lib/access/verdict";
import type { WireNotice } from "@/lib/article/types";
import type { Outcome } from "@/lib/web/outcome";

/** What the person may do with the article and where readers stand with it. */
export interface Standing {
  edit: Verdict;
  publish: Verdict;
  unpublish: Verdict;
  livePath: string | null;
  /** What readers have as its headline now; null while it isn't live. */
  liveHeadline: string | null;
  dismiss: Verdict;
  /** What agencies say about it that nobody has dismissed. */
  notices: readonly WireNotice[];
  importId: string | null;
  /** Has another story the address that section and slug make? Known when the page was made. */
  addressTaken: boolean;
}

export interface DeskActions {
  publish: (input: {
    articleId: string;
    version: number;
    seenWarnings: string[];
    reason: string;
  }) => Promise<Outcome<{ path: string; version: number }>>;
  unpublish: (input: { articleId: string }) => Promise<Outcome<void>>;
  retryPicture: (input: { articleId: string; figureId: string }) => Promise<Outcome<void>>;
  dismissNotice: (previous: unknown, form: FormData) => Promise<Outcome<void>>;
  keepVersion: (input: { articleId: string; name: string }) => Promise<Outcome<{ version: number }>>;
}
