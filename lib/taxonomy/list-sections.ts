import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { mayManageSections } from "./policy";
import type { SectionListed } from "./types";

/**
 * All sections in their order, with how many articles are in each.
 *
 * @throws Forbidden
 */
export async function listAllSections(actor: Actor): Promise<SectionListed[]> {
  authorize(mayManageSections(actor));
  const rows = await db.section.findMany({
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, name: true, slug: true, _count: { select: { articles: true } } },
  });
  return rows.map(({ _count, ...section }) => ({ ...section, articles: _count.articles }));
}
