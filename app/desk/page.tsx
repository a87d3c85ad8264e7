import type { Metadata } from "next";
import { Suspense } from "react";
import "@/components/desk/styles/articles.css";
import { ArticleFilters } from "@/components/desk/article-filters";
import { ArticleList } from "@/components/desk/article-list";
import { NewArticleButton } from "@/components/desk/new-article-button";
import { DeskPage } from "@/components/desk/page";
import { ButtonLink } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { Person } from "@/lib/access/actor";
import { ListArticles } from "@/lib/article/input";
import { listArticles } from "@/lib/article/list";
import { listAuthors } from "@/lib/article/list-authors";
import { listSections } from "@/lib/article/list-sections";
import { mayBringBack } from "@/lib/article/policy";
import { currentActor } from "@/lib/web/current-actor";
import { createArticle } from "./actions";

export const metadata: Metadata = { title: "Articles" };

export default async function Page({ searchParams }: PageProps<"/desk">) {
  const actor = await currentActor();
  const filters = readFilters(await searchParams);
  const [sections, authors] = await Promise.all([listSections(actor), listAuthors(actor)]);
  return (
    <DeskPage
      actions={
        <>
          <ButtonLink href="/desk/import" icon="import">
            Import
          </ButtonLink>
          {mayBringBack(actor).allowed && (
            <ButtonLink href="/desk/put-away" icon="archive">
              Put away
            </ButtonLink>
          )}
          <NewArticleButton create={createArticle} />
        </>
      }
      title="Articles"
    >
      <ArticleFilters authors={authors} filters={filters} sections={sections} />
      <Suspense fallback={<Loading />} key={JSON.stringify(filters)}>
        <Listed actor={actor} filters={filters} />
      </Suspense>
    </DeskPage>
  );
}

async function Listed({ actor, filters }: { actor: Person; filters: ListArticles }) {
  const { articles, next } = await listArticles(actor, filters);
  return <ArticleList articles={articles} filters={filters} next={next} />;
}

// Not the folder's loading file: that would also stand before the pages below, which answer 403 and 404.
const Loading = () => (
  <p className="article-loading ui-muted" role="status">
    <Spinner /> Loading articles
  </p>
);

/** What the address says; a filter that makes no sense is left out rather than refused. */
function readFilters(params: Record<string, string | string[] | undefined>): ListArticles {
  const given = Object.entries(params).filter(([, value]) => typeof value === "string" && value !== "");
  const kept = given.filter(([name, value]) => ListArticles.safeParse({ [name]: value }).success);
  return ListArticles.parse(Object.fromEntries(kept));
}
