import type { Metadata, Route } from "next";
import Link from "next/link";
import { restoreFromImport } from "@/app/desk/articles/[articleId]/actions";
import { ArticlePage } from "@/components/desk/article-page";
import { ArticleImportScreen } from "@/components/import/article-import-screen";
import { OriginalLink } from "@/components/import/original-link";
import "@/components/import/styles/import.css";
import { dateTime } from "@/lib/format/dates";
import { getArticleImport } from "@/lib/import/afterwards/get-article-import";
import { GetArticleImport } from "@/lib/import/input";
import { currentActor } from "@/lib/web/current-actor";
import { forPage } from "@/lib/web/page";

export const metadata: Metadata = { title: "Where it came from" };

/** What an article was made of: the original, the decisions, and the way back for what was left out. */
export default async function Page({ params, searchParams }: PageProps<"/desk/articles/[articleId]/import">) {
  const actor = await currentActor();
  const { from } = await searchParams;
  const asked = { ...(await params), ...(from === undefined ? {} : { from }) };
  const source = await forPage(GetArticleImport, asked, (input) => getArticleImport(actor, input));
  const base = `/desk/articles/${source.articleId}`;
  return (
    <ArticlePage
      about={`${source.fileName || "Pasted"}, ${source.createdByName}, ${dateTime(new Date(source.createdAt))}`}
      actions={<OriginalLink importId={source.id} />}
      articleId={source.articleId}
      headline={source.headline}
      title="Where it came from"
    >
      {source.others.length > 0 && (
        <ul aria-label="Other imports of this article" className="import-rows">
          {source.others.map(({ id, title, createdAt }) => (
            <li className="import-row" key={id}>
              <Link className="import-row-name" href={`${base}/import?from=${id}` as Route}>
                {title || "Without words"}
              </Link>
              <span className="ui-muted">{dateTime(new Date(createdAt))}</span>
            </li>
          ))}
        </ul>
      )}
      <ArticleImportScreen key={source.id} restore={restoreFromImport} source={source} />
    </ArticlePage>
  );
}
