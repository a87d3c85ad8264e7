"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { createArticleFromImport } from "@/lib/import/create-article";
import { CreateArticleFromImport } from "@/lib/import/input";
import { staffAction } from "@/lib/web/action";

/** Make the article and go there to write. */
export const createArticle = staffAction(CreateArticleFromImport, async (actor, input) => {
  const { articleId } = await createArticleFromImport(actor, input);
  // Who goes back must not see a review that can still be decided, as their browser kept it.
  revalidatePath("/desk/import", "layout");
  return redirect(`/desk/articles/${articleId}`);
});
