import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Verdict } from "@/lib/access/verdict";

export const mayEditFront = (actor: Actor): Verdict =>
  may(actor, "front.edit", "Only editors choose what stands on the front page.");
