"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useEffect, useState } from "react";
import type { ArticleFields } from "@/lib/article/fields";
import { highlight, highlighted } from "./highlights";
import { matchesIn, type Query } from "./matches";
import { allPlaces, type Place } from "./places";
import { type EditedFields, replacePlaces } from "./replace";

/** Finding and replacing in an open article, for as long as the bar is there. */
export function useFind(editor: Editor, words: EditedFields, fields: ArticleFields) {
  const [query, setQuery] = useState<Query>(() => ({
    text: selectedWords(editor),
    matchCase: false,
    wholeWord: false,
  }));
  const [wanted, setWanted] = useState<number | null>(null);
  const story = useEditorState({ editor, selector: ({ editor: now }) => highlighted(now) });
  const places = allPlaces(fields, story, query);
  const at = places.length === 0 ? -1 : (wanted ?? nearest(editor, places)) % places.length;
  const current = places[at] ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place counts by where it is
  useEffect(() => {
    highlight(editor, query, current?.field === null ? current : null);
    markField(current);
  }, [editor, query, current?.field, current?.from]);

  useEffect(
    () => () => {
      highlight(editor, null, null);
      markField(null);
    },
    [editor],
  );

  function go(step: 1 | -1): void {
    if (places.length === 0) return;
    const next = (at + step + places.length) % places.length;
    setWanted(next);
    reveal(editor, places[next]);
  }

  return {
    query,
    places,
    at,
    current,
    ask(asked: Query) {
      setQuery(asked);
      setWanted(null);
    },
    go,
    replace(replacement: string) {
      if (!current) return;
      replacePlaces(editor, words, [current], replacement);
      const left = allPlaces(words.now(), highlighted(editor), query);
      // What was put in may hold what is looked for.
      const next = left.length === 0 ? null : (at + matchesIn(replacement, query).length) % left.length;
      setWanted(next);
      if (next !== null) reveal(editor, left[next]);
    },
    replaceAll(replacement: string): number {
      setWanted(null);
      replacePlaces(editor, words, places, replacement);
      return places.length;
    },
  };
}

/** What is selected, if it is a few words of one paragraph. */
function selectedWords({ state }: Editor): string {
  const { from, to, $from, $to } = state.selection;
  const text = $from.sameParent($to) ? state.doc.textBetween(from, to, " ", " ") : "";
  return text.length <= 100 ? text : "";
}

/** The first place in the story behind the caret, else the first of all. */
function nearest(editor: Editor, places: readonly Place[]): number {
  const { from } = editor.state.selection;
  return Math.max(
    0,
    places.findIndex((place) => place.field === null && place.from >= from),
  );
}

const boxOf = (field: string): HTMLElement | null =>
  document.getElementById(`article-${field}`) ?? document.querySelector(`.editor-side [name="${field}"]`);

/** A field can't show what is found in it while another has the focus; a frame says which it is. */
function markField(place: Place | null): void {
  for (const box of document.querySelectorAll("[data-match]")) box.removeAttribute("data-match");
  if (place?.field) boxOf(place.field)?.setAttribute("data-match", "");
}

/** Scroll to a place and select it; the focus stays in the bar. */
function reveal(editor: Editor, place: Place | undefined): void {
  if (!place) return;
  if (place.field !== null) {
    const box = boxOf(place.field);
    box?.scrollIntoView({ block: "center" });
    const isLine = box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;
    if (isLine && place.line === 0) box.setSelectionRange(place.from, place.to);
    return;
  }
  editor.commands.setTextSelection({ from: place.from, to: place.to });
  const { node } = editor.view.domAtPos(place.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center" });
}

/** Where Escape goes: into the text at what was found. */
export function goTo(editor: Editor, place: Place | null): void {
  if (place?.field) boxOf(place.field)?.focus();
  else if (editor.isEditable) editor.commands.focus();
}
