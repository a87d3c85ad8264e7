import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Verdict } from "@/lib/access/verdict";

export const mayChangeSettings = (actor: Actor): Verdict =>
  may(actor, "settings.manage", "Only administrators write the pages about the newsroom.");
