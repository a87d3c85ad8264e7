import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { newBlockId } from "@/lib/document/block-id";
import type { ArticleFields } from "./fields";
import { insertArticle } from "./insert";
import { mayCreate } from "./policy";

/** Make an empty article, signed by who makes it. The row exists before its editor opens. */
export function createArticle(actor: Person): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    authorize(mayCreate(actor));
    const fields: Partial<ArticleFields> = { byline: [actor.name] };
    const body = { type: "doc", content: [{ type: "paragraph", attrs: { id: newBlockId() } }] };
    return insertArticle(tx, actor, { fields, body, reason: "created", importId: null });
  });
}
