"use client";

import { memo, useId } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Menu } from "@/components/ui/menu";
import { type NewShape, reshaped } from "@/lib/import/review/reshape";
import type { Standing } from "@/lib/import/review/standing";
import type { ReviewBlock } from "@/lib/import/types";
import { AsidePart } from "./aside-part";
import { KeptPart } from "./kept-part";
import { type ChosenField, partMenu } from "./part-menu";

/** What can be done with one part, by its index. */
export interface PartActs {
  toggle: (index: number) => void;
  reshape: (index: number, shape: NewShape) => void;
  takeAs: (index: number, field: ChosenField) => void;
  askReason: (index: number) => void;
  restoreKind: (index: number) => void;
  accept: (index: number) => void;
  enter: (index: number) => void;
  /** Show it in the original. */
  look: (index: number) => void;
  point: (index: number | null) => void;
}

interface Props {
  block: ReviewBlock;
  index: number;
  now: Standing;
  number: number | null;
  /** Where the keys are. */
  current: boolean;
  /** Where the Tab key enters the list. */
  entry: boolean;
  open: boolean;
  acts: PartActs;
}

/** One part: as the story will have it, or as a thin grey bar in its place. */
export const BlockPart = memo(function BlockPart(props: Props) {
  const { block, index, now, number, current, entry, open, acts } = props;
  const textId = useId();
  const shaped = reshaped(block, now.shape);
  const tabIndex: 0 | -1 = entry ? 0 : -1;
  const shared = { block, index, now, open, tabIndex, textId, onAccept: () => acts.accept(index) };
  return (
    <li
      className={classNames("import-block", `import-block-${now.decision}`)}
      data-block={index}
      data-current={current || undefined}
      onFocus={() => acts.enter(index)}
      onPointerDown={() => acts.enter(index)}
      onPointerEnter={() => acts.point(index)}
    >
      {now.decision === "keep" ? (
        <KeptPart {...shared} number={number} shaped={shaped} />
      ) : (
        <AsidePart {...shared} onRestoreKind={() => acts.restoreKind(index)} />
      )}
      <div className="import-acts">
        <Act {...props} textId={textId} />
        {open && (
          <Menu
            icon="more"
            iconOnly
            items={partMenu(shaped, now, {
              reshape: (shape) => acts.reshape(index, shape),
              takeAs: (field) => acts.takeAs(index, field),
              askReason: () => acts.askReason(index),
              restoreKind: () => acts.restoreKind(index),
            })}
            label="More about this part"
            tabIndex={tabIndex}
          />
        )}
      </div>
    </li>
  );
});

function Act({ block, index, now, entry, open, acts, textId }: Props & { textId: string }) {
  const shared = { "aria-describedby": textId, "data-act": "", tabIndex: entry ? 0 : -1 };
  if (!open) {
    return (
      <Button {...shared} icon="eye" iconOnly look="quiet" onClick={() => acts.look(index)}>
        Show in the original
      </Button>
    );
  }
  const kept = now.decision === "keep";
  return (
    <Button {...shared} icon={kept ? "archive" : "restore"} look="quiet" onClick={() => acts.toggle(index)}>
      {kept
        ? block.decision === "field"
          ? "Back to the field"
          : "Set aside"
        : now.decision === "field"
          ? "Use as text"
          : "Restore"}
    </Button>
  );
}
