import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { FrontStory } from "@/lib/front/types";

interface Props {
  stories: readonly FrontStory[];
  onMove: (from: number, to: number) => void;
  onRemove: (story: FrontStory) => void;
}

/** The stories of the front page in their order: dragged, moved by key, removed. The focus stays in the list. */
export function FrontList({ stories, onMove, onRemove }: Props) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);

  function focusRow(index: number) {
    requestAnimationFrame(() => {
      const grips = list.current?.querySelectorAll<HTMLElement>("[data-grip]") ?? [];
      grips[Math.min(index, grips.length - 1)]?.focus();
    });
  }

  function move(from: number, to: number) {
    if (to < 0 || to >= stories.length || to === from) return;
    onMove(from, to);
    focusRow(to);
  }

  function onKeyDown(event: KeyboardEvent, index: number) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(index, index + (event.key === "ArrowUp" ? -1 : 1));
  }

  function endDrag() {
    setDragged(null);
    setOver(null);
  }

  const lookOf = (index: number) =>
    classNames(
      "front-story",
      dragged === index && "front-story-dragged",
      dragged !== null && over === index && index < dragged && "front-story-before",
      dragged !== null && over === index && index > dragged && "front-story-after",
    );

  return (
    <ol aria-label="Stories on the front page" className="front-list" ref={list}>
      {stories.map((story, index) => (
        <li
          className={lookOf(index)}
          draggable
          key={story.articleId}
          onDragEnd={endDrag}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setOver(index);
          }}
          onDragStart={() => setDragged(index)}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged !== null) move(dragged, index);
            endDrag();
          }}
        >
          <button
            aria-describedby={stories.length > 1 ? "front-keys" : undefined}
            className="front-grip"
            data-grip=""
            onKeyDown={(event) => onKeyDown(event, index)}
            type="button"
          >
            <Icon name="grip" />
            <span dir="auto">
              <VisuallyHidden>Place of </VisuallyHidden>
              {story.headline}
            </span>
            <span className="ui-muted ui-small">
              {index === 0 ? "Leads · " : ""}
              {story.sectionName}
            </span>
          </button>
          {index > 0 && (
            <Button icon="up" iconOnly look="quiet" onClick={() => move(index, index - 1)}>
              {`Move ${story.headline} up`}
            </Button>
          )}
          <Button
            icon="cross"
            iconOnly
            look="quiet"
            onClick={() => {
              onRemove(story);
              focusRow(index);
            }}
          >
            {`Remove ${story.headline}`}
          </Button>
        </li>
      ))}
    </ol>
  );
}
