"use server";

import { redirect } from "next/navigation";
import { createArticle as create } from "@/lib/article/create";
import { CreateArticle } from "@/lib/article/input";
import { staffAction } from "@/lib/web/action";

/** Make an empty article and open it. */
export const createArticle = staffAction(CreateArticle, async (actor) => {
  const { id } = await create(actor);
  redirect(`/desk/articles/${id}`);
});
