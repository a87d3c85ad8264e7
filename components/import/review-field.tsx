"use client";

import { type KeyboardEvent, useRef } from "react";
import { TwoVersions } from "@/components/ui/two-versions";
import type { Span } from "@/lib/import/imported-story";
import { FIELD_LABELS } from "@/lib/import/review/field-labels";
import type { FieldStanding, FoundField, ReviewFieldName } from "@/lib/import/review/review-fields";
import { isDoubtedField } from "@/lib/import/review/to-check";
import { FieldChips, MOST_KEYS, type Offer, offerFor } from "./field-chips";
import type { FieldConflict } from "./field-conflicts";
import { FieldControl } from "./field-control";
import { FieldGrounds } from "./field-grounds";
import { fieldWords } from "./field-words";

interface Props {
  name: ReviewFieldName;
  now: FieldStanding;
  found: FoundField;
  issue: string | undefined;
  sections: readonly { id: string; name: string }[];
  open: boolean;
  onWrite: (to: string, visit?: string) => void;
  onAccept: () => void;
  /** Somebody else's words in it, which wait for a choice. */
  conflict: FieldConflict | undefined;
  onChoose: (conflict: FieldConflict, choice: "mine" | "theirs") => void;
  /** Point at where it was read; `scroll` brings it into view. */
  onShow: (spans: readonly Span[], scroll: boolean) => void;
}

/**
 * A field with what was found, how sure the reader is and why, and what else it could be. The card itself can have the
 * focus: there, digits choose; in the field they are typed, and Alt with a digit chooses.
 */
export function ReviewField(props: Props) {
  const { name, now, found, issue, sections, open, conflict, onWrite, onAccept, onChoose, onShow } = props;
  const card = useRef<HTMLDivElement>(null);
  const visits = useRef(0);
  const label = (text: string) => fieldWords(name, text, sections);
  const offers = open ? offersOf(now, found) : [];

  /** The buttons go with the choice; who pressed one is in the field it was about. */
  function settle(settled: FieldConflict, choice: "mine" | "theirs") {
    card.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
    onChoose(settled, choice);
  }

  function choose(event: KeyboardEvent) {
    const chosen = offerFor(event);
    const offer = chosen === null ? undefined : offers.slice(0, MOST_KEYS)[chosen];
    if (!offer) return;
    event.preventDefault();
    onWrite(offer.value);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and take the label's place
    <div
      aria-label={`${FIELD_LABELS[name]} and what it was read from`}
      className="import-field"
      data-check={(open && !now.checked && isDoubtedField(name, found)) || undefined}
      data-field={name}
      onBlur={() => {
        visits.current += 1;
      }}
      onFocus={() => onShow(found.spans, true)}
      onKeyDown={choose}
      onPointerEnter={() => onShow(found.spans, false)}
      onPointerLeave={() => onShow([], false)}
      ref={card}
      role="group"
      tabIndex={-1}
    >
      <FieldControl
        issue={issue}
        name={name}
        onWrite={(to) => onWrite(to, `${name} ${visits.current}`)}
        open={open}
        sections={sections}
        value={now.text}
      />
      {conflict && (
        <TwoVersions
          at={conflict.at}
          onChoose={(choice) => settle(conflict, choice)}
          theirs={label(conflict.theirs.text)}
          what={FIELD_LABELS[name].toLowerCase()}
          who={conflict.actorName}
          yours={label(now.text)}
        />
      )}
      <FieldGrounds
        found={found}
        name={name}
        now={now}
        onAccept={onAccept}
        open={open}
        suggests={offers.length > 0}
      />
      {offers.length > 0 && (
        <FieldChips
          label={label}
          offers={offers}
          onChoose={(value) => onWrite(value)}
          onShow={(spans) => onShow(spans, true)}
        />
      )}
    </div>
  );
}

/** What was found first, where something else stands there now; then the others. */
function offersOf(now: FieldStanding, found: FoundField): Offer[] {
  const first = found.value === "" ? [] : [{ value: found.value, because: found.because, span: null }];
  return [...first, ...found.alternatives].filter(({ value }) => value !== now.text);
}
