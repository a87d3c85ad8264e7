"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { ImportAndArticle } from "@/lib/import/input";
import { noteKill } from "@/lib/import/same-story/note-kill";
import { updateArticleFromImport } from "@/lib/import/same-story/update-article";
import { staffAction } from "@/lib/web/action";

/** Bring the article up to date and go there. */
export const updateArticle = staffAction(ImportAndArticle, async (actor, input) => {
  const { articleId } = await updateArticleFromImport(actor, input);
  revalidatePath("/desk/import", "layout");
  return redirect(`/desk/articles/${articleId}`);
});

/** Put the agency's kill on the article and go there, where it can be taken offline. */
export const putNotice = staffAction(ImportAndArticle, async (actor, input) => {
  const { articleId } = await noteKill(actor, input);
  revalidatePath("/desk/import", "layout");
  return redirect(`/desk/articles/${articleId}`);
});
