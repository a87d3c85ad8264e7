import { Decide } from "@/lib/import/input";
import { decide } from "@/lib/import/review/decide";
import { staffRoute } from "@/lib/web/route";

/** Put parts of a source into its story, or set them aside. */
export const POST = staffRoute(Decide, async (actor, input) => {
  await decide(actor, input);
  return null;
});
