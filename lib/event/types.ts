/**
 * What can happen, with what is kept about it. The audit trail shows these to administrators,
 * and everything outside the database (page cache, feeds, mail) follows from them.
 */
export type NewsroomEvent =
  | { type: "user.created"; subjectId: string; name: string; role: string }
  | { type: "user.invited"; subjectId: string; name: string; role: string }
  | { type: "user.joined"; subjectId: string }
  | { type: "user.role-changed"; subjectId: string; from: string; to: string }
  | { type: "user.disabled"; subjectId: string }
  | { type: "user.enabled"; subjectId: string }
  | { type: "user.reset-issued"; subjectId: string }
  | { type: "user.password-changed"; subjectId: string }
  | { type: "user.renamed"; subjectId: string; from: string; to: string }
  | { type: "session.started"; subjectId: string }
  | { type: "session.ended"; subjectId: string }
  | { type: "session.revoked"; subjectId: string; count: number }
  | { type: "setup.issued"; subjectId: null }
  | { type: "import.created"; subjectId: string; fileName: string; address: string; format: string }
  | { type: "import.decided"; subjectId: string; segment: number; decision: string }
  | { type: "import.field-written"; subjectId: string; field: string }
  | { type: "import.dropped"; subjectId: string; fileName: string; format: string }
  | { type: "import.part-restored"; subjectId: string; articleId: string; segment: number; version: number }
  | { type: "import-rule.set"; subjectId: string; source: string; setAside: boolean }
  | { type: "import-rule.forgotten"; subjectId: string; source: string }
  | { type: "import-run.created"; subjectId: string; name: string; total: number }
  | { type: "import-run.started"; subjectId: string; name: string }
  | { type: "import-run.cancelled"; subjectId: string; name: string }
  | { type: "import-run.finished"; subjectId: string; name: string; imported: number; failed: number }
  | { type: "import-run.undone"; subjectId: string; name: string; undone: number; kept: number }
  | { type: "article.created"; subjectId: string; importId: string | null }
  | { type: "article.revision-named"; subjectId: string; version: number; name: string }
  | { type: "article.restored"; subjectId: string; version: number; restored: number }
  | { type: "article.block-restored"; subjectId: string; version: number; restored: number; blockId: string }
  | { type: "article.updated"; subjectId: string; version: number; importId: string }
  | { type: "article.killed"; subjectId: string; importId: string; message: string }
  | { type: "article.discarded"; subjectId: string; reason: string }
  | { type: "article.brought-back"; subjectId: string }
  | { type: "article.embargo-set"; subjectId: string; until: string | null }
  | { type: "article.notice-dismissed"; subjectId: string; noticeId: string; reason: string }
  | { type: "article.corrected"; subjectId: string; kind: string; text: string }
  | { type: "article.correction-withdrawn"; subjectId: string; correctionId: string }
  | {
      type: "article.published";
      subjectId: string;
      publicationId: string;
      path: string;
      headline: string;
      /** What it was published over, in words. */
      warnings: string[];
      reason: string;
    }
  | { type: "article.unpublished"; subjectId: string; path: string; headline: string }
  | { type: "preview.shared"; subjectId: string; linkId: string; name: string; days: number }
  | { type: "preview.revoked"; subjectId: string; linkId: string; name: string }
  | { type: "picture.added"; subjectId: string; fileName: string }
  | { type: "section.changed"; subjectId: string; name: string }
  | { type: "section.deleted"; subjectId: string; name: string }
  | { type: "topic.changed"; subjectId: string; name: string }
  | { type: "topic.deleted"; subjectId: string; name: string }
  | { type: "contributor.changed"; subjectId: string; name: string }
  | { type: "contributor.deleted"; subjectId: string; name: string }
  | { type: "front.published"; subjectId: null; stories: number }
  | { type: "policy-page.changed"; subjectId: null; page: string }
  | { type: "ai-use.decided"; subjectId: null; use: string }
  | { type: "announcement.configured"; subjectId: null; channel: string; address: string };

/** Everything that `lib/db/listen` hears on the channel "galley_event". */
export const EVENT_CHANNEL = "galley_event";

/** Something that happened, with the names that the sentence about it needs. */
export interface Happening {
  /** Decimal; later events have greater numbers. */
  id: string;
  at: Date;
  /** A type of `NewsroomEvent`; older releases may have left others. */
  type: string;
  /** Who did it: a person's name, or null when the newsroom did it by itself. */
  actor: string | null;
  subjectId: string | null;
  /** Name of the person, headline of the article, as they are now. */
  subject: string | null;
  details: Record<string, unknown>;
}

export interface Activity {
  happenings: Happening[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
}
