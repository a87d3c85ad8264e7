import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Verdict } from "@/lib/access/verdict";

export const maySeeActivity = (actor: Actor): Verdict =>
  may(actor, "activity.see", "Only administrators see what everybody did.");
