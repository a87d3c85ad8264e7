import type { Route } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import type { ListArticles } from "@/lib/article/input";
import type { ArticleSummary } from "@/lib/article/types";
import { ArticleStatusMark } from "./article-status";
import { Moment } from "./moment";

interface Props {
  articles: readonly ArticleSummary[];
  filters: ListArticles;
  /** The key of the following page; null on the last. */
  next: string | null;
}

/** Articles, the latest change first. */
export function ArticleList({ articles, filters, next }: Props) {
  if (articles.length === 0) return <Nothing filters={filters} />;
  return (
    <>
      <table className="ui-table article-list">
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col">Status</th>
            <th scope="col">Section</th>
            <th scope="col">Words</th>
            <th scope="col">Changed</th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <tr key={article.id}>
              <td>
                <Link href={`/desk/articles/${article.id}`}>{titleOf(article)}</Link>
                <p className="ui-muted ui-small">
                  {article.byline.join(", ") || `Made by ${article.createdByName}`}
                </p>
              </td>
              <td data-label="Status">
                <ArticleStatusMark status={article.status} />
                {article.killed && (
                  <p>
                    <Status icon="alert" tone="bad">
                      Killed by the agency
                    </Status>
                  </p>
                )}
              </td>
              <td data-label="Section">{article.sectionName ?? <span className="ui-muted">None</span>}</td>
              <td data-label="Words">{article.wordCount.toLocaleString("en-GB")}</td>
              <td data-label="Changed">
                <Moment at={article.updatedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {next && (
        <nav aria-label="Pages" className="article-pages">
          <ButtonLink href={hrefOf({ ...filters, after: next })}>Earlier articles</ButtonLink>
        </nav>
      )}
    </>
  );
}

function Nothing({ filters }: { filters: ListArticles }) {
  const { search, ...choices } = filters;
  const filtered = search !== "" || Object.values(choices).some((value) => value !== undefined);
  if (filtered) {
    return (
      <EmptyState title="No article is like that">
        <p>Try fewer words, or another status or section.</p>
        <ButtonLink href="/desk">Show all articles</ButtonLink>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No articles yet">
      <p>Import a story in any shape, or write a new one.</p>
      <ButtonLink href="/desk/import" icon="import">
        Import a story
      </ButtonLink>
    </EmptyState>
  );
}

function titleOf({ headline, opening }: ArticleSummary) {
  if (headline !== "") return <bdi>{headline}</bdi>;
  return <em>{opening === "" ? "Empty article" : `No headline: ${opening}…`}</em>;
}

function hrefOf(filters: ListArticles): Route {
  const given = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/desk?${new URLSearchParams(given)}` as Route;
}
