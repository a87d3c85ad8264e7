import type { Verdict } from "@/lib/access/verdict";
import type { WireNotice } from "@/lib/article/types";
import type { Correction, CorrectionKind } from "@/lib/correction/types";
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
  /** May the person put it away, once an agency has killed it? */
  discard: Verdict;
  /** May the person set or lift an embargo? */
  hold: Verdict;
  /** What agencies say about it that nobody has dismissed. */
  notices: readonly WireNotice[];
  importId: string | null;
  /** Has another story the address that section and slug make? Known when the page was made. */
  addressTaken: boolean;
  /** What readers are told beside the text. */
  corrections: readonly Correction[];
}

export interface DeskActions {
  publish: (input: {
    articleId: string;
    version: number;
    significant?: boolean;
    seenWarnings: string[];
    reason: string;
  }) => Promise<Outcome<{ path: string; version: number }>>;
  unpublish: (input: { articleId: string; notice: string }) => Promise<Outcome<void>>;
  retryPicture: (input: { articleId: string; figureId: string }) => Promise<Outcome<void>>;
  dismissNotice: (previous: unknown, form: FormData) => Promise<Outcome<void>>;
  correct: (input: {
    articleId: string;
    kind: CorrectionKind;
    text: string;
  }) => Promise<Outcome<Correction[]>>;
  withdraw: (input: { articleId: string; correctionId: string }) => Promise<Outcome<Correction[]>>;
  discard: (previous: unknown, form: FormData) => Promise<Outcome<void>>;
  setEmbargo: (input: { articleId: string; until: string | null }) => Promise<Outcome<void>>;
  keepVersion: (input: { articleId: string; name: string }) => Promise<Outcome<{ version: number }>>;
}
