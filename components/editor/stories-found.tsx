"use client";

import { useEffect, useState } from "react";
import { searchStories } from "@/components/desk/search-stories";
import type { StoryFound } from "@/lib/article/types";

/** Pause in typing after which stories are looked for, in milliseconds. */
const PAUSE = 200;
/** One letter finds everything. */
const FEWEST_LETTERS = 2;

/** Stories of ours with these words in their headline; null while nothing is asked. */
export function useStories(words: string): readonly StoryFound[] | null {
  const asked = words.trim();
  const [found, setFound] = useState<{ asked: string; stories: readonly StoryFound[] } | null>(null);
  useEffect(() => {
    if (asked.length < FEWEST_LETTERS) return;
    const stop = new AbortController();
    const look = async () => {
      const stories = await searchStories(asked, stop.signal);
      // Without an answer the dialog goes on as it is.
      if (stories) setFound({ asked, stories });
    };
    const clock = setTimeout(() => void look(), PAUSE);
    return () => {
      clearTimeout(clock);
      stop.abort();
    };
  }, [asked]);
  return asked.length < FEWEST_LETTERS || found?.asked !== asked ? null : found.stories;
}

interface Props {
  stories: readonly StoryFound[] | null;
  onChoose: (story: StoryFound & { path: string }) => void;
}

/** The stories that were found; one that readers can't see can't be linked yet. */
export function StoriesFound({ stories, onChoose }: Props) {
  return (
    <div aria-live="polite">
      {stories?.length === 0 && (
        <p className="ui-muted ui-small">No story has these words in its headline.</p>
      )}
      {stories && stories.length > 0 && (
        <ul aria-label="Stories" className="editor-stories-found">
          {stories.map((story) => {
            const { articleId, livePath: path, headline } = story;
            return (
              <li key={articleId}>
                <button
                  className="editor-story-found"
                  disabled={path === null}
                  onClick={() => path !== null && onChoose({ ...story, path })}
                  type="button"
                >
                  <span>{headline}</span>
                  <span className="ui-muted ui-small">
                    {path === null ? "Not published yet" : `/${path}`}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
