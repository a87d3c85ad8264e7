"use client";

import type { Editor } from "@tiptap/core";
import { useMemo } from "react";
import { Icon } from "@/components/ui/icon";
import type { NodeJson } from "@/lib/document/types";
import { entriesOf, goToEntry } from "./entries";

interface Props {
  editor: Editor;
  /** The body at the last pause in typing: the outline is drawn anew with it. */
  body: NodeJson;
}

/** Headings and pictures of the story; each leads to its place. */
export function Outline({ editor, body }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the body says when to look again
  const entries = useMemo(() => entriesOf(editor.state.doc), [editor, body]);
  if (entries.length === 0) {
    return <p className="ui-muted ui-small">Subheadings and photos of the story will stand here.</p>;
  }
  return (
    <ol className="editor-outline">
      {entries.map(({ kind, level, text, position }, index) => (
        <li className={`editor-outline-${level}`} key={position}>
          <button onClick={() => goToEntry(editor, index)} type="button">
            {kind === "figure" && <Icon name="picture" />}
            <span>{text === "" ? "Heading without words" : text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
