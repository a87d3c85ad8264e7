import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Block } from "@/lib/import/imported-story";
import type { Standing } from "@/lib/import/review/standing";
import { isDoubted } from "@/lib/import/review/to-check";
import type { ReviewBlock } from "@/lib/import/types";
import { depthOf, PartContent, pointStyle } from "./part-content";
import { RuleOffer } from "./rule-offer";
import { kindWords, REASONS } from "./words";

interface Props {
  /** As it was read. */
  block: ReviewBlock;
  /** As the story will have it. */
  shaped: Block;
  index: number;
  now: Standing;
  /** 3 for the third point of a numbered list. */
  number: number | null;
  open: boolean;
  /** Of all that can be pressed in it: the list is one stop for the Tab key. */
  tabIndex: 0 | -1;
  /** The id that its words get, for what describes itself by them. */
  textId: string;
  onAccept: () => void;
}

/** A part as the story will have it, with the reader's doubts about it. */
export function KeptPart({ block, shaped, index, now, number, open, tabIndex, textId, onAccept }: Props) {
  const kind = kindWords(shaped);
  const restored = block.decision !== "keep";
  return (
    <div className="import-kept" data-depth={depthOf(shaped)} data-kind={shaped.kind}>
      {kind && <span className="import-kind">{kind}</span>}
      <div dir="auto" id={textId} style={pointStyle(number)}>
        <PartContent block={shaped} />
      </div>
      {isDoubted(block) && !now.checked && (
        <div className="import-flag">
          <Icon name="alert" />
          <p>
            {block.reason === null ? "Unsure:" : `${REASONS[block.reason]}?`} {block.because}
          </p>
          {open && (
            <Button icon="check" look="quiet" onClick={onAccept} tabIndex={tabIndex}>
              Right
            </Button>
          )}
        </div>
      )}
      {restored && now.checked && (
        <div className="import-by">
          <p>
            {block.now.decision === "keep" && block.decidedBy ? `Restored by ${block.decidedBy}` : "Restored"}
          </p>
          {block.decision === "set-aside" && (
            <RuleOffer block={block} index={index} setAside={false} tabIndex={tabIndex} />
          )}
        </div>
      )}
      {!restored && (
        <RuleOffer block={block} index={index} only="existing" setAside={false} tabIndex={tabIndex} />
      )}
    </div>
  );
}
