import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Verdict } from "@/lib/access/verdict";

export const mayDecideAiUse = (actor: Actor): Verdict =>
  may(actor, "settings.manage", "Only administrators decide what AI may do with the stories.");
