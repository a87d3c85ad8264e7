import { Button } from "@/components/ui/button";
import type { Block } from "@/lib/import/imported-story";
import type { Standing } from "@/lib/import/review/standing";
import { isDoubted } from "@/lib/import/review/to-check";
import type { ReviewBlock } from "@/lib/import/types";
import { RuleOffer } from "./rule-offer";
import { FIELD_PARTS, REASONS, ruleName } from "./words";

interface Props {
  block: ReviewBlock;
  index: number;
  now: Standing;
  open: boolean;
  /** Of all that can be pressed in it: the list is one stop for the Tab key. */
  tabIndex: 0 | -1;
  textId: string;
  onAccept: () => void;
  onRestoreKind: () => void;
}

/** What is not in the story: one line with the reason, the whole text on demand. */
export function AsidePart({ block, index, now, open, tabIndex, textId, onAccept, onRestoreKind }: Props) {
  const asRead = now.decision === block.decision && now.field === block.field;
  const doubted = isDoubted(block) && !now.checked;
  return (
    <details className="import-set-aside" data-check={doubted || undefined}>
      <summary tabIndex={tabIndex}>
        <span className="import-why">{whyAside(now)}</span>
        <span className="import-opening" dir="auto" id={textId}>
          {opening(block)}
        </span>
      </summary>
      <p className="import-because">
        {asRead ? block.because : byHand(block, now)}
        {asRead && <code className="import-rule">{ruleName(block.rule)}</code>}
      </p>
      <p dir="auto">{block.text}</p>
      {open && (
        <div className="import-bar-details">
          {doubted && (
            <Button icon="check" look="quiet" onClick={onAccept} tabIndex={tabIndex}>
              Right
            </Button>
          )}
          {now.decision === "set-aside" && (
            <>
              <Button icon="restore" look="quiet" onClick={onRestoreKind} tabIndex={tabIndex}>
                Restore all of this kind
              </Button>
              <RuleOffer
                block={block}
                index={index}
                setAside={true}
                tabIndex={tabIndex}
                {...(now.checked && !asRead ? {} : { only: "existing" })}
              />
            </>
          )}
        </div>
      )}
    </details>
  );
}

function whyAside(now: Standing): string {
  if (now.field) return FIELD_PARTS[now.field];
  return now.reason ? REASONS[now.reason] : "Set aside";
}

function byHand(block: ReviewBlock, now: Standing): string {
  const did = now.field ? `Made the ${FIELD_PARTS[now.field].toLowerCase()}` : "Set aside";
  const same = block.now.decision === now.decision && block.now.field === now.field;
  return same && block.decidedBy ? `${did} by ${block.decidedBy}.` : `${did} by hand.`;
}

const LONG = 200;

/** One line is shown; the rest of a long text would only be cut off by the browser. */
const opening = ({ text }: Block) => (text.length > LONG ? `${text.slice(0, LONG).toWellFormed()}…` : text);
