"use client";

import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { mayLink } from "@/components/editor/may-link";
import { rove } from "@/components/editor/roving";
import { ToolButton } from "@/components/editor/tool-button";
import { MARK_TOOLS, TEXT_TOOLS, type Tool } from "@/components/editor/tools";
import { perform } from "./catalogue";
import { Floating } from "./floating";
import { quoteSelection } from "./quote-selection";

interface Props {
  editor: Editor;
  onLink: () => void;
}

interface Shown {
  from: number;
  to: number;
  marks: readonly { label: string; on: boolean }[];
  /** Tools that change the paragraph; none in captions, lists and cells. */
  texts: readonly { label: string; on: boolean }[];
  link: boolean | null;
  quotes: boolean;
}

/**
 * Beside selected words: what can be done with them. Not where fingers select, since the system's own menu is there.
 * Alt+F10 leads into it, Escape back to the text.
 */
export function Bubble({ editor, onLink }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const settled = useSettledPointer(editor);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const shown = useEditorState({ editor, selector: ({ editor: now }) => toolsFor(now) });
  const selection = shown && `${shown.from}–${shown.to}`;

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === "Escape" && selection) setDismissed(selection);
    };
    const { dom } = editor.view;
    dom.addEventListener("keydown", onKey);
    return () => dom.removeEventListener("keydown", onKey);
  }, [editor, selection]);

  if (!shown || !settled || dismissed === selection) return null;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      setDismissed(selection);
      editor.commands.focus();
    } else rove(event, bar.current);
  }

  const all = [...MARK_TOOLS, ...TEXT_TOOLS];
  const button = ({ label, on }: { label: string; on: boolean }, at: number) => {
    const tool = all.find((one) => one.label === label);
    return (
      tool && (
        <ToolButton {...tool} first={at === 0} key={label} onPress={() => tool.run(editor)} pressed={on} />
      )
    );
  };
  return (
    <Floating anchor={() => wordsAt(editor, shown)} className="editor-bubble" side="above">
      <div aria-label="Selection" onKeyDown={onKeyDown} ref={bar} role="toolbar">
        {shown.marks.map(button)}
        {shown.link !== null && (
          <ToolButton icon="link" keys="Mod+K" label="Link" onPress={onLink} pressed={shown.link} />
        )}
        {shown.texts.map((tool) => button(tool, -1))}
        {shown.quotes && (
          <ToolButton
            icon="pullquote"
            label="Pull quote from selection"
            onPress={() => {
              editor.view.focus();
              perform(editor, quoteSelection);
            }}
          />
        )}
      </div>
    </Floating>
  );
}

function toolsFor(editor: Editor): Shown | null {
  const { state } = editor;
  const { selection } = state;
  if (!editor.isEditable || selection.empty) return null;
  if (!(selection instanceof TextSelection) || selection instanceof CellSelection) return null;
  const { $from, from, to } = selection;
  if (state.doc.textBetween(from, to, " ").trim() === "") return null;
  const on = (tools: readonly Tool[]) => tools.map(({ label, isOn }) => ({ label, on: isOn(editor) }));
  const { bold } = state.schema.marks;
  const marks = bold && $from.parent.type.allowsMarkType(bold) ? on(MARK_TOOLS) : [];
  const inStory = $from.depth === 1 || editor.isActive("blockquote");
  const link = mayLink(state) ? editor.isActive("link") : null;
  if (marks.length === 0 && link === null) return null;
  const texts = inStory ? on(TEXT_TOOLS.filter(({ label }) => !label.includes("list"))) : [];
  return { from, to, marks, texts, link, quotes: quoteSelection(state) };
}

/** Around the selected words, in the window's coordinates. */
function wordsAt({ view }: Editor, { from, to }: Shown) {
  if (to > view.state.doc.content.size) return null;
  const [start, end] = [view.coordsAtPos(from), view.coordsAtPos(to, -1)];
  const left = start.top === end.top ? start.left : Math.min(start.left, end.left);
  return { left, right: end.right, top: start.top, bottom: end.bottom };
}

/** Whether a selection stands still: no button is held, the text or its bubble has the focus, and no finger selects. */
function useSettledPointer(editor: Editor): boolean {
  const [settled, setSettled] = useState(true);
  const [present, setPresent] = useState(editor.isFocused);
  useEffect(() => {
    const { dom } = editor.view;
    const down = ({ pointerType }: PointerEvent) =>
      setSettled(pointerType !== "mouse" ? false : !dom.matches(":hover"));
    const up = ({ pointerType }: PointerEvent) => setSettled(pointerType === "mouse");
    const key = () => setSettled(true);
    const focus = () => {
      const { activeElement } = document;
      setPresent(dom.contains(activeElement) || activeElement?.closest(".editor-bubble") != null);
    };
    focus();
    dom.addEventListener("pointerdown", down);
    document.addEventListener("pointerup", up);
    dom.addEventListener("keydown", key);
    document.addEventListener("focusin", focus);
    return () => {
      dom.removeEventListener("pointerdown", down);
      document.removeEventListener("pointerup", up);
      dom.removeEventListener("keydown", key);
      document.removeEventListener("focusin", focus);
    };
  }, [editor]);
  return settled && present;
}
