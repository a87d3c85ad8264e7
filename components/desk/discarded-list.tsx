"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Refusal } from "@/components/ui/refusal";
import type { DiscardedArticle } from "@/lib/article/types";
import type { Outcome } from "@/lib/web/outcome";
import { Moment } from "./moment";
import { reach } from "./reach";

interface Props {
  articles: readonly DiscardedArticle[];
  bringBack: (input: { articleId: string }) => Promise<Outcome<void>>;
}

/** Articles that were put away, each with why, and the way back. */
export function DiscardedList({ articles, bringBack }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  async function bring(articleId: string) {
    setBusy(articleId);
    setRefused(null);
    const outcome = await reach(() => bringBack({ articleId }));
    if (outcome.ok) return router.push(`/desk/articles/${articleId}` as Route);
    setBusy(null);
    setRefused(outcome.message);
  }

  return (
    <>
      <Refusal>{refused}</Refusal>
      <table className="ui-table article-list">
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col">Why</th>
            <th scope="col">Put away</th>
            <th scope="col">
              <span className="ui-hidden">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {articles.map(({ id, headline, opening, because, at }) => (
            <tr key={id}>
              <td dir="auto" id={`away-${id}`}>
                {headline || opening || "Without words"}
              </td>
              <td data-label="Why">{because || "Its import run was undone."}</td>
              <td data-label="Put away">
                <Moment at={at} />
              </td>
              <td>
                <Button
                  aria-describedby={`away-${id}`}
                  busy={busy === id}
                  icon="restore"
                  onClick={() => void bring(id)}
                >
                  Bring back
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
