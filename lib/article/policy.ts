import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { ALLOWED, refused, type Verdict } from "@/lib/access/verdict";
import type { ArticleStatus } from "./types";

interface Owned {
  createdById: string;
}

const isOwn = (actor: Actor, article: Owned) =>
  actor.kind === "person" && actor.userId === article.createdById;

/** Writers see what they made, editors everything. {@link seenBy} says the same as a filter. */
export function maySee(actor: Actor, article: Owned): Verdict {
  if (isOwn(actor, article)) return may(actor, "article.see.own", "You can't see articles.");
  return may(actor, "article.see.any", "Only its writer and editors see this article.");
}

/** The rows that {@link maySee} allows, as a filter for lists; a test compares the two. */
export function seenBy(actor: Actor): { createdById?: string } {
  if (may(actor, "article.see.any", "").allowed) return {};
  return { createdById: actor.kind === "person" ? actor.userId : "00000000-0000-0000-0000-000000000000" };
}

export const mayCreate = (actor: Actor): Verdict =>
  may(actor, "article.create", "Only people of the newsroom write articles.");

/** Writers edit what they made, editors everything. */
export function mayEdit(actor: Actor, article: Owned): Verdict {
  const own = isOwn(actor, article) ? may(actor, "article.edit.own", "") : undefined;
  if (own?.allowed) return ALLOWED;
  return may(actor, "article.edit.any", "Only its writer and editors change this article.");
}

export const mayPublish = (actor: Actor): Verdict =>
  may(actor, "article.publish", "Only editors publish. Ask one to look at this article.");

/** An agency's kill stops publishing; who may publish may also set it aside. */
export const mayDismissNotice = (actor: Actor): Verdict =>
  may(actor, "article.publish", "Only editors dismiss what an agency says. Ask one.");

/** A draft that an agency has killed: who may publish may also put it away. */
export function mayDiscard(actor: Actor, { status }: { status: ArticleStatus }): Verdict {
  if (status !== "draft") return refused("Readers have seen this story. Take it offline instead.");
  return may(actor, "article.publish", "Only editors put a story away. Ask one.");
}

export const mayBringBack = (actor: Actor): Verdict =>
  may(actor, "article.publish", "Only editors see what was put away, and bring it back.");

/** Who may publish may also say when. */
export const maySetEmbargo = (actor: Actor): Verdict =>
  may(actor, "article.publish", "Only editors set or lift an embargo. Ask one.");

export const mayUnpublish = (actor: Actor): Verdict =>
  may(actor, "article.publish", "Only editors take a story offline.");
