import type { Actor } from "@/lib/access/actor";
import { refused, type Verdict } from "@/lib/access/verdict";
import { mayEdit } from "@/lib/article/policy";

/** Who may change a story answers for it, and so may show it to somebody outside. */
export function maySharePreview(actor: Actor, article: { createdById: string }): Verdict {
  const verdict = mayEdit(actor, article);
  return verdict.allowed ? verdict : refused("Only its writer and editors show this article to others.");
}
