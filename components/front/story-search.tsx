"use client";

import { useEffect, useRef, useState } from "react";
import { searchStories } from "@/components/desk/search-stories";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FRONT_PLACES, type FrontStory } from "@/lib/front/types";

interface Props {
  /** Ids of the stories that are there already. */
  chosen: readonly string[];
  full: boolean;
  onAdd: (story: FrontStory) => void;
}

/** A pause after the last key, in milliseconds. */
const PAUSE = 200;

/** Live stories by the words of their headline, the newest without words. */
export function StorySearch({ chosen, full, onAdd }: Props) {
  const [search, setSearch] = useState("");
  const [found, setFound] = useState<readonly FrontStory[]>([]);
  const [failed, setFailed] = useState(false);
  const section = useRef<HTMLElement>(null);

  useEffect(() => {
    const given = new AbortController();
    const look = async () => {
      const stories = await findLive(search, given.signal);
      if (given.signal.aborted) return;
      setFailed(stories === null);
      if (stories !== null) setFound(stories);
    };
    const later = setTimeout(() => void look(), PAUSE);
    return () => {
      clearTimeout(later);
      given.abort();
    };
  }, [search]);

  /** The button goes with the story; the focus goes on to the next one. */
  function add(story: FrontStory, index: number) {
    onAdd(story);
    requestAnimationFrame(() => {
      const next = section.current?.querySelectorAll<HTMLElement>("li button:enabled")[index];
      (next ?? section.current?.querySelector("input"))?.focus();
    });
  }

  const offered = found.filter(({ articleId }) => !chosen.includes(articleId));
  return (
    <section aria-label="Add a story" className="ui-stack front-add" ref={section}>
      <TextField
        error={failed ? "The stories can’t be had right now. Type again in a moment." : undefined}
        hint={full ? `All ${FRONT_PLACES} places are taken. Remove a story to add another.` : undefined}
        label="Add a story that is online"
        onChange={(event) => setSearch(event.target.value)}
        type="search"
        value={search}
      />
      <ul className="front-found">
        {offered.map((story, index) => (
          <li key={story.articleId}>
            <span dir="auto">{story.headline}</span>{" "}
            <span className="ui-muted ui-small">{story.sectionName}</span>
            <Button disabled={full} icon="plus" iconOnly look="quiet" onClick={() => add(story, index)}>
              {`Add ${story.headline}`}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Those that readers can see; null when the server can't be asked. */
async function findLive(search: string, signal: AbortSignal): Promise<FrontStory[] | null> {
  const stories = await searchStories(search, signal);
  return (
    stories?.flatMap(({ articleId, headline, sectionName, livePath }) =>
      livePath === null || sectionName === null ? [] : [{ articleId, headline, sectionName }],
    ) ?? null
  );
}
