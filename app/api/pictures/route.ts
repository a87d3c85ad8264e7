import { z } from "zod";
import { addPicture } from "@/lib/media/add-picture";
import { MAX_PICTURE_BYTES, TOO_LARGE } from "@/lib/media/limits";
import { readUpload } from "@/lib/web/body";
import { staffRoute } from "@/lib/web/route";

/** Bring a picture in. The body is the file, or a form with it as `file`; the answer has what a figure needs. */
export const POST = staffRoute(z.strictObject({}), async (actor, _, request) =>
  addPicture(actor, await readUpload(request, { most: MAX_PICTURE_BYTES, tooLarge: TOO_LARGE })),
);
