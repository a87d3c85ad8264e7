import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Verdict } from "@/lib/access/verdict";
import type { NamedKind } from "./types";

export const mayManageSections = (actor: Actor): Verdict =>
  may(actor, "section.manage", "Only editors change sections.");

export const mayManageNamed = (actor: Actor, kind: NamedKind): Verdict =>
  may(actor, "name.manage", `Only editors change ${kind}s.`);
