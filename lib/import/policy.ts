import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { ALLOWED, refused, type Verdict } from "@/lib/access/verdict";

interface Owned {
  createdById: string;
}

export const mayImport = (actor: Actor): Verdict =>
  may(actor, "import.create", "Only people of the newsroom import stories.");

/** Writers see and review what they imported, editors everything. {@link visibleTo} says the same as a filter. */
export function maySeeImport(actor: Actor, owned: Owned): Verdict {
  if (actor.kind === "person" && actor.userId === owned.createdById) return ALLOWED;
  return may(actor, "import.see.any", "Only who imported this story and editors see it.");
}

/** The rows that {@link maySeeImport} allows, as a filter; a test compares the two. */
export function visibleTo(actor: Actor): { createdById?: string } {
  if (may(actor, "import.see.any", "").allowed) return {};
  return { createdById: actor.kind === "person" ? actor.userId : "00000000-0000-0000-0000-000000000000" };
}

/** Decide about its parts and fields: those who see it, until it is an article. */
export function mayReview(actor: Actor, imported: Owned & { articleId: string | null }): Verdict {
  const seen = maySeeImport(actor, imported);
  if (!seen.allowed) return seen;
  return imported.articleId === null ? ALLOWED : refused("This import is an article now. Change it there.");
}

/** "Always" and "never" for a source change how everybody's stories are read: editors say so. */
export const maySetRules = (actor: Actor): Verdict =>
  may(actor, "import.rule", "Only editors say what is always or never set aside.");
