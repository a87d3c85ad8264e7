import { openPreviewPicture } from "@/lib/preview/open";
import { noPreviewPage } from "@/lib/reader/preview-page";
import { privatePage, privatePicture } from "@/lib/reader/private-answer";

interface Context {
  params: Promise<{ secret: string; name: string }>;
}

/** A picture of the working copy behind a link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { secret, name } = await params;
  const picture = await openPreviewPicture(secret, name);
  return picture ? privatePicture(picture) : privatePage(await noPreviewPage());
}
