import type { Route } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import type { RunItem } from "@/lib/run/types";
import { ITEM_WORDS } from "./words";

/** What became of each story. */
export function RunItems({ items }: { items: readonly RunItem[] }) {
  if (items.length === 0) return <EmptyState title="No story is like that" />;
  return (
    <table className="ui-table run-items">
      <thead>
        <tr>
          <th className="run-number" scope="col">
            Number
          </th>
          <th scope="col">Story</th>
          <th scope="col">What became of it</th>
          <th className="run-number" scope="col">
            Words
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.number}>
            <td className="run-number" data-label="Number">
              {item.number.toLocaleString("en-GB")}
            </td>
            <td data-label="Story">
              <Story item={item} />
            </td>
            <td data-label="What became of it">
              <Fate item={item} />
            </td>
            <td className="run-number" data-label="Words">
              {item.wordCount > 0 && item.wordCount.toLocaleString("en-GB")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Story({ item: { title: told, key, because, articleId, state } }: { item: RunItem }) {
  // What could not be taken out of its source has a sentence for a title.
  const title = told === because ? "" : told;
  const words = title || key || "Without a headline";
  return (
    <>
      {articleId && state !== "undone" ? (
        <Link dir="auto" href={`/desk/articles/${articleId}` as Route}>
          {words}
        </Link>
      ) : (
        <span dir="auto">{words}</span>
      )}
      {title && key && <p className="ui-muted ui-small">{key}</p>}
    </>
  );
}

function Fate({ item: { state, because, warnings, sameAs, articleId } }: { item: RunItem }) {
  const { words, tone, icon } = ITEM_WORDS[state];
  return (
    <>
      <Status icon={icon} tone={tone}>
        {words}
      </Status>
      {because && <p className="ui-small">{because}</p>}
      {sameAs && (
        <p className="ui-small">
          <Link href={`/desk/articles/${sameAs}` as Route}>
            {state === "imported" && !articleId
              ? "The article that it went into"
              : "The article it is already"}
          </Link>
        </p>
      )}
      {warnings > 0 && (
        <p className="ui-muted ui-small">
          {articleId && state !== "undone" ? (
            <Link href={`/desk/articles/${articleId}/import` as Route}>{toLookAt(warnings)}</Link>
          ) : (
            toLookAt(warnings)
          )}
        </p>
      )}
    </>
  );
}

const toLookAt = (warnings: number) =>
  warnings === 1 ? "1 thing to look at" : `${warnings} things to look at`;
