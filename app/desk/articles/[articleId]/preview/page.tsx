import type { Metadata } from "next";
import { ArticlePage } from "@/components/desk/article-page";
import { PreviewFrame } from "@/components/preview/preview-frame";
import { PreviewLinks } from "@/components/preview/preview-links";
import "@/components/preview/styles/preview.css";
import { OfArticle } from "@/lib/preview/input";
import { listPreviewLinks } from "@/lib/preview/list-links";
import { currentActor } from "@/lib/web/current-actor";
import { forPage } from "@/lib/web/page";
import { revoke, share } from "./actions";

export const metadata: Metadata = { title: "Preview" };

/** The working copy as readers would get it, and the links by which others may see it. */
export default async function Page({ params }: PageProps<"/desk/articles/[articleId]/preview">) {
  const actor = await currentActor();
  const { articleId } = await params;
  const opened = await forPage(OfArticle, { articleId }, (input) => listPreviewLinks(actor, input));
  return (
    <ArticlePage articleId={articleId} headline={opened.headline} title="Preview">
      <PreviewFrame articleId={articleId} />
      <PreviewLinks
        articleId={articleId}
        links={opened.links}
        revoke={revoke}
        share={share}
        verdict={opened.share}
      />
    </ArticlePage>
  );
}
