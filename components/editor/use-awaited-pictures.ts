"use client";

import { createContext, useEffect, useState } from "react";
import { reach } from "@/components/desk/reach";
import { figures } from "@/lib/document/measure";
import type { NodeJson } from "@/lib/document/types";
import type { AwaitedPicture } from "@/lib/picture-job/types";
import type { DeskActions } from "./standing";

/** Pictures that the newsroom brings in for figures of the article that is open. */
export interface Awaited {
  /** By the figure's id. */
  pictures: ReadonlyMap<string, AwaitedPicture>;
  retry: (figureId: string) => void;
}

/** How often it is asked whether a picture has arrived, in milliseconds: at least, and when the next try is far off. */
const SOON = 2_500;
const LATE = 60_000;

export const AwaitedOf = createContext<Awaited>({ pictures: new Map(), retry: () => {} });

interface Opened {
  article: { id: string; body: NodeJson };
  /** Fetches the commits of others: a picture arrives in one. */
  hear: (() => Promise<unknown>) | undefined;
  retryPicture: DeskActions["retryPicture"];
}

/** What is awaited, asked again as long as something is. An article whose figures have their pictures asks nothing. */
export function useAwaitedPictures({ article, hear, retryPicture }: Opened): Awaited {
  const articleId = article.id;
  const [pictures, setPictures] = useState<Awaited["pictures"]>(new Map());
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a round begins when the desk is there, or with a retry
  useEffect(() => {
    if (!hear || !figures(article.body).some(({ pictureId }) => pictureId === null)) return;
    let clock: ReturnType<typeof setTimeout>;
    let gone = false;
    let before = pictures;

    async function look(): Promise<void> {
      const now = document.visibilityState === "visible" ? await ask(articleId) : null;
      // First the picture, then the words about it: nobody is told for a moment that there is none.
      if (now && [...before.keys()].some((figureId) => !now.has(figureId))) await hear?.();
      if (gone) return;
      if (now) setPictures(now);
      before = now ?? before;
      const pause = now ? pauseFor([...now.values()]) : SOON;
      if (pause !== null) clock = setTimeout(() => void look(), pause);
    }

    void look();
    return () => {
      gone = true;
      clearTimeout(clock);
    };
  }, [articleId, hear === undefined, round]);

  async function retry(figureId: string): Promise<void> {
    const picture = pictures.get(figureId);
    if (!picture) return;
    const begun: AwaitedPicture = { ...picture, state: "waiting", because: "", nextAt: null };
    setPictures(new Map(pictures).set(figureId, begun));
    await reach(() => retryPicture({ articleId, figureId }));
    setRound((last) => last + 1);
  }

  return { pictures, retry: (figureId) => void retry(figureId) };
}

async function ask(articleId: string): Promise<Awaited["pictures"] | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}/pictures`, { cache: "no-store" });
    if (!response.ok) return null;
    const { value }: { value: AwaitedPicture[] } = await response.json();
    return new Map(value.map((picture) => [picture.figureId, picture]));
  } catch {
    return null;
  }
}

/** Milliseconds until it is worth asking again; null when nothing is on its way. */
function pauseFor(pictures: readonly AwaitedPicture[]): number | null {
  const waits = pictures
    .filter(({ state }) => state === "waiting")
    .map(({ nextAt }) => (nextAt ? Date.parse(nextAt) - Date.now() : 0));
  return waits.length === 0 ? null : Math.min(LATE, Math.max(SOON, Math.min(...waits)));
}
