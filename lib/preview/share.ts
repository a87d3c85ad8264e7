import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { findArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import type { SharePreview } from "./input";
import { newSecret } from "./link";
import { maySharePreview } from "./policy";
import type { SharedPreview } from "./types";

/**
 * Make a link that shows the working copy to whoever has it, for some days. Its address is answered this once: what is
 * stored does not lead back to it.
 *
 * @throws NotFound, Forbidden
 */
export function sharePreview(actor: Person, input: SharePreview): Promise<SharedPreview> {
  return inTransaction(async (tx) => {
    const article = await findArticle(tx, input.articleId);
    authorize(maySharePreview(actor, article));
    const { secret, hash } = newSecret();
    const [row] = await tx.$queryRaw<{ id: string; expiresAt: Date }[]>`
      INSERT INTO "PreviewLink" ("articleId", "hash", "name", "createdById", "expiresAt")
      VALUES (${article.id}::uuid, ${hash}, ${input.name}, ${actor.userId}::uuid,
        now() + make_interval(days => ${input.days}::int))
      RETURNING "id", "expiresAt"`;
    if (!row) throw new Error("Expected the new preview link's row, got none.");
    const { name, days } = input;
    await record(tx, actor, { type: "preview.shared", subjectId: article.id, linkId: row.id, name, days });
    return { id: row.id, path: `/preview/${secret}`, expiresAt: row.expiresAt.toISOString() };
  });
}
