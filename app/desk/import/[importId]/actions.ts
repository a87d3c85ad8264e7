"use server";

import { revalidatePath } from "next/cache";
import { RedirectType, redirect } from "next/navigation";
import { CreateArticleFromImport, RememberRule, RereadImport } from "@/lib/import/input";
import { createArticleFromImport } from "@/lib/import/review/create-article";
import { rereadImport } from "@/lib/import/review/reread";
import { rememberRule } from "@/lib/import/source-rules/remember";
import { staffAction } from "@/lib/web/action";

/** Make the article and go there to write. */
export const createArticle = staffAction(CreateArticleFromImport, async (actor, input) => {
  const { articleId } = await createArticleFromImport(actor, input);
  // Who goes back must not see a review that can still be decided, as their browser kept it.
  revalidatePath("/desk/import", "layout");
  return redirect(`/desk/articles/${articleId}`);
});

/** Read it as something else and go to that reading. Where the first one is gone, Back leads past it. */
export const reread = staffAction(RereadImport, async (actor, input) => {
  const { importId, kept } = await rereadImport(actor, input);
  revalidatePath("/desk/import", "layout");
  return redirect(`/desk/import/${importId}`, kept ? RedirectType.push : RedirectType.replace);
});

export const remember = staffAction(RememberRule, rememberRule);
