"use client";

import type { ReactNodeViewProps } from "@tiptap/react";
import { setPicture } from "@/components/editor/figures";
import type { Uploads } from "@/components/editor/uploads";
import { Button } from "@/components/ui/button";
import { newBlockId } from "@/lib/document/block-id";
import { AltText, LayoutChoice, PictureChooser } from "./figure-tools";
import { moveBlock } from "./move-block";

interface Props extends ReactNodeViewProps {
  uploads: Uploads;
  pointing: boolean;
  onPoint: () => void;
}

/** What can be done with the figure, below its picture. */
export function FigureRow({
  node,
  editor,
  getPos,
  updateAttributes,
  deleteNode,
  uploads,
  pointing,
  onPoint,
}: Props) {
  const { id, pictureId, alt, decorative, layout } = node.attrs;
  const pos = getPos();
  const gallery = pos === undefined ? null : editor.state.doc.resolve(pos).parent;
  const inGallery = gallery?.type.name === "gallery";

  function take(file: File | undefined): void {
    if (!file) return;
    const figureId = id ?? newBlockId();
    if (!id) updateAttributes({ id: figureId });
    uploads.start(figureId, file, (picture) => setPicture(editor, figureId, picture.id));
  }

  function remove(): void {
    if (id) uploads.cancel(id);
    deleteNode();
  }

  function move(direction: -1 | 1): void {
    const at = getPos();
    if (at === undefined) return;
    editor
      .chain()
      .setNodeSelection(at)
      .command(({ state, dispatch }) => moveBlock(direction)(state, dispatch))
      .run();
  }

  return (
    <div className="editor-figure-row">
      {/* Shown where the photo is the story's first block: only the page itself knows where a block stands now. */}
      {pictureId && !inGallery && <p className="editor-figure-leads">Lead photo: wide above the story</p>}
      {pictureId && (
        <AltText
          alt={alt}
          decorative={decorative}
          onAlt={(text) => updateAttributes({ alt: text })}
          onDecorative={(yes) => updateAttributes({ decorative: yes })}
        />
      )}
      <PictureChooser onFile={take} replaces={pictureId !== null} />
      {pictureId && !inGallery && (
        <LayoutChoice layout={layout} onLayout={(chosen) => updateAttributes({ layout: chosen })} />
      )}
      {pictureId && (
        <Button aria-pressed={pointing} icon="focus" iconOnly look="quiet" onClick={onPoint}>
          Focal point
        </Button>
      )}
      {inGallery && (
        <>
          <Button icon="back" iconOnly look="quiet" onClick={() => move(-1)}>
            Earlier in the gallery
          </Button>
          <Button icon="next" iconOnly look="quiet" onClick={() => move(1)}>
            Later in the gallery
          </Button>
        </>
      )}
      <Button icon="trash" iconOnly look="quiet" onClick={remove}>
        Remove photo
      </Button>
    </div>
  );
}
