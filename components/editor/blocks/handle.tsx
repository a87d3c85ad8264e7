"use client";

import type { Editor } from "@tiptap/core";
import { type EditorState, NodeSelection, Selection } from "@tiptap/pm/state";
import { type DragEvent, useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { blockActs } from "./block-acts";
import { nameOf } from "./range";
import { ToolMenu } from "./tool-menu";

interface Place {
  /** Of the block in the story. */
  pos: number;
  /** In CSS pixels below the top of the story. */
  top: number;
}

/**
 * To the left of the block that the pointer is on, or, with the keyboard, of the one that has the caret: a handle to drag
 * it by, with a menu of what can be done with it.
 */
export function BlockHandle({ editor }: { editor: Editor }) {
  const [place, setPlace] = useState<Place | null>(null);

  useEffect(() => {
    const canvas = editor.view.dom.closest<HTMLElement>(".editor-canvas");
    const follow = ({ clientY, pointerType, buttons, target }: PointerEvent) => {
      if (pointerType !== "mouse" || buttons !== 0) return;
      if (target instanceof Element && target.closest(".editor-handle, .editor-floating")) return;
      setPlace(placeAt(editor, clientY));
    };
    const leave = () => setPlace(null);
    canvas?.addEventListener("pointermove", follow);
    canvas?.addEventListener("pointerleave", leave);
    editor.on("update", leave);
    return () => {
      canvas?.removeEventListener("pointermove", follow);
      canvas?.removeEventListener("pointerleave", leave);
      editor.off("update", leave);
    };
  }, [editor]);

  const { doc } = editor.state;
  const node = place && place.pos < doc.content.size ? doc.nodeAt(place.pos) : null;
  const name = node ? nameOf([node]).toLowerCase() : "block";

  /** The caret goes where the menu acts, unless a selection is there already. */
  function take(): number | null {
    const pos = place?.pos ?? blockWithCaret(editor.state);
    const found = pos === null ? null : editor.state.doc.nodeAt(pos);
    if (pos === null || !found) return null;
    const { from, to } = editor.state.selection;
    const touches = from < pos + found.nodeSize && to > pos;
    if (!touches) editor.view.dispatch(editor.state.tr.setSelection(caretIn(editor.state, pos)));
    return pos;
  }

  function drag(event: DragEvent): void {
    const { view } = editor;
    const pos = take();
    if (pos === null) return;
    const selection = NodeSelection.create(view.state.doc, pos);
    view.dispatch(view.state.tr.setSelection(selection));
    const slice = selection.content();
    const { dom, text } = view.serializeForClipboard(slice);
    event.dataTransfer.clearData();
    event.dataTransfer.setData("text/html", dom.innerHTML);
    event.dataTransfer.setData("text/plain", text);
    event.dataTransfer.effectAllowed = "move";
    const drawn = view.nodeDOM(pos);
    if (drawn instanceof Element) event.dataTransfer.setDragImage(drawn, 0, 0);
    view.dragging = { slice, move: true };
  }

  /** A paragraph that stays selected whole would be replaced by the next letter. */
  function dropped(): void {
    const { view, state } = editor;
    view.dragging = null;
    const { selection } = state;
    if (selection instanceof NodeSelection && selection.node.isTextblock)
      view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(selection.from + 1))));
    view.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is dragged; its button is what keys and clicks reach
    <div
      className={place ? "editor-handle editor-handle-here" : "editor-handle"}
      draggable
      onDragEnd={dropped}
      onDragStart={drag}
      onFocus={() => {
        if (place) return;
        const pos = blockWithCaret(editor.state);
        if (pos !== null) setPlace({ pos, top: topOf(editor, pos) });
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setPlace(null);
      }}
      style={{ insetBlockStart: place?.top ?? 0 }}
    >
      <ToolMenu
        className="editor-handle-button"
        items={() => (take() === null ? [] : blockActs(editor, true))}
        label={`Menu of the ${name}`}
        onEscape={() => editor.commands.focus()}
        title="Drag to move, click for more"
      >
        <Icon name="grip" />
      </ToolMenu>
    </div>
  );
}

function blockWithCaret({ selection: { $from, from } }: EditorState): number | null {
  return $from.depth > 0 ? $from.before(1) : from;
}

function caretIn(state: EditorState, pos: number): Selection {
  const words = Selection.findFrom(state.doc.resolve(pos), 1, true);
  const node = state.doc.nodeAt(pos);
  return words && node && words.from < pos + node.nodeSize ? words : NodeSelection.create(state.doc, pos);
}

/** The block of the story at a height in the window. */
function placeAt(editor: Editor, y: number): Place | null {
  const { view } = editor;
  let pos = 0;
  for (const node of editor.state.doc.children) {
    const drawn = view.nodeDOM(pos);
    if (drawn instanceof HTMLElement) {
      const { top, bottom } = drawn.getBoundingClientRect();
      if (y < top) return null;
      if (y <= bottom) return { pos, top: topOf(editor, pos) };
    }
    pos += node.nodeSize;
  }
  return null;
}

function topOf({ view }: Editor, pos: number): number {
  const drawn = view.nodeDOM(pos);
  if (!(drawn instanceof HTMLElement)) return 0;
  return drawn.getBoundingClientRect().top - view.dom.getBoundingClientRect().top;
}
