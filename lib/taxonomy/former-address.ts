import type { Tx } from "@/lib/db/transaction";
import { Invalid } from "@/lib/errors";
import type { NamedKind } from "./types";

/** The column of a redirect that names one of a kind. */
export const TARGET = { topic: "topicId", contributor: "contributorId" } as const satisfies Record<
  NamedKind,
  Target
>;

/** Which of the columns of a redirect says where it leads. */
type Target = "sectionId" | "topicId" | "contributorId";

interface Owner {
  target: Target;
  /** Null for what is being made. */
  id: string | null;
}

/**
 * See that readers who keep links to this path are not led astray by what it shows from now on.
 *
 * @throws Invalid when it led to something else once.
 */
export async function requireNeverAnothers(tx: Tx, path: string, { target, id }: Owner): Promise<void> {
  const led = await tx.redirect.findUnique({ where: { path } });
  if (led && (id === null || led[target] !== id))
    throw Invalid.because(
      "slug",
      "This address led to something else once, and readers keep links. Choose another.",
    );
}

/** From now on `from` leads to whatever address its owner has; `to` is shown itself. */
export async function redirectFormer(
  tx: Tx,
  from: string,
  to: string,
  { target, id }: { target: Target; id: string },
): Promise<void> {
  if (from === to) return;
  await tx.redirect.deleteMany({ where: { path: to } });
  await tx.redirect.upsert({
    where: { path: from },
    create: { path: from, [target]: id },
    update: { sectionId: null, topicId: null, contributorId: null, [target]: id },
  });
}
