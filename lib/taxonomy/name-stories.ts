import { slugify } from "@/lib/article/slug";
import type { Tx } from "@/lib/db/transaction";
import { SHELVES } from "./shelf";
import { type Named, type NamedKind, PREFIX } from "./types";

/**
 * See that every name that a story is published with has its page. A name that differs from a known one by case alone
 * becomes an alias of it.
 *
 * Contributors come before topics: two who publish at once wait in the same order.
 */
export async function giveNamesPages(
  tx: Tx,
  { byline, topics }: { byline: readonly string[]; topics: readonly string[] },
): Promise<void> {
  await givePages(tx, "contributor", byline);
  await givePages(tx, "topic", topics);
}

async function givePages(tx: Tx, kind: NamedKind, names: readonly string[]): Promise<void> {
  // Most stories bring no new name, and then nobody has to wait.
  if ((await missing(tx, kind, names)).length === 0) return;
  const shelf = SHELVES[kind];
  await shelf.lock(tx);
  for (const name of await missing(tx, kind, names)) {
    const all = await shelf.all(tx);
    const same = all.find((each) =>
      namesOf(each).some((known) => known.toLowerCase() === name.toLowerCase()),
    );
    if (same) await shelf.update(tx, same.id, { ...same, aliases: [...same.aliases, name] });
    else {
      const slug = await freeSlug(tx, kind, name, all);
      await shelf.create(tx, { name, slug, aliases: [], text: "", links: [], pictureId: null });
    }
  }
}

/** Every name that leads to it. */
export const namesOf = ({ name, aliases }: Pick<Named, "name" | "aliases">): string[] => [name, ...aliases];

async function missing(tx: Tx, kind: NamedKind, names: readonly string[]): Promise<string[]> {
  const given = [...new Set(names)].filter((name) => name.trim() !== "");
  if (given.length === 0) return [];
  const where = { OR: [{ name: { in: given } }, { aliases: { hasSome: given } }] };
  const select = { name: true, aliases: true } as const;
  const rows =
    kind === "topic"
      ? await tx.topic.findMany({ where, select })
      : await tx.contributor.findMany({ where, select });
  const known = new Set(rows.flatMap(namesOf));
  return given.filter((name) => !known.has(name));
}

/** The name's own slug, or the first of "ada-2", "ada-3" … that nothing has or had. */
async function freeSlug(tx: Tx, kind: NamedKind, name: string, all: readonly Named[]): Promise<string> {
  const own = slugify(name) || PREFIX[kind];
  const led = await tx.redirect.findMany({
    where: { path: { startsWith: `${PREFIX[kind]}/` } },
    select: { path: true },
  });
  const taken = new Set([
    ...all.map(({ slug }) => slug),
    ...led.map(({ path }) => path.slice(PREFIX[kind].length + 1)),
  ]);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? own : `${own}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
