import type { Metadata } from "next";
import { cache } from "react";
import { ArticleEditor } from "@/components/editor/article-editor";
import "@/components/editor/styles/editor.css";
import { getArticle } from "@/lib/article/get";
import { GetArticle } from "@/lib/article/input";
import { listSections } from "@/lib/article/list-sections";
import { assets } from "@/lib/reader/assets/manifest";
import { currentActor } from "@/lib/web/current-actor";
import { forPage } from "@/lib/web/page";
import {
  correct,
  discard,
  dismissNotice,
  keepVersion,
  publish,
  retryPicture,
  setEmbargo,
  unpublish,
  withdraw,
} from "./actions";

const open = cache(async (params: PageProps<"/desk/articles/[articleId]">["params"]) => {
  const actor = await currentActor();
  return { actor, opened: await forPage(GetArticle, await params, (input) => getArticle(actor, input)) };
});

export async function generateMetadata({
  params,
}: PageProps<"/desk/articles/[articleId]">): Promise<Metadata> {
  const { opened } = await open(params);
  return { title: opened.article.fields.headline || "Article without a headline" };
}

export default async function Page({ params }: PageProps<"/desk/articles/[articleId]">) {
  const { actor, opened } = await open(params);
  const { article, issues: _, ...standing } = opened;
  return (
    <>
      {/* The canvas looks like the page that readers get: its own style sheet. */}
      <link href={assets()["story.css"]} precedence="story" rel="stylesheet" />
      <ArticleEditor
        actions={{
          publish,
          unpublish,
          keepVersion,
          retryPicture,
          discard,
          dismissNotice,
          setEmbargo,
          correct,
          withdraw,
        }}
        article={article}
        sections={await listSections(actor)}
        standing={standing}
        userId={actor.userId}
      />
    </>
  );
}
