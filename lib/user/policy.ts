import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { refused, type Verdict } from "@/lib/access/verdict";
import type { Colleague } from "./types";

type About = Pick<Colleague, "id" | "status">;

const isSelf = (actor: Actor, colleague: About) => actor.kind === "person" && actor.userId === colleague.id;

/** See the people, invite, change roles, disable, enable, reset. */
export const mayManagePeople = (actor: Actor): Verdict =>
  may(actor, "user.manage", "Only administrators manage people.");

/** Nobody changes their own role, upwards or downwards. That the last administrator stays is a question of the whole list. */
export function mayChangeRole(actor: Actor, colleague: About): Verdict {
  if (isSelf(actor, colleague)) return refused("Nobody changes their own role. Ask another administrator.");
  return mayManagePeople(actor);
}

/** Nobody locks themselves out. That an administrator stays is a question of the whole list here, too. */
export function mayDisable(actor: Actor, colleague: About): Verdict {
  if (isSelf(actor, colleague)) return refused("Nobody disables themselves. Ask another administrator.");
  return mayManagePeople(actor);
}

/** A link for oneself would get around being asked for one's password. */
export function mayIssueReset(actor: Actor, colleague: About): Verdict {
  if (isSelf(actor, colleague)) return refused("Change your own password on your account page.");
  if (colleague.status === "disabled") return refused("Enable this account first.");
  return mayManagePeople(actor);
}
