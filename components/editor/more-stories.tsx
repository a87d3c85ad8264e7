"use client";

import { useEffect, useRef, useState } from "react";
import { type Named, nameOfStory } from "@/components/desk/search-stories";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { MORE_STORIES } from "@/lib/format/more-stories";
import { StoryCombobox, standingOf } from "./blocks/story-combobox";

interface Props {
  articleId: string;
  /** Ids, in order. */
  chosen: readonly string[];
  readOnly: boolean;
  onChoose: (articleIds: string[]) => void;
}

/** The stories that readers are led to below this one. What is not chosen here is found by itself. */
export function MoreStories({ articleId, chosen, readOnly, onChoose }: Props) {
  const [said, setSaid] = useState("");
  const section = useRef<HTMLDivElement>(null);

  function change(ids: string[], words: string) {
    onChoose(ids);
    setSaid(words);
  }

  return (
    <div className="editor-more" ref={section}>
      <p className="ui-muted ui-small">
        {chosen.length === 0
          ? "Readers are led to the stories nearest to it. Choose some to put them first."
          : "First these, then the stories nearest to it."}
      </p>
      {chosen.length > 0 && (
        <ol className="editor-more-list">
          {chosen.map((id, index) => (
            <li key={id}>
              <Chosen
                id={id}
                onRemove={
                  readOnly
                    ? null
                    : () => {
                        change(
                          chosen.filter((other) => other !== id),
                          "Removed.",
                        );
                        // The box is another one once the story is gone.
                        requestAnimationFrame(() => section.current?.querySelector("input")?.focus());
                      }
                }
                onUp={
                  readOnly || index === 0
                    ? null
                    : () => change(movedUp(chosen, index), `Place ${index} of ${chosen.length} now.`)
                }
              />
            </li>
          ))}
        </ol>
      )}
      {!readOnly && chosen.length < MORE_STORIES && (
        <StoryCombobox
          except={[articleId, ...chosen]}
          key={chosen.length}
          label="Choose a story"
          onChoose={(story) => change([...chosen, story.articleId], `${story.headline} is chosen.`)}
          onEscape={() => {}}
        />
      )}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  );
}

const movedUp = (all: readonly string[], index: number): string[] =>
  all.toSpliced(index, 1).toSpliced(index - 1, 0, ...all.slice(index, index + 1));

interface ChosenProps {
  id: string;
  onRemove: (() => void) | null;
  onUp: (() => void) | null;
}

function Chosen({ id, onRemove, onUp }: ChosenProps) {
  const [named, setNamed] = useState<Named | null>(null);

  useEffect(() => {
    const asking = new AbortController();
    void nameOfStory(id, asking.signal).then((answer) => {
      if (!asking.signal.aborted) setNamed(answer);
    });
    return () => asking.abort();
  }, [id]);

  const called = calledNow(named);
  return (
    <>
      <span>
        {called}
        {named?.kind === "there" && <small className="ui-muted">{standingOf(named.value)}</small>}
      </span>
      <span className="editor-more-acts">
        {onUp && (
          <Button icon="up" iconOnly look="quiet" onClick={onUp}>
            {`Move up: ${called}`}
          </Button>
        )}
        {onRemove && (
          <Button icon="cross" iconOnly look="quiet" onClick={onRemove}>
            {`Remove: ${called}`}
          </Button>
        )}
      </span>
    </>
  );
}

function calledNow(named: Named | null): string {
  switch (named?.kind) {
    case undefined:
      return "Looking for its headline …";
    case "there":
      return named.value.headline || "A story without a headline";
    case "hidden":
      return "A story that is not published, which you can’t see";
    case "unknown":
      return "A story whose headline can’t be read now";
  }
}
