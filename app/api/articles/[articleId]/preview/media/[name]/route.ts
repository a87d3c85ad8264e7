import { PreviewPicture } from "@/lib/preview/input";
import { seePreviewPicture } from "@/lib/preview/see";
import { privatePicture } from "@/lib/reader/private-answer";
import { staffRoute } from "@/lib/web/route";

/** A picture of the working copy, below the preview's address. */
export const GET = staffRoute(PreviewPicture, async (actor, input) =>
  privatePicture(await seePreviewPicture(actor, input)),
);
