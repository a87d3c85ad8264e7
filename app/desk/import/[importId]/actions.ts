"use server";

import { redirect } from "next/navigation";
import { createArticleFromImport } from "@/lib/import/create-article";
import { CreateArticleFromImport } from "@/lib/import/input";
import { staffAction } from "@/lib/web/action";

/** Make the article and go there to write. */
export const createArticle = staffAction(CreateArticleFromImport, async (actor, input) => {
  const { articleId } = await createArticleFromImport(actor, input);
  return redirect(`/desk/articles/${articleId}`);
});
