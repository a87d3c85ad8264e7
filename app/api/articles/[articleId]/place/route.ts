import { TellPlace } from "@/lib/live/input";
import { tellPlace } from "@/lib/live/tell-place";
import { staffRoute } from "@/lib/web/route";

/** Where the person is in the article: their colleagues see it. */
export const POST = staffRoute(TellPlace, tellPlace);
