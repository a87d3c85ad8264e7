import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Verdict } from "@/lib/access/verdict";

export const mayConfigureAnnouncements = (actor: Actor): Verdict =>
  may(actor, "settings.manage", "Only administrators decide who is told of new stories.");
