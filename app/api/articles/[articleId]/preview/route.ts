import { SeePreview } from "@/lib/preview/input";
import { seePreview } from "@/lib/preview/see";
import { previewPage } from "@/lib/reader/preview-page";
import { privatePage } from "@/lib/reader/private-answer";
import { staffRoute } from "@/lib/web/route";

/** The working copy as readers would get it, for a frame of the desk. */
export const GET = staffRoute(SeePreview, async (actor, { articleId, scheme }) => {
  const at = `/api/articles/${articleId}/preview`;
  return privatePage(await previewPage(await seePreview(actor, { articleId }), { at, framed: true, scheme }));
});
