import { Decide, GetImport } from "@/lib/import/input";
import { decide } from "@/lib/import/review/decide";
import { getDecisions } from "@/lib/import/review/get-decisions";
import { staffRoute } from "@/lib/web/route";

/** What is decided about a source by now: asked for when somebody else was quicker. */
export const GET = staffRoute(GetImport, getDecisions);

/** Put parts of a source into its story, or set them aside. */
export const POST = staffRoute(Decide, async (actor, input) => {
  await decide(actor, input);
  return null;
});
