"use client";

import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { ArticleFields } from "@/lib/article/fields";
import { isMac, isSelectAll } from "./desk-keys";
import { PeopleAt } from "./live/people-at";
import { unfitWords } from "./unfit-words";

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

/** Where ArrowUp at the start of the body goes. */
export const STANDFIRST_ID = "article-standfirst";

/** Kicker, headline and standfirst, written where readers will see them. Enter goes on to the next. */
export function TitleFields({ fields, readOnly, onEdit, onDone, onAll }: Props) {
  const root = useRef<HTMLDivElement>(null);

  function next(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const boxes = [...(root.current?.querySelectorAll("textarea") ?? [])];
    const index = boxes.indexOf(event.currentTarget);
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const atEnd = selectionStart === value.length;
    const atStart = selectionEnd === 0;
    const isAll = value !== "" && selectionStart === 0 && selectionEnd === value.length;
    if (isAll && isSelectAll(event.nativeEvent, isMac())) {
      event.preventDefault();
      onAll();
    } else if (event.key === "Enter" || (event.key === "ArrowDown" && atEnd)) {
      event.preventDefault();
      if (boxes[index + 1]) boxes[index + 1]?.focus();
      else onDone();
    } else if (event.key === "ArrowUp" && atStart && boxes[index - 1]) {
      event.preventDefault();
      boxes[index - 1]?.focus();
    }
  }

  return (
    <div className="editor-title" ref={root}>
      {LINES.map(({ name, label }) => (
        <GrowingBox
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

/** As tall as what is in it. */
function GrowingBox({ name, label, value, readOnly, onChange, onKeyDown }: BoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const unfit = unfitWords(name, value);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words
  useLayoutEffect(() => {
    if (!box.current || CSS.supports("field-sizing", "content")) return;
    box.current.style.height = "auto";
    box.current.style.height = `${box.current.scrollHeight}px`;
  }, [value]);

  return (
    <>
      <PeopleAt name={name} />
      <textarea
        aria-describedby={unfit && `article-${name}-unfit`}
        aria-invalid={unfit ? true : undefined}
        aria-label={label}
        className={`editor-${name}`}
        id={`article-${name}`}
        onChange={(event) => onChange(event.target.value.replace(/[\r\n]+/g, " "))}
        onKeyDown={onKeyDown}
        placeholder={label}
        readOnly={readOnly}
        ref={box}
        rows={1}
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
