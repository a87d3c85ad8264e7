import type { Metadata, Route } from "next";
import { updateArticle } from "@/app/desk/import/[importId]/same-actions";
import { DeskPage } from "@/components/desk/page";
import { SameComparison } from "@/components/import/same-comparison";
import "@/components/import/styles/same.css";
import { ButtonLink } from "@/components/ui/button";
import { ImportAndArticle } from "@/lib/import/input";
import { compareImport } from "@/lib/import/same-story/compare";
import { currentActor } from "@/lib/web/current-actor";
import { forPage } from "@/lib/web/page";

export const metadata: Metadata = { title: "Compare" };

/** An article beside what it would become with an import. */
export default async function ComparePage({
  params,
}: PageProps<"/desk/import/[importId]/compare/[articleId]">) {
  const actor = await currentActor();
  const { importId, articleId } = await params;
  const comparison = await forPage(ImportAndArticle, { importId, articleId }, (input) =>
    compareImport(actor, input),
  );
  return (
    <DeskPage
      actions={
        <ButtonLink href={`/desk/import/${importId}` as Route} icon="back">
          Back to the review
        </ButtonLink>
      }
      lead={comparison.headline || "Article without a headline"}
      title="Compare"
      width="text"
    >
      <SameComparison
        articleId={articleId}
        comparison={comparison}
        importId={importId}
        update={updateArticle}
      />
    </DeskPage>
  );
}
