"use client";

import { useContext, useId, useRef, useState } from "react";
import { Combobox } from "./combobox";
import { BesideLabel } from "./field";
import { Icon } from "./icon";
import {
  chooseInList,
  editInList,
  followList,
  type ListDraft,
  moveInList,
  openList,
  removeFromList,
  settleList,
  typeInList,
  wholeList,
} from "./list-draft";
import { ListEntries } from "./list-entries";
import { VisuallyHidden } from "./visually-hidden";

interface Props {
  label: string;
  hint: string;
  error: string | undefined;
  name: string;
  value: readonly string[];
  readOnly: boolean;
  /** How a line of several is read. */
  split: (text: string) => string[];
  /** Does their order mean something? Then they can be moved. */
  ordered: boolean;
  /** Entries that are known; asked for when the box is first entered, and again if it failed. */
  ask: () => Promise<readonly string[]>;
  onList: (values: string[]) => void;
}

/**
 * A list of short entries: each can be changed, moved and removed by hand or by keyboard, new ones are suggested.
 * Every letter is handed on at once, so that nothing waits for Enter to be saved.
 */
export function ListField({ label, hint, error, name, value, readOnly, split, ordered, ask, onList }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [kept, setKept] = useState<ListDraft>(() => openList(value));
  const [known, setKnown] = useState<readonly string[]>([]);
  const [said, setSaid] = useState("");
  const draft = followList(kept, value, split);

  function change(next: ListDraft, words = "") {
    setKept(next);
    setSaid(words);
    const whole = wholeList(next, split);
    if (whole.join("\n") !== value.join("\n")) onList(whole);
  }

  function edit(index: number) {
    if (draft.entries[index] === undefined) return;
    change(editInList(draft, index, split));
    box.current?.focus();
  }

  const beside = useContext(BesideLabel);
  const described = [`${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor={id}>
        {label}
      </label>
      {beside(name)}
      <p className="ui-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <ListEntries
        entries={draft.entries}
        label={label}
        onEdit={edit}
        onLeave={() => box.current?.focus()}
        onMove={(index, by) => {
          const moved = moveInList(draft, index, by, split);
          const place = index + by + 1;
          const words =
            moved === draft ? "" : `${draft.entries[index]}: place ${place} of ${moved.entries.length}.`;
          change(moved, words);
        }}
        onRemove={(index) => change(removeFromList(draft, index), `${draft.entries[index]} removed.`)}
        ordered={ordered}
        readOnly={readOnly}
      />
      <Combobox
        box={box}
        describedBy={described}
        id={id}
        invalid={error !== undefined}
        known={known}
        name={name}
        onBack={() => edit(draft.entries.length - 1)}
        onChoose={(entry) => change(chooseInList(draft, entry), `${entry} added.`)}
        onEnter={() => {
          if (known.length === 0) void ask().then(setKnown, () => {});
        }}
        onSettle={() => {
          if (draft.typed === "") return;
          change(settleList(draft, split), `${draft.typed.trim()} added.`);
        }}
        onType={(text) => change(typeInList(draft, text, split))}
        readOnly={readOnly}
        taken={draft.entries}
        value={draft.typed}
      />
      {error && (
        <p className="ui-error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      )}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  );
}
