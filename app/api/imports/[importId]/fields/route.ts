import { WriteField } from "@/lib/import/input";
import { writeField } from "@/lib/import/write-field";
import { staffRoute } from "@/lib/web/route";

/** Keep what a person wrote into a field of the review. */
export const POST = staffRoute(WriteField, async (actor, input) => {
  await writeField(actor, input);
  return null;
});
