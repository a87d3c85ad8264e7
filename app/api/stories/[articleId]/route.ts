import { nameStory } from "@/lib/article/find-stories";
import { GetArticle } from "@/lib/article/input";
import { staffRoute } from "@/lib/web/route";

/** One of our own stories as a link to it is shown at the desk. */
export const GET = staffRoute(GetArticle, nameStory);
