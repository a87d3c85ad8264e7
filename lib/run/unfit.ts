import { Invalid } from "@/lib/errors";
import type { Prepared } from "@/lib/import/prepare";
import { reviewedFields } from "@/lib/import/review/as-reviewed";
import { namedIssue } from "@/lib/import/review/field-labels";

/** Why a story's fields would not fit into an article, in a sentence that names them; null when they do. */
export function unfitFields({ read: { story, format } }: Pick<Prepared, "read">): string | null {
  try {
    reviewedFields(story, {}, [], format);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Invalid)) throw thrown;
    return `${thrown.issues.map(namedIssue).join(" ")} Import this story by itself, where you can change that.`;
  }
}
