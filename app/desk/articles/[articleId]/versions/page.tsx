import type { Metadata } from "next";
import "@/components/history/history.css";
import { keepVersion, restoreVersion } from "@/app/desk/articles/[articleId]/actions";
import { ArticlePage } from "@/components/desk/article-page";
import { Timeline } from "@/components/history/timeline";
import { ListHistory } from "@/lib/history/input";
import { listHistory } from "@/lib/history/list-history";
import { currentActor } from "@/lib/web/current-actor";
import { forPage } from "@/lib/web/page";

export const metadata: Metadata = { title: "Versions" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/desk/articles/[articleId]/versions">) {
  const actor = await currentActor();
  const { articleId } = await params;
  const { all, before } = await searchParams;
  const asked = { articleId, all: all === "1", ...(before === undefined ? {} : { before }) };
  const history = await forPage(ListHistory, asked, (input) => listHistory(actor, input));
  return (
    <ArticlePage articleId={articleId} headline={history.headline} title="Versions" width="text">
      <Timeline
        actions={{ restoreVersion, nameVersion: keepVersion }}
        all={asked.all}
        articleId={articleId}
        history={history}
      />
    </ArticlePage>
  );
}
