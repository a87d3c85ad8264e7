import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import type { Presence } from "@/lib/import/afterwards/place-in-article";
import { reshaped } from "@/lib/import/review/reshape";
import type { ReviewBlock } from "@/lib/import/types";
import { depthOf, PartContent, pointStyle } from "./part-content";
import { FIELD_PARTS, REASONS } from "./words";

interface Props {
  block: ReviewBlock;
  index: number;
  presence: Presence;
  /** 3 for the third point of a numbered list. */
  number: number | null;
  mayEdit: boolean;
  busy: boolean;
  onRestore: () => void;
  onEnter: () => void;
  /** Show it in the original. */
  onLook: () => void;
  onPoint: () => void;
}

/** One part of a source that became an article: what was decided, whether it stands there, and the way back. */
export function TakenPart({
  block,
  index,
  presence,
  number,
  mayEdit,
  busy,
  onRestore,
  onEnter,
  onLook,
  onPoint,
}: Props) {
  const textId = useId();
  const shaped = reshaped(block, block.now.shape);
  return (
    <li
      className={`import-block import-block-taken import-block-${block.now.decision}`}
      data-block={index}
      onFocus={onEnter}
      onPointerEnter={onPoint}
    >
      <div className="import-kept" data-depth={depthOf(shaped)} data-kind={shaped.kind}>
        <div className="import-taken">
          <span>{decidedWords(block)}</span>
          {presence === "there" ? (
            <Status icon="check" tone="good">
              In the article
            </Status>
          ) : (
            presence === "changed" && (
              <Status icon="edit" tone="tells">
                Changed since
              </Status>
            )
          )}
        </div>
        <div dir="auto" id={textId} style={pointStyle(number)}>
          <PartContent block={shaped} />
        </div>
      </div>
      <div className="import-acts">
        {presence !== "there" && mayEdit ? (
          <Button
            aria-describedby={textId}
            busy={busy}
            data-act=""
            icon="restore"
            look="quiet"
            onClick={onRestore}
          >
            Put into the article
          </Button>
        ) : (
          <Button aria-describedby={textId} data-act="" icon="eye" iconOnly look="quiet" onClick={onLook}>
            Show in the original
          </Button>
        )}
      </div>
    </li>
  );
}

function decidedWords({ now, decidedBy, because, decision }: ReviewBlock): string {
  const what = now.field
    ? `Read into: ${FIELD_PARTS[now.field]}`
    : now.decision === "keep"
      ? "Kept"
      : "Set aside";
  const why = now.reason ? `: ${REASONS[now.reason]}` : "";
  const who = decidedBy
    ? `, ${decidedBy}`
    : now.decision === decision && now.decision !== "keep"
      ? `. ${because}`
      : "";
  return `${what}${why}${who}`;
}
