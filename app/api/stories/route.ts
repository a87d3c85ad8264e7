import { findStories } from "@/lib/article/find-stories";
import { FindStories } from "@/lib/article/input";
import { staffRoute } from "@/lib/web/route";

/** Our own stories by the words of their headline, to link to one. */
export const GET = staffRoute(FindStories, findStories);
