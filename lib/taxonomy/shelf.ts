import type { Tx } from "@/lib/db/transaction";
import type { Named, NamedKind } from "./types";

// Topics and contributors are two tables with the same acts. What they call differently is told apart here alone.

type Content = Omit<Named, "id">;

interface Shelf {
  /** Hold the table until the transaction ends: names and slugs are unique over all of it, aliases too. */
  lock: (tx: Tx) => Promise<unknown>;
  all: (tx: Pick<Tx, NamedKind>) => Promise<Named[]>;
  create: (tx: Tx, content: Content) => Promise<{ id: string }>;
  update: (tx: Tx, id: string, content: Content) => Promise<unknown>;
  remove: (tx: Tx, id: string) => Promise<unknown>;
}

const topic: Shelf = {
  lock: (tx) => tx.$executeRaw`LOCK TABLE "Topic" IN SHARE ROW EXCLUSIVE MODE`,
  all: async (tx) => {
    const rows = await tx.topic.findMany({ orderBy: { name: "asc" } });
    return rows.map(({ description, ...row }) => ({ ...row, text: description, links: [], pictureId: null }));
  },
  create: (tx, content) => tx.topic.create({ data: topicColumns(content), select: { id: true } }),
  update: (tx, id, content) => tx.topic.update({ where: { id }, data: topicColumns(content) }),
  remove: (tx, id) => tx.topic.delete({ where: { id } }),
};

const contributor: Shelf = {
  lock: (tx) => tx.$executeRaw`LOCK TABLE "Contributor" IN SHARE ROW EXCLUSIVE MODE`,
  all: async (tx) => {
    const rows = await tx.contributor.findMany({ orderBy: { name: "asc" } });
    return rows.map(({ bio, ...row }) => ({ ...row, text: bio }));
  },
  create: (tx, content) => tx.contributor.create({ data: contributorColumns(content), select: { id: true } }),
  update: (tx, id, content) => tx.contributor.update({ where: { id }, data: contributorColumns(content) }),
  remove: (tx, id) => tx.contributor.delete({ where: { id } }),
};

const topicColumns = ({ name, slug, aliases, text }: Content) => ({
  name,
  slug,
  aliases: [...aliases],
  description: text,
});

const contributorColumns = ({ name, slug, aliases, text, links, pictureId }: Content) => ({
  name,
  slug,
  aliases: [...aliases],
  bio: text,
  links: [...links],
  pictureId,
});

export const SHELVES: Readonly<Record<NamedKind, Shelf>> = { topic, contributor };
