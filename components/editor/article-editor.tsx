"use client";

import { getSchema } from "@tiptap/core";
import { useEffect, useState } from "react";
import { Spinner } from "@/components/ui/spinner";
import type { Article, Section } from "@/lib/article/types";
import { holdTab, openTabs } from "./saving/open-tabs";
import { indexedDb } from "./saving/outbox";
import { type Recovered, recoverOutbox } from "./saving/recover";
import { http } from "./saving/transport";
import { schemaExtensions } from "./schema-extensions";
import { type DeskActions, type Standing, WritingDesk } from "./writing-desk";

export interface ArticleEditorProps {
  article: Article;
  standing: Standing;
  sections: readonly Section[];
  actions: DeskActions;
}

/**
 * Opens an article for writing: first sends what an earlier tab of this browser left unsaved, then shows the newest
 * working copy. Nothing is editable before that, so that old and new words never cross.
 */
export function ArticleEditor({ article, ...rest }: ArticleEditorProps) {
  const [clientId] = useState(() => crypto.randomUUID());
  const [opened, setOpened] = useState<{ article: Article; recovered: Recovered[] } | null>(null);

  useEffect(() => {
    let gone = false;
    const release = holdTab(clientId);
    void openWithOutbox(article).then((result) => {
      if (!gone) setOpened(result);
    });
    return () => {
      gone = true;
      release();
    };
  }, [article, clientId]);

  if (!opened) {
    return (
      <div className="editor-opening" role="status">
        <Spinner /> Opening the article
      </div>
    );
  }
  return (
    <WritingDesk
      {...rest}
      article={opened.article}
      clientId={clientId}
      // Another article, or the same one opened anew, is another editor.
      key={`${opened.article.id} ${clientId}`}
      recovered={opened.recovered}
    />
  );
}

async function openWithOutbox(article: Article): Promise<{ article: Article; recovered: Recovered[] }> {
  const alive = await openTabs();
  const recovered = await recoverOutbox(getSchema(schemaExtensions), article.id, {
    outbox: indexedDb,
    transport: http,
    isOpen: (clientId) => alive.has(clientId),
  });
  return { article: (await newest(article.id)) ?? article, recovered };
}

/** The page may come from the browser's memory, and recovering has just changed the article. */
async function newest(articleId: string): Promise<Article | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}`, { cache: "no-store" });
    return response.ok ? (await response.json()).value : null;
  } catch {
    return null;
  }
}
