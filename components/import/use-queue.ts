import { type RefObject, useRef } from "react";
import { useToast } from "@/components/ui/toast";
import { REVIEW_FIELDS } from "@/lib/import/review/review-fields";
import { type ToCheck, toCheck } from "@/lib/import/review/to-check";
import type { Review } from "@/lib/import/types";
import { focusField, focusPart } from "./focus";
import type { Reviewing } from "./use-review";

/** What waits for a person's eye, walked with one key and agreed with by another. */
export interface Queue {
  items: readonly ToCheck[];
  next: () => void;
  /** Agree with what the focus is on, or with what was walked to last; and on to the next. */
  accept: (item?: ToCheck) => void;
}

/** Its items vanish as they are decided, by whatever way. `reveal` draws what isn't drawn yet, or not shown. */
export function useQueue(
  root: RefObject<HTMLElement | null>,
  review: Review,
  reviewing: Reviewing,
  reveal: (item: ToCheck) => void,
): Queue {
  const last = useRef(-1);
  const say = useToast();
  const items = toCheck(review.found, reviewing.fields, review.blocks, reviewing.standings);

  /** Where the person is, as a place in the order of the screen. */
  const here = () => placeOf(itemAt(document.activeElement)) ?? last.current;

  function goTo(item: ToCheck): void {
    last.current = placeOf(item) ?? -1;
    reveal(item);
    // It may have to be drawn first.
    requestAnimationFrame(() => {
      if ("field" in item) focusField(root.current, item.field);
      else focusPart(root.current, item.block);
    });
  }

  const after = (place: number, all: readonly ToCheck[]) =>
    all.find((item) => (placeOf(item) ?? 0) > place) ?? all[0];

  return {
    items,
    next() {
      const item = after(here(), items);
      if (item) goTo(item);
      else say("There is nothing left to check.");
    },
    accept(asked) {
      const place = asked ? placeOf(asked) : here();
      const item = items.find((each) => placeOf(each) === place);
      if (!item) return;
      if ("field" in item) reviewing.write(item.field, reviewing.fields[item.field].text);
      else reviewing.place([item.block], (now) => ({ ...now, checked: true }));
      const left = items.filter((each) => each !== item);
      const following = after(placeOf(item) ?? -1, left);
      if (following) goTo(following);
      else say("All checked.");
    },
  };
}

function placeOf(item: ToCheck | null): number | undefined {
  if (!item) return undefined;
  return "field" in item ? REVIEW_FIELDS.indexOf(item.field) : REVIEW_FIELDS.length + item.block;
}

function itemAt(focused: Element | null): ToCheck | null {
  const field = focused?.closest<HTMLElement>("[data-field]")?.dataset.field;
  const name = REVIEW_FIELDS.find((each) => each === field);
  if (name) return { field: name };
  const block = focused?.closest<HTMLElement>("li[data-block]")?.dataset.block;
  return block === undefined ? null : { block: Number(block) };
}
