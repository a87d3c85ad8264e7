"use client";

import { memo, useId } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { Block, Decision } from "@/lib/import/imported-story";
import type { ReviewBlock } from "@/lib/import/types";
import { KeptPart } from "./kept-part";
import { FIELD_PARTS, REASONS } from "./words";

type DecisionName = Decision["decision"];

interface Props {
  block: ReviewBlock;
  index: number;
  now: DecisionName;
  /** Where the keys are. */
  current: boolean;
  /** Where the Tab key enters the list. */
  entry: boolean;
  open: boolean;
  acts: {
    decide: (index: number, to: DecisionName) => void;
    enter: (index: number) => void;
    point: (index: number | null) => void;
  };
}

/** One part: as the story will have it, or as a thin grey bar in its place. */
export const BlockPart = memo(function BlockPart(props: Props) {
  const { block, index, now, current, acts } = props;
  const textId = useId();
  return (
    <li
      className={classNames("import-block", `import-block-${now}`)}
      data-block={index}
      data-current={current || undefined}
      onFocus={() => acts.enter(index)}
      onPointerDown={() => acts.enter(index)}
      onPointerEnter={() => acts.point(index)}
    >
      {now === "keep" ? (
        <KeptPart block={block} textId={textId} />
      ) : (
        <Bar block={block} now={now} textId={textId} />
      )}
      <Act {...props} textId={textId} />
    </li>
  );
});

interface Shown {
  block: ReviewBlock;
  textId: string;
}

/** What is not in the story: one line with the reason, the whole text on demand. */
function Bar({ block, now, textId }: Shown & { now: DecisionName }) {
  const why =
    now === "field" && block.field
      ? FIELD_PARTS[block.field]
      : block.reason
        ? REASONS[block.reason]
        : "Set aside";
  return (
    <details className="import-set-aside">
      <summary>
        <span className="import-why">{why}</span>
        <span className="import-opening" dir="auto" id={textId}>
          {opening(block)}
        </span>
      </summary>
      <p className="import-because">
        {block.decidedBy && block.decision === "keep" ? `Set aside by ${block.decidedBy}.` : block.because}
      </p>
      <p dir="auto">{block.text}</p>
    </details>
  );
}

const LONG = 200;

/** One line is shown; the rest of a long text would only be cut off by the browser. */
const opening = ({ text }: Block) => (text.length > LONG ? `${text.slice(0, LONG).toWellFormed()}…` : text);

function Act({ block, index, now, entry, open, acts, textId }: Props & { textId: string }) {
  const shared = { "aria-describedby": textId, "data-act": "", tabIndex: entry ? 0 : -1 };
  if (!open) {
    return (
      <Button {...shared} icon="eye" iconOnly look="quiet" onClick={() => acts.enter(index)}>
        Show in the original
      </Button>
    );
  }
  if (now === "keep") {
    return (
      <Button {...shared} icon="archive" look="quiet" onClick={() => acts.decide(index, placeOutside(block))}>
        {block.decision === "field" ? "Back to the field" : "Set aside"}
      </Button>
    );
  }
  return (
    <Button {...shared} icon="restore" look="quiet" onClick={() => acts.decide(index, "keep")}>
      {now === "field" ? "Use as text" : "Restore"}
    </Button>
  );
}

/** Where a part goes that leaves the story. */
export const placeOutside = (block: Block): DecisionName =>
  block.decision === "field" ? "field" : "set-aside";
