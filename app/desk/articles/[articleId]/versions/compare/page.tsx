import type { Metadata } from "next";
import "@/components/history/history.css";
import { restoreBlock, restoreVersion } from "@/app/desk/articles/[articleId]/actions";
import { DeskPage } from "@/components/desk/page";
import { ComparisonView } from "@/components/history/comparison";
import { historyHref } from "@/components/history/words";
import { ButtonLink } from "@/components/ui/button";
import { compareVersions } from "@/lib/history/compare";
import { CompareVersions } from "@/lib/history/input";
import { currentActor } from "@/lib/web/current-actor";
import { forPage } from "@/lib/web/page";

export const metadata: Metadata = { title: "Compare versions" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/desk/articles/[articleId]/versions/compare">) {
  const actor = await currentActor();
  const { articleId } = await params;
  const { from = "0", to = "now", view } = await searchParams;
  const comparison = await forPage(CompareVersions, { articleId, from, to }, (input) =>
    compareVersions(actor, input),
  );
  return (
    <DeskPage
      actions={
        <ButtonLink href={historyHref(articleId)} icon="back">
          All versions
        </ButtonLink>
      }
      lead={comparison.headline || "Article without a headline"}
      title="Compare versions"
      width={view === "side" ? "wide" : "text"}
    >
      <ComparisonView
        articleId={articleId}
        comparison={comparison}
        restoreBlock={restoreBlock}
        restoreVersion={restoreVersion}
        view={view === "side" ? "side" : "inline"}
      />
    </DeskPage>
  );
}
