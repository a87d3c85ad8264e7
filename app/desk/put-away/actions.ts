"use server";

import { bringBackArticle } from "@/lib/article/discard";
import { BringBackArticle } from "@/lib/article/input";
import { staffAction } from "@/lib/web/action";

export const bringBack = staffAction(BringBackArticle, bringBackArticle);
