"use client";

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { Icon } from "./icon";

interface Props {
  /** What they are, all together: the name of the list. */
  label: string;
  entries: readonly string[];
  ordered: boolean;
  readOnly: boolean;
  onEdit: (index: number) => void;
  onMove: (index: number, by: -1 | 1) => void;
  onRemove: (index: number) => void;
  /** The last one is gone. */
  onLeave: () => void;
}

/**
 * The entries of a list as one stop of the Tab key: arrows, Home and End walk, Enter changes one, Delete removes it, Alt
 * with an arrow moves it. The small buttons do the same for a pointer.
 */
export function ListEntries({ label, entries, ordered, readOnly, onEdit, onMove, onRemove, onLeave }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const here = Math.min(at, entries.length - 1);
  /** Where the focus goes once the list is drawn anew. */
  const next = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (next.current !== null) go(next.current);
    next.current = null;
  });

  function go(index: number) {
    const place = Math.max(0, Math.min(entries.length - 1, index));
    setAt(place);
    list.current?.querySelectorAll<HTMLElement>(".ui-entry-name")[place]?.focus();
  }

  function move(index: number, by: -1 | 1) {
    next.current = index + by;
    onMove(index, by);
  }

  function remove(index: number) {
    if (entries.length === 1) onLeave();
    else next.current = Math.min(index, entries.length - 2);
    onRemove(index);
  }

  function onKeyDown(event: KeyboardEvent, index: number) {
    const by = STEPS[event.key];
    if (by !== undefined && event.altKey && !event.shiftKey && ordered && !readOnly) move(index, by);
    else if (by !== undefined && !event.altKey) go(index + by);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(entries.length - 1);
    else if ((event.key === "Delete" || event.key === "Backspace") && !readOnly) remove(index);
    else return;
    event.preventDefault();
  }

  if (entries.length === 0) return null;
  return (
    <ul aria-label={label} className="ui-entries" ref={list}>
      {entries.map((entry, index) => (
        <li className="ui-entry" key={entry}>
          {ordered && !readOnly && index > 0 && (
            <button
              aria-label={`Move ${entry} forward`}
              onClick={() => move(index, -1)}
              tabIndex={-1}
              title="Move forward"
              type="button"
            >
              <Icon name="back" size={14} />
            </button>
          )}
          <button
            aria-disabled={readOnly || undefined}
            className="ui-entry-name"
            onClick={readOnly ? undefined : () => onEdit(index)}
            onFocus={() => setAt(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
            tabIndex={index === here ? 0 : -1}
            title={readOnly ? undefined : "Change"}
            type="button"
          >
            <bdi>{entry}</bdi>
          </button>
          {!readOnly && (
            <button
              aria-label={`Remove ${entry}`}
              onClick={() => remove(index)}
              tabIndex={-1}
              title="Remove"
              type="button"
            >
              <Icon name="cross" size={14} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

const STEPS: Readonly<Record<string, -1 | 1>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};
