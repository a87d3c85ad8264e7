import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { slugify } from "@/lib/article/slug";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { Invalid, NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import { redirectFormer, requireNeverAnothers, TARGET } from "./former-address";
import type { CreateNamed, EditNamed } from "./input";
import { namesOf } from "./name-stories";
import { mayManageNamed } from "./policy";
import { SHELVES } from "./shelf";
import { type Named, type NamedKind, PREFIX } from "./types";

/**
 * Add a topic or a contributor before any story carries the name.
 *
 * @throws Forbidden; Invalid when name, alias or address is another's.
 */
export function createNamed(actor: Person, kind: NamedKind, input: CreateNamed): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    authorize(mayManageNamed(actor, kind));
    const shelf = SHELVES[kind];
    await shelf.lock(tx);
    const content = await fitting(tx, kind, null, input);
    const { id } = await shelf.create(tx, content);
    await record(tx, actor, { type: `${kind}.changed`, subjectId: id, name: content.name });
    return { name: content.name };
  });
}

/**
 * Change a topic or a contributor. The name before becomes an alias, so that no story loses its page; the address before
 * leads to the new one.
 *
 * @throws NotFound, Forbidden; Invalid when name, alias or address is another's.
 */
export function editNamed(actor: Person, kind: NamedKind, input: EditNamed): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    authorize(mayManageNamed(actor, kind));
    const shelf = SHELVES[kind];
    await shelf.lock(tx);
    const { id, ...given } = input;
    const before = await findNamed(tx, kind, id);
    const kept = before.name === given.name ? [] : [before.name];
    const aliases = [...new Set([...given.aliases, ...kept])].filter((alias) => alias !== given.name);
    const content = await fitting(tx, kind, before, { ...given, aliases });
    await shelf.update(tx, id, content);
    const [from, to] = [`${PREFIX[kind]}/${before.slug}`, `${PREFIX[kind]}/${content.slug}`];
    await redirectFormer(tx, from, to, { target: TARGET[kind], id });
    await record(tx, actor, { type: `${kind}.changed`, subjectId: id, name: content.name });
    return { name: content.name };
  });
}

/** @throws NotFound */
export async function findNamed(tx: Tx, kind: NamedKind, id: string): Promise<Named> {
  const found = (await SHELVES[kind].all(tx)).find((each) => each.id === id);
  if (!found) throw new NotFound(`This ${kind} does not exist any more.`);
  return found;
}

async function fitting(
  tx: Tx,
  kind: NamedKind,
  before: Named | null,
  input: CreateNamed,
): Promise<Omit<Named, "id">> {
  const slug = input.slug || before?.slug || slugify(input.name);
  if (slug === "") throw Invalid.because("slug", "Write an address: this name has no letters for one.");
  const others = (await SHELVES[kind].all(tx)).filter((each) => each.id !== before?.id);
  const holder = (name: string) => others.find((other) => namesOf(other).includes(name));
  const sameName = holder(input.name);
  if (sameName)
    throw Invalid.because("name", `“${sameName.name}” has this name already. Merge the two instead.`);
  for (const alias of input.aliases) {
    const taken = holder(alias);
    if (taken)
      throw Invalid.because("aliases", `“${alias}” leads to “${taken.name}”. Merge the two instead.`);
  }
  const sameSlug = others.find((other) => other.slug === slug);
  if (sameSlug) throw Invalid.because("slug", `“${sameSlug.name}” has this address.`);
  await requireNeverAnothers(tx, `${PREFIX[kind]}/${slug}`, { target: TARGET[kind], id: before?.id ?? null });
  if (input.pictureId !== null && !(await tx.picture.findUnique({ where: { id: input.pictureId } })))
    throw Invalid.because("pictureId", "This picture is not here any more. Choose it again.");
  return { ...input, slug };
}
