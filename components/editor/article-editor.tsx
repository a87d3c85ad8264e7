"use client";

import { getSchema } from "@tiptap/core";
import { useEffect, useState } from "react";
import { Spinner } from "@/components/ui/spinner";
import type { Article, Section } from "@/lib/article/types";
import { newUuid } from "@/lib/format/uuid";
import { holdTab, oneAtATime, openTabs } from "./saving/open-tabs";
import { indexedDb } from "./saving/outbox";
import { type Recovered, recoverOutbox } from "./saving/recover";
import { http } from "./saving/transport";
import { schemaExtensions } from "./schema-extensions";
import type { DeskActions, Standing } from "./standing";
import { WritingDesk } from "./writing-desk";

interface Opened {
  article: Article;
  standing: Standing;
}

export interface ArticleEditorProps extends Opened {
  sections: readonly Section[];
  actions: DeskActions;
  /** The person at this desk. */
  userId: string;
}

/**
 * Opens an article for writing: first sends what an earlier tab of this browser left unsaved, then shows the newest
 * working copy. Nothing is editable before that, so that old and new words never cross.
 */
export function ArticleEditor({ article, standing, ...rest }: ArticleEditorProps) {
  const [clientId] = useState(newUuid);
  const [opened, setOpened] = useState<(Opened & { recovered: Recovered[] }) | null>(null);
  const articleId = article.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the page brought is for the first moment alone
  useEffect(() => {
    let gone = false;
    const release = holdTab(clientId);
    void openWithOutbox(articleId).then(({ newest, recovered }) => {
      if (!gone) setOpened({ ...(newest ?? { article, standing }), recovered });
    });
    return () => {
      gone = true;
      release();
    };
  }, [articleId, clientId]);

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
      standing={opened.standing}
    />
  );
}

async function openWithOutbox(articleId: string): Promise<{ newest: Opened | null; recovered: Recovered[] }> {
  const recovered = await oneAtATime(`galley-recover-${articleId}`, async () => {
    const alive = await openTabs();
    return recoverOutbox(getSchema(schemaExtensions), articleId, {
      outbox: indexedDb,
      transport: http,
      isOpen: (clientId) => alive.has(clientId),
    });
  });
  return { newest: await openNewest(articleId), recovered };
}

/** The page may come from the browser's memory, and recovering has perhaps just changed the article. */
async function openNewest(articleId: string): Promise<Opened | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}`, { cache: "no-store" });
    if (!response.ok) return null;
    const { article, ...standing } = (await response.json()).value;
    return { article, standing };
  } catch {
    return null;
  }
}
