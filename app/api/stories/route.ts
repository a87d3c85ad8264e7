import { findStories } from "@/lib/article/find-stories";
import { FindStories } from "@/lib/article/input";
import { staffRoute } from "@/lib/web/route";

/** Stories of ours by words of their headline, to link to. */
export const GET = staffRoute(FindStories, findStories);
