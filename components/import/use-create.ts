import { useEffect, useEffectEvent, useState } from "react";
import { reach } from "@/components/desk/reach";
import type { Issue } from "@/lib/errors";
import { namedIssue } from "@/lib/import/review/field-labels";
import { REVIEW_FIELDS, type ReviewFieldName } from "@/lib/import/review/review-fields";
import type { Outcome } from "@/lib/web/outcome";
import type { Reviewing } from "./use-review";

export interface Creating {
  /** Make the article. `killed`: the person knows that its agency has killed the story. */
  create: (known?: { killed?: true }) => Promise<void>;
  /** What does not fit into an article. */
  issues: readonly Issue[];
  /** Why it was not made, or why something else was not done. */
  failed: string | null;
  fail: (because: string) => void;
}

/** Saved first, whole: the article is made of what the server has. Who can't have it yet goes on where it is to be mended. */
export function useCreate(
  reviewing: Reviewing,
  createArticle: (known: { killed?: true }) => Promise<Outcome<never>>,
  goTo: (field: ReviewFieldName) => void,
): Creating {
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  /** What waits until all is saved is said until it is. */
  const [unsaved, setUnsaved] = useState<string | null>(null);

  const goToField = useEffectEvent(goTo);

  useEffect(() => {
    const field = REVIEW_FIELDS.find((name) => issues.some((issue) => issue.field === name));
    if (field) goToField(field);
  }, [issues]);

  return {
    async create(known = {}) {
      setFailed(null);
      setUnsaved(null);
      setIssues([]);
      const because = await reviewing.flush();
      if (because) return setUnsaved(because);
      const outcome = await reach(() => createArticle(known));
      if (outcome.ok) return;
      setIssues(outcome.issues);
      setFailed(outcome.issues.map(namedIssue).join(" ") || outcome.message);
    },
    issues,
    failed: failed ?? (reviewing.state.kind === "saved" ? null : unsaved),
    fail: setFailed,
  };
}
