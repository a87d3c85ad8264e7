"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { searchStories } from "@/components/desk/search-stories";
import type { StoryFound } from "@/lib/article/types";
import { Floating } from "./floating";

/** Pause in typing after which the server is asked, in milliseconds. */
const PAUSE = 150;

interface Props {
  label?: string;
  /** Ids of those that can't be chosen: the story itself, what is chosen already. */
  except: readonly string[];
  onChoose: (story: StoryFound) => void;
  onEscape: () => void;
}

/** Finds one of our own stories by words of its headline. */
export function StoryCombobox({ label = "Find one of our stories", except, onChoose, onEscape }: Props) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<readonly StoryFound[] | "asking" | "unreachable">("asking");
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const left = except.join(" ");

  useEffect(() => {
    if (!open) return;
    const asking = new AbortController();
    const look = async () => {
      const stories = await searchStories(typed, asking.signal);
      if (asking.signal.aborted) return;
      setFound(stories?.filter(({ articleId }) => !left.includes(articleId)) ?? "unreachable");
      setActive(0);
    };
    const clock = setTimeout(() => void look(), PAUSE);
    return () => {
      clearTimeout(clock);
      asking.abort();
    };
  }, [open, typed, left]);

  const stories = typeof found === "string" ? [] : found;

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const story = stories[active];
    if (step && stories.length > 0) setActive((active + step + stories.length) % stories.length);
    else if (event.key === "Enter" && open && story) onChoose(story);
    else if (event.key === "Escape" && open) setOpen(false);
    else if (event.key === "Escape") onEscape();
    else if (event.key !== "Enter") return;
    event.preventDefault();
  }

  const shows = open && (stories.length > 0 || typed !== "");
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor={id}>
        {label}
      </label>
      <input
        aria-activedescendant={shows && stories.length > 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-controls={shows && stories.length > 0 ? `${id}-list` : undefined}
        aria-expanded={shows && stories.length > 0}
        autoComplete="off"
        className="ui-input"
        id={id}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
        placeholder="Words of its headline"
        ref={input}
        role="combobox"
        value={typed}
      />
      {shows && (
        <Floating anchor={() => input.current?.getBoundingClientRect() ?? null} className="editor-stories">
          {stories.length === 0 ? (
            <p className="editor-stories-none" role="status">
              {sentenceFor(found)}
            </p>
          ) : (
            <div aria-label="Stories" id={`${id}-list`} role="listbox">
              {stories.map((story, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the focus and takes the keys
                // biome-ignore lint/a11y/useFocusableInteractive: the box above has the focus and names the active one
                <div
                  aria-selected={index === active}
                  className="ui-menu-item"
                  id={`${id}-${index}`}
                  key={story.articleId}
                  onClick={() => onChoose(story)}
                  onMouseDown={(event) => event.preventDefault()}
                  role="option"
                >
                  <span>
                    {story.headline}
                    <span className="ui-menu-because">{standingOf(story)}</span>
                  </span>
                </div>
              ))}
            </div>
          )}
        </Floating>
      )}
    </div>
  );
}

function sentenceFor(found: readonly StoryFound[] | "asking" | "unreachable"): string {
  if (found === "asking") return "Looking …";
  return found === "unreachable" ? "The server can’t be asked now. Try again." : "No story is called that.";
}

/** Where readers stand with a story. */
export const standingOf = ({ sectionName, livePath }: StoryFound): string =>
  [sectionName, livePath === null ? "Not published: readers don’t see this link" : null]
    .filter(Boolean)
    .join(" · ") || "Published";
