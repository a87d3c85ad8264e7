import type { Person } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/transaction";
import { parseDocument } from "@/lib/document/parse";
import { replaceAll } from "@/lib/document/replace-all";
import type { NodeJson } from "@/lib/document/types";
import { appendChange } from "./commit";
import { FieldChangeSchema } from "./field-schema";
import { type ArticleFields, FIELD_NAMES, type FieldChange, sameValue } from "./fields";
import type { Article } from "./types";

/**
 * Step: put these fields and this body in the place of the working copy, as one commit on top of what was there. Open
 * editors stay in step, and what readers see stays. The article is locked, and the actor may edit it.
 *
 * @returns the version that it has now
 * @throws Invalid when the body is not a document of our schema.
 */
export async function replaceWorkingCopy(
  tx: Tx,
  actor: Person,
  article: Article,
  by: { fields: ArticleFields; body: NodeJson },
): Promise<number> {
  const { version } = await appendChange(tx, actor, article, {
    steps: replaceAll(parseDocument(article.body), parseDocument(by.body)),
    fields: changesTo(article, by.fields),
  });
  return version;
}

function changesTo(article: Article, fields: ArticleFields): FieldChange[] {
  return FIELD_NAMES.filter((name) => !sameValue(article.fields[name], fields[name])).map((name) =>
    FieldChangeSchema.parse({ name, from: article.fields[name], to: fields[name] }),
  );
}
