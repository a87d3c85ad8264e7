import { openPreview } from "@/lib/preview/open";
import { noPreviewPage, previewPage } from "@/lib/reader/preview-page";
import { privatePage } from "@/lib/reader/private-answer";

interface Context {
  params: Promise<{ secret: string }>;
}

/** The working copy for whoever has the link. An address that opens nothing answers the same, whatever it is. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { secret } = await params;
  const copy = await openPreview(secret);
  return privatePage(copy ? await previewPage(copy, { at: `/preview/${secret}` }) : await noPreviewPage());
}
