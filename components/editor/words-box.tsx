"use client";

import { type ComponentProps, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { caretAfter } from "./caret-after";
import { isMac, undoKey } from "./desk-keys";
import { undoMeant } from "./undo-keys";
import { NO_HISTORY, redone, typed, undone, type Words } from "./words-history";

interface Props
  extends Omit<ComponentProps<"textarea">, "value" | "defaultValue" | "onChange" | "ref" | "rows"> {
  value: string;
  /** Words of one line. */
  onWords: (words: string) => void;
}

/**
 * A box for words of one line, however many lines it is drawn in.
 *
 * React would put the caret at the end whenever a value comes from elsewhere, such as a colleague's headline, or is
 * mended while it is written. Here it stays among the words that it is among.
 *
 * Undo is the box's own: the browser has one for the whole page, and in the headline it took words out of the story.
 * What comes from elsewhere ends it, so that nobody takes back what a colleague wrote.
 */
export function WordsBox({ value, onWords, onKeyDown, ...box }: Props) {
  const element = useRef<HTMLTextAreaElement>(null);
  const history = useRef(NO_HISTORY);
  const now = useRef<Words>({ words: value, caret: 0 });
  const take = useRef(step);
  take.current = step;

  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    if (current.value !== value) {
      write(current, value);
      history.current = NO_HISTORY;
      now.current = wordsIn(current);
    }
    if (CSS.supports("field-sizing", "content")) return;
    current.style.height = "auto";
    current.style.height = `${current.scrollHeight}px`;
  }, [value]);

  useEffect(() => {
    // The browser asks at the place of its own last step, which may be another field.
    const asked = (event: InputEvent) => {
      const act = undoMeant(event);
      if (!act || (event.target !== element.current && document.activeElement !== element.current)) return;
      event.preventDefault();
      if (document.activeElement === element.current) take.current(act);
    };
    document.addEventListener("beforeinput", asked, true);
    return () => document.removeEventListener("beforeinput", asked, true);
  }, []);

  function step(act: "undo" | "redo"): void {
    const { current } = element;
    if (!current || current.readOnly) return;
    const taken = (act === "undo" ? undone : redone)(history.current, wordsIn(current));
    if (!taken) return;
    history.current = taken.history;
    now.current = taken.to;
    current.value = taken.to.words;
    current.setSelectionRange(taken.to.caret, taken.to.caret);
    onWords(taken.to.words);
  }

  function pressed(event: KeyboardEvent<HTMLTextAreaElement>): void {
    onKeyDown?.(event);
    now.current = wordsIn(event.currentTarget);
    const act = undoKey(event.nativeEvent, isMac());
    if (act) step(act);
    if (act || (event.key === "Enter" && !event.nativeEvent.isComposing)) event.preventDefault();
  }

  return (
    <textarea
      {...box}
      onBlur={() => {
        history.current = { ...history.current, typedAt: null };
      }}
      onChange={({ currentTarget }) => {
        const words = oneLine(currentTarget.value);
        if (words !== currentTarget.value) write(currentTarget, words);
        history.current = typed(history.current, now.current, Date.now());
        now.current = wordsIn(currentTarget);
        onWords(words);
      }}
      onKeyDown={pressed}
      ref={element}
      rows={1}
    />
  );
}

const wordsIn = ({ value, selectionEnd }: HTMLTextAreaElement): Words => ({
  words: value,
  caret: selectionEnd,
});

const oneLine = (words: string): string => words.replace(/[\r\n]+/g, " ");

/** Put words in the place of others, with the caret where it was among them. */
function write(box: HTMLTextAreaElement, words: string): void {
  const { value, selectionStart, selectionEnd } = box;
  box.value = words;
  // Some browsers would take a selection for a wish to be in the box.
  if (box !== document.activeElement) return;
  box.setSelectionRange(caretAfter(value, words, selectionStart), caretAfter(value, words, selectionEnd));
}
