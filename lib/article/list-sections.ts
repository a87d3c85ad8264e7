import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { mayCreate } from "./policy";
import type { Section } from "./types";

/**
 * The sections of the newsroom in their order.
 *
 * @throws Forbidden
 */
export async function listSections(actor: Actor): Promise<Section[]> {
  authorize(mayCreate(actor));
  return db.section.findMany({ orderBy: [{ position: "asc" }, { name: "asc" }], omit: { position: true } });
}
