"use client";

import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { suggest } from "./suggest";

interface Props {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  name: string;
  value: string;
  /** Entries that are known already; asked for when the box is entered. */
  known: readonly string[];
  /** Entries that need no suggesting. */
  taken: readonly string[];
  readOnly: boolean;
  box: RefObject<HTMLInputElement | null>;
  onEnter: () => void;
  onType: (text: string) => void;
  /** Enter, or the focus goes: what is typed is finished. */
  onSettle: () => void;
  onChoose: (entry: string) => void;
  /** Backspace where nothing is left to delete. */
  onBack: () => void;
}

/** A text box that suggests what is known. What is typed counts, chosen from the list or not. */
export function Combobox(props: Props) {
  const { id, value, known, taken, box, readOnly, onType, onSettle, onChoose, onBack } = props;
  const listId = useId();
  const [asked, setAsked] = useState(false);
  const [active, setActive] = useState(-1);
  const options = readOnly ? [] : suggest(known, value, taken);
  const open = options.length > 0 && (asked || value.trim() !== "");

  function close() {
    setAsked(false);
    setActive(-1);
  }

  function choose(entry: string | undefined) {
    close();
    if (entry !== undefined) onChoose(entry);
    else onSettle();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setAsked(true);
      setActive(stepIn(options.length, active, event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(open ? options[active] : undefined);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Backspace" && value === "" && !readOnly) {
      event.preventDefault();
      onBack();
    }
  }

  return (
    <div className="ui-combobox">
      <input
        aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-describedby={props.describedBy}
        aria-expanded={open}
        aria-invalid={props.invalid || undefined}
        autoComplete="off"
        className="ui-input"
        dir="auto"
        id={id}
        name={props.name}
        onBlur={() => {
          close();
          onSettle();
        }}
        onChange={(event) => {
          setActive(-1);
          onType(event.target.value);
        }}
        onFocus={props.onEnter}
        onKeyDown={onKeyDown}
        readOnly={readOnly}
        ref={box}
        role="combobox"
        value={value}
      />
      {open && (
        <div className="ui-combobox-list" id={listId} role="listbox" aria-label="Suggestions">
          {options.map((entry, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which says which one is active
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's
            <div
              aria-selected={index === active}
              dir="auto"
              id={`${listId}-${index}`}
              key={entry}
              onClick={() => choose(entry)}
              onPointerDown={(event) => event.preventDefault()}
              role="option"
            >
              {entry}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** The next of `count` places, round and round, with one for “none of them”. */
function stepIn(count: number, now: number, by: 1 | -1): number {
  return ((now + 1 + by + (count + 1)) % (count + 1)) - 1;
}
