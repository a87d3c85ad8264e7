import type { Metadata, Route } from "next";
import "@/components/desk/styles/articles.css";
import { restoreVersion } from "@/app/desk/articles/[articleId]/actions";
import { DeskPage } from "@/components/desk/page";
import { RevisionList } from "@/components/desk/revision-list";
import { ButtonLink } from "@/components/ui/button";
import { getArticle } from "@/lib/article/get";
import { GetArticle } from "@/lib/article/input";
import { listRevisions } from "@/lib/article/list-revisions";
import { currentActor } from "@/lib/web/current-actor";
import { forPage } from "@/lib/web/page";

export const metadata: Metadata = { title: "Versions" };

export default async function Page({ params }: PageProps<"/desk/articles/[articleId]/versions">) {
  const actor = await currentActor();
  const input = await params;
  const { article, edit } = await forPage(GetArticle, input, (parsed) => getArticle(actor, parsed));
  return (
    <DeskPage
      actions={
        <ButtonLink href={`/desk/articles/${article.id}` as Route} icon="back">
          Back to the article
        </ButtonLink>
      }
      lead={article.fields.headline || "Article without a headline"}
      title="Versions"
      width="text"
    >
      <RevisionList
        articleId={article.id}
        edit={edit}
        restore={restoreVersion}
        revisions={await listRevisions(actor, { articleId: article.id })}
      />
    </DeskPage>
  );
}
