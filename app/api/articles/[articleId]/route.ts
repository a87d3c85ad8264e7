import { getArticle } from "@/lib/article/get";
import { GetArticle } from "@/lib/article/input";
import { staffRoute } from "@/lib/web/route";

/** The working copy at its head and what the person may do with it, for an editor that opens. */
export const GET = staffRoute(GetArticle, getArticle);
