import type { Metadata } from "next";
import "@/components/desk/styles/articles.css";
import { ArticleFilters } from "@/components/desk/article-filters";
import { ArticleList } from "@/components/desk/article-list";
import { NewArticleButton } from "@/components/desk/new-article-button";
import { DeskPage } from "@/components/desk/page";
import { ButtonLink } from "@/components/ui/button";
import { ListArticles } from "@/lib/article/input";
import { listArticles } from "@/lib/article/list";
import { listAuthors } from "@/lib/article/list-authors";
import { listSections } from "@/lib/article/list-sections";
import { currentActor } from "@/lib/web/current-actor";
import { createArticle } from "./actions";

export const metadata: Metadata = { title: "Articles" };

export default async function Page({ searchParams }: PageProps<"/desk">) {
  const actor = await currentActor();
  const filters = readFilters(await searchParams);
  const [{ articles, next }, sections, authors] = await Promise.all([
    listArticles(actor, filters),
    listSections(actor),
    listAuthors(actor),
  ]);
  return (
    <DeskPage
      actions={
        <>
          <ButtonLink href="/desk/import" icon="import">
            Import
          </ButtonLink>
          <NewArticleButton create={createArticle} />
        </>
      }
      title="Articles"
    >
      <ArticleFilters authors={authors} filters={filters} sections={sections} />
      <ArticleList articles={articles} filters={filters} next={next} />
    </DeskPage>
  );
}

/** What the address says; a filter that makes no sense is left out rather than refused. */
function readFilters(params: Record<string, string | string[] | undefined>): ListArticles {
  const given = Object.entries(params).filter(([, value]) => typeof value === "string" && value !== "");
  const kept = given.filter(([name, value]) => ListArticles.safeParse({ [name]: value }).success);
  return ListArticles.parse(Object.fromEntries(kept));
}
