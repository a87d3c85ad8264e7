"use client";

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { createContext, useContext, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { AwaitedPictureNotice } from "./awaited-picture";
import { FigureRow } from "./blocks/figure-row";
import { FocalPoint } from "./blocks/focal-point";
import { createUploads, type Upload, type Uploads } from "./uploads";
import { AwaitedOf } from "./use-awaited-pictures";

/** The uploads of the article that is open. */
export const UploadsOf = createContext<Uploads>(createUploads());

/** A figure while it is written: the picture and its description; caption and credit are the document's own. */
export function FigureView(props: ReactNodeViewProps) {
  const { node, editor, selected } = props;
  const uploads = useContext(UploadsOf);
  const all = useSyncExternalStore(uploads.subscribe, uploads.snapshot, uploads.snapshot);
  const [pointing, setPointing] = useState(false);
  const { id, pictureId, alt, layout, focal } = node.attrs;
  const upload = all.get(id);
  const editable = editor.isEditable;

  return (
    <NodeViewWrapper
      as="figure"
      className={selected ? "editor-figure editor-figure-selected" : "editor-figure"}
      data-layout={layout}
    >
      <div className="editor-figure-tools" contentEditable={false} data-drag-handle>
        {pictureId ? (
          <div className="editor-figure-picture">
            {/* biome-ignore lint/performance/noImgElement: our own renditions need no optimiser */}
            <img alt={alt || "Picture without a description"} src={`/api/pictures/${pictureId}/960`} />
            {pointing && (
              <FocalPoint
                focal={focal}
                onDone={() => setPointing(false)}
                onFocal={(point) => props.updateAttributes({ focal: point })}
              />
            )}
          </div>
        ) : (
          !upload && <NoPicture editable={editable} figureId={id} />
        )}
        {upload && <UploadProgress upload={upload} />}
        {editable && (
          <FigureRow
            {...props}
            onPoint={() => setPointing(!pointing)}
            pointing={pointing}
            uploads={uploads}
          />
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
