import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { slugify } from "@/lib/article/slug";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { Invalid, NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import { isReserved } from "@/lib/format/reserved";
import { redirectFormer, requireNeverAnothers } from "./former-address";
import type { CreateSection, EditSection, MoveSection } from "./input";
import { moveStories } from "./move-stories";
import { mayManageSections } from "./policy";

/**
 * Open a section, after all others.
 *
 * @throws Forbidden; Invalid when name or address is taken, or the address is the house's own.
 */
export function createSection(actor: Person, input: CreateSection): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    authorize(mayManageSections(actor));
    await lockSections(tx);
    const { name } = input;
    const slug = await fittingSlug(tx, null, input);
    const position = await tx.section.count();
    const { id } = await tx.section.create({ data: { name, slug, position } });
    await record(tx, actor, { type: "section.changed", subjectId: id, name });
    return { name };
  });
}

/**
 * Rename a section or change its address. Its live stories move with it; the addresses before redirect.
 *
 * @throws NotFound, Forbidden; Invalid as {@link createSection}.
 */
export function editSection(actor: Person, input: EditSection): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    authorize(mayManageSections(actor));
    await lockSections(tx);
    const { id, name } = input;
    const before = await findSection(tx, id);
    const slug = await fittingSlug(tx, { id, slug: before.slug }, input);
    await tx.section.update({ where: { id }, data: { name, slug } });
    await redirectFormer(tx, before.slug, slug, { target: "sectionId", id });
    if (name !== before.name || slug !== before.slug) await moveStories(tx, before.slug, { name, slug });
    await record(tx, actor, { type: "section.changed", subjectId: id, name });
    return { name };
  });
}

/** Move a section among the others, as far as there is room. @throws NotFound, Forbidden */
export function moveSection(actor: Person, { id, by }: MoveSection): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(mayManageSections(actor));
    await lockSections(tx);
    const all = await tx.section.findMany({ orderBy: [{ position: "asc" }, { name: "asc" }] });
    const from = all.findIndex((section) => section.id === id);
    const moved = all[from];
    if (!moved) throw new NotFound("This section does not exist any more.");
    const to = Math.max(0, Math.min(all.length - 1, from + by));
    for (const [position, section] of all.toSpliced(from, 1).toSpliced(to, 0, moved).entries())
      await tx.section.update({ where: { id: section.id }, data: { position } });
    await record(tx, actor, { type: "section.changed", subjectId: id, name: moved.name });
  });
}

/** Names, addresses and order are a question of all of them. Publishing may go on reading. */
export const lockSections = (tx: Tx) => tx.$executeRaw`LOCK TABLE "Section" IN SHARE ROW EXCLUSIVE MODE`;

/** Wait for who is publishing in it, and keep others waiting. @throws NotFound */
export async function findSection(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Section" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const section = await tx.section.findUnique({ where: { id } });
  if (!section) throw new NotFound("This section does not exist any more.");
  return section;
}

async function fittingSlug(
  tx: Tx,
  before: { id: string; slug: string } | null,
  input: CreateSection,
): Promise<string> {
  const slug = input.slug || before?.slug || slugify(input.name);
  if (slug === "") throw Invalid.because("slug", "Write an address: this name has no letters for one.");
  if (isReserved(slug))
    throw Invalid.because("slug", `“/${slug}” is an address of the house’s own. Choose another.`);
  const others = { id: { not: before?.id ?? "00000000-0000-0000-0000-000000000000" } };
  if (await tx.section.findFirst({ where: { ...others, name: input.name } }))
    throw Invalid.because("name", "Another section has this name. Merge the two instead.");
  const same = await tx.section.findFirst({ where: { ...others, slug } });
  if (same) throw Invalid.because("slug", `“${same.name}” has this address.`);
  await requireNeverAnothers(tx, slug, { target: "sectionId", id: before?.id ?? null });
  return slug;
}
