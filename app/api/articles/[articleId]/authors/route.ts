import { WhoWrote } from "@/lib/history/input";
import { whoWrote } from "@/lib/history/who-wrote";
import { staffRoute } from "@/lib/web/route";

/** Who wrote what stands between two positions of a version. */
export const GET = staffRoute(WhoWrote, whoWrote);
