"use client";

import { type KeyboardEvent, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { ArticleFields } from "@/lib/article/fields";
import { isMac, isSelectAll } from "./desk-keys";
import { PeopleAt } from "./live/people-at";
import { unfitWords } from "./unfit-words";
import { WordsBox } from "./words-box";

type TitleName = "kicker" | "headline" | "standfirst";

interface Props {
  fields: ArticleFields;
  readOnly: boolean;
  onEdit: (name: TitleName, value: string) => void;
  /** Enter in the standfirst: on into the body. */
  onDone: () => void;
  /** Mod-A where all of a field is selected already: all of the body. */
  onAll: () => void;
}

const LINES: readonly { name: TitleName; label: string }[] = [
  { name: "kicker", label: "Kicker" },
  { name: "headline", label: "Headline" },
  { name: "standfirst", label: "Standfirst" },
];

/** Where ArrowUp at the start of the body goes: to the end of the standfirst. */
export function enterStandfirst(): void {
  const box = document.getElementById("article-standfirst");
  if (box instanceof HTMLTextAreaElement) enter(box, box.value.length);
}

/** Into a box, with the caret where the words go on. */
function enter(box: HTMLTextAreaElement, caret: number): void {
  box.focus();
  box.setSelectionRange(caret, caret);
}

/** Kicker, headline and standfirst, written where readers will see them. Enter goes on to the next. */
export function TitleFields({ fields, readOnly, onEdit, onDone, onAll }: Props) {
  const root = useRef<HTMLDivElement>(null);

  function next(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const boxes = [...(root.current?.querySelectorAll("textarea") ?? [])];
    const index = boxes.indexOf(event.currentTarget);
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const above = boxes[index - 1];
    const atEnd = selectionStart === value.length;
    const atStart = selectionEnd === 0;
    const isAll = value !== "" && selectionStart === 0 && selectionEnd === value.length;
    if (isAll && isSelectAll(event.nativeEvent, isMac())) {
      event.preventDefault();
      onAll();
    } else if (event.key === "Enter" || (event.key === "ArrowDown" && atEnd)) {
      event.preventDefault();
      const below = boxes[index + 1];
      if (below) enter(below, 0);
      else onDone();
    } else if (event.key === "ArrowUp" && atStart && above) {
      event.preventDefault();
      enter(above, above.value.length);
    }
  }

  return (
    <div className="editor-title" ref={root}>
      {LINES.map(({ name, label }) => (
        <TitleBox
          key={name}
          label={label}
          name={name}
          onChange={(value) => onEdit(name, value)}
          onKeyDown={next}
          readOnly={readOnly}
          value={fields[name]}
        />
      ))}
    </div>
  );
}

interface BoxProps {
  name: TitleName;
  label: string;
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

function TitleBox({ name, label, value, readOnly, onChange, onKeyDown }: BoxProps) {
  const unfit = unfitWords(name, value);
  return (
    <>
      <PeopleAt name={name} />
      <WordsBox
        aria-describedby={unfit && `article-${name}-unfit`}
        aria-invalid={unfit ? true : undefined}
        aria-label={label}
        className={`editor-${name}`}
        id={`article-${name}`}
        onKeyDown={onKeyDown}
        onWords={onChange}
        placeholder={label}
        readOnly={readOnly}
        value={value}
      />
      {unfit && (
        <p className="ui-error" dir="ltr" id={`article-${name}-unfit`} lang="en-GB">
          <Icon name="alert" />
          {unfit}
        </p>
      )}
    </>
  );
}
