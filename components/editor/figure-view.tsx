"use client";

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { createContext, useContext, useId, useRef, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { newBlockId } from "@/lib/document/block-id";
import { AwaitedPictureNotice } from "./awaited-picture";
import { setPicture } from "./figures";
import { createUploads, type Upload, type Uploads } from "./uploads";
import { AwaitedOf } from "./use-awaited-pictures";

/** The uploads of the article that is open. */
export const UploadsOf = createContext<Uploads>(createUploads());

/** A figure while it is written: the picture and its description; caption and credit are the document's own. */
export function FigureView({ node, editor, updateAttributes, selected, deleteNode }: ReactNodeViewProps) {
  const uploads = useContext(UploadsOf);
  const all = useSyncExternalStore(uploads.subscribe, uploads.snapshot, uploads.snapshot);
  const { id, pictureId, alt, decorative } = node.attrs;
  const upload = all.get(id);
  const editable = editor.isEditable;

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

  return (
    <NodeViewWrapper
      as="figure"
      className={selected ? "editor-figure editor-figure-selected" : "editor-figure"}
    >
      <div className="editor-figure-tools" contentEditable={false} data-drag-handle>
        {pictureId ? (
          // biome-ignore lint/performance/noImgElement: our own renditions need no optimiser
          <img alt={alt || "Picture without a description"} src={`/api/pictures/${pictureId}/960`} />
        ) : (
          !upload && <NoPicture editable={editable} figureId={id} />
        )}
        {upload && <UploadProgress upload={upload} />}
        {editable && (
          <div className="editor-figure-row">
            <PictureChooser onFile={take} replaces={pictureId !== null} />
            {pictureId && (
              <AltText
                alt={alt}
                decorative={decorative}
                onAlt={(text) => updateAttributes({ alt: text })}
                onDecorative={(yes) => updateAttributes({ decorative: yes })}
              />
            )}
            <Button icon="trash" iconOnly look="quiet" onClick={remove}>
              Remove photo
            </Button>
          </div>
        )}
      </div>
      <NodeViewContent className="editor-figure-words" />
    </NodeViewWrapper>
  );
}

function NoPicture({ figureId, editable }: { figureId: string | null; editable: boolean }) {
  const { pictures, retry } = useContext(AwaitedOf);
  const picture = figureId === null ? undefined : pictures.get(figureId);
  if (!picture) return <p className="editor-figure-empty">No picture yet. Readers see the caption alone.</p>;
  return (
    <AwaitedPictureNotice editable={editable} onRetry={() => retry(picture.figureId)} picture={picture} />
  );
}

function UploadProgress({ upload }: { upload: Upload }) {
  if (upload.failed) {
    return (
      <div className="editor-upload" role="alert">
        <p>{upload.failed}</p>
        {upload.retry && <Button onClick={upload.retry}>Try again</Button>}
        <Button look="quiet" onClick={upload.cancel}>
          Leave it
        </Button>
      </div>
    );
  }
  const percent = Math.round(upload.progress * 100);
  return (
    <div className="editor-upload">
      <progress aria-label="Uploading the picture" max={100} value={percent} />
      <span>{percent < 100 ? `Uploading ${percent} %` : "Preparing the picture"}</span>
      <Button look="quiet" onClick={upload.cancel}>
        Cancel
      </Button>
    </div>
  );
}

function PictureChooser({
  onFile,
  replaces,
}: {
  onFile: (file: File | undefined) => void;
  replaces: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        accept="image/jpeg,image/png,image/webp,image/gif"
        aria-label="Picture file"
        hidden
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = "";
        }}
        ref={input}
        type="file"
      />
      <Button icon="picture" onClick={() => input.current?.click()}>
        {replaces ? "Replace picture" : "Add picture"}
      </Button>
    </>
  );
}

interface AltProps {
  alt: string;
  decorative: boolean;
  onAlt: (text: string) => void;
  onDecorative: (yes: boolean) => void;
}

function AltText({ alt, decorative, onAlt, onDecorative }: AltProps) {
  const id = useId();
  return (
    <div className="editor-figure-alt">
      <label className="ui-label" htmlFor={id}>
        Description for people who can’t see it
      </label>
      <input
        className="ui-input"
        disabled={decorative}
        id={id}
        onChange={(event) => onAlt(event.target.value)}
        placeholder={decorative ? "Decorative: left out for screen readers" : "What the picture shows"}
        value={alt}
      />
      <label className="ui-check">
        <input
          checked={decorative}
          onChange={(event) => onDecorative(event.target.checked)}
          type="checkbox"
        />
        <span>Decorative</span>
      </label>
    </div>
  );
}
