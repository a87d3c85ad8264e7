import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Verdict } from "@/lib/access/verdict";

/** Bring a picture in. */
export const mayAddPicture = (actor: Actor): Verdict =>
  may(actor, "picture.add", "Only people of the newsroom add pictures.");

/** See pictures that are not published yet: who adds them. Readers see published ones through the publication. */
export const maySeePictures = (actor: Actor): Verdict =>
  may(actor, "picture.add", "Only people of the newsroom see its pictures.");
