"use client";

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { useContext, useRef } from "react";
import { UploadsOf } from "@/components/editor/figure-view";
import { insertPictures } from "@/components/editor/figures";
import { pictureFiles } from "@/components/editor/uploads";
import { Button } from "@/components/ui/button";
import { takeApart } from "./galleries";

/** A gallery while it is written: its photos beside each other, its caption, and what can be done with it. */
export function GalleryView({ node, editor, getPos, selected, deleteNode }: ReactNodeViewProps) {
  const uploads = useContext(UploadsOf);
  const input = useRef<HTMLInputElement>(null);

  function add(files: File[]): void {
    const pos = getPos();
    const captionSize = node.lastChild?.nodeSize ?? 2;
    // Inside the gallery, before its caption.
    if (pos !== undefined) insertPictures(editor, uploads, files, pos + node.nodeSize - 1 - captionSize);
  }

  function apart(): void {
    const pos = getPos();
    if (pos === undefined) return;
    editor
      .chain()
      .focus()
      .setNodeSelection(pos)
      .command(({ state, dispatch }) => takeApart(state, dispatch))
      .run();
  }

  return (
    <NodeViewWrapper className={selected ? "editor-gallery editor-block-selected" : "editor-gallery"}>
      <NodeViewContent className="editor-gallery-parts" />
      {editor.isEditable && (
        <div className="editor-block-row" contentEditable={false}>
          <input
            accept="image/jpeg,image/png,image/webp,image/gif"
            aria-label="Picture files of the gallery"
            hidden
            multiple
            onChange={(event) => {
              add(pictureFiles(event.target.files));
              event.target.value = "";
            }}
            ref={input}
            type="file"
          />
          <Button icon="plus" onClick={() => input.current?.click()}>
            Add photos
          </Button>
          <Button look="quiet" onClick={apart}>
            Take apart
          </Button>
          <Button icon="trash" iconOnly look="quiet" onClick={deleteNode}>
            Remove gallery
          </Button>
        </div>
      )}
    </NodeViewWrapper>
  );
}
