"use client";

import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { isMac, undoKey } from "@/components/editor/desk-keys";
import { FIELD_WORDS } from "@/components/editor/field-words";
import type { Saver } from "@/components/editor/saving/saver";
import { Button } from "@/components/ui/button";
import type { ArticleFields } from "@/lib/article/fields";
import { goTo, useFind } from "./use-find";

interface Props {
  editor: Editor;
  saver: Saver;
  fields: ArticleFields;
  readOnly: boolean;
  /** Find and replace, not find alone. */
  replacing: boolean;
  onClose: () => void;
}

/** Find and replace over headline, story, captions and the other fields. The story stays in sight and can be written in. */
export function FindBar({ editor, saver, fields, readOnly, replacing, onClose }: Props) {
  const find = useFind(editor, { now: () => saver.snapshot().fields.local, edit: saver.editField }, fields);
  const [replacement, setReplacement] = useState("");
  const [said, setSaid] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const { query, places, at, current } = find;

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened, or asked for again
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [replacing]);

  function close(): void {
    onClose();
    goTo(editor, current);
  }

  function replaceOne(): void {
    if (!current) return;
    find.replace(replacement);
    setSaid("Replaced 1. ");
  }

  function replaceAll(): void {
    const count = find.replaceAll(replacement);
    if (count === 0) return;
    setSaid(count === 1 ? "Replaced 1. " : `Replaced ${count}. `);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing) return;
    const undoes = undoKey(event.nativeEvent, isMac());
    if (event.key === "Escape") close();
    else if (undoes && said !== "") {
      // The last thing done here was replacing, not typing.
      if (undoes === "undo") editor.commands.undo();
      else editor.commands.redo();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const type = (text: string) => {
    setSaid("");
    find.ask({ ...query, text });
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a search landmark, and not a form that sends something
    <div aria-label="Find and replace" className="editor-find" onKeyDown={onKeyDown} role="search">
      <div className="editor-find-row">
        <input
          aria-label="Find"
          className="ui-input"
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) find.go(event.shiftKey ? -1 : 1);
          }}
          placeholder="Find"
          ref={input}
          type="text"
          value={query.text}
        />
        <Button icon="chevron-up" iconOnly look="quiet" onClick={() => find.go(-1)}>
          Previous
        </Button>
        <Button icon="chevron-down" iconOnly look="quiet" onClick={() => find.go(1)}>
          Next
        </Button>
        <Button icon="cross" iconOnly look="quiet" onClick={close}>
          Close
        </Button>
      </div>
      {replacing && !readOnly && (
        <div className="editor-find-row">
          <input
            aria-label="Replace with"
            className="ui-input"
            onChange={(event) => {
              setSaid("");
              setReplacement(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing) replaceOne();
            }}
            placeholder="Replace with"
            type="text"
            value={replacement}
          />
          <Button onClick={replaceOne}>Replace</Button>
          <Button onClick={replaceAll}>Replace all</Button>
        </div>
      )}
      <div className="editor-find-row">
        <label className="ui-check">
          <input
            checked={query.matchCase}
            onChange={(event) => find.ask({ ...query, matchCase: event.target.checked })}
            type="checkbox"
          />
          Match case
        </label>
        <label className="ui-check">
          <input
            checked={query.wholeWord}
            onChange={(event) => find.ask({ ...query, wholeWord: event.target.checked })}
            type="checkbox"
          />
          Whole words
        </label>
        <p aria-live="polite" className="editor-find-count ui-muted" role="status">
          {said}
          {query.text !== "" && counted(at, places.length)}
          {current?.field && `, in the ${FIELD_WORDS[current.field]}`}
        </p>
      </div>
    </div>
  );
}

const counted = (at: number, count: number) => (count === 0 ? "Nothing found" : `${at + 1} of ${count}`);
