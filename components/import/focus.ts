import type { ReviewFieldName } from "@/lib/import/review/review-fields";

/** Put the focus on a part of the story, in the middle of the window. Its acts are one step further. */
export function focusPart(root: HTMLElement | null, block: number): void {
  const part = root?.querySelector<HTMLElement>(`li[data-block="${block}"]`);
  part?.scrollIntoView({ block: "center" });
  part?.querySelector<HTMLElement>("[data-act]")?.focus({ preventScroll: true });
}

/**
 * Bring a part into the window if it is not there, with the focus: but a button that was pressed for it, and may be
 * pressed again, keeps that.
 */
export function showPart(root: HTMLElement | null, block: number): void {
  const part = root?.querySelector<HTMLElement>(`li[data-block="${block}"]`);
  if (part) bringInto(part);
  if (!isOnButton()) part?.querySelector<HTMLElement>("[data-act]")?.focus({ preventScroll: true });
}

/** {@link showPart} for a field's card. */
export function showField(root: HTMLElement | null, name: ReviewFieldName): void {
  const card = cardOf(root, name);
  if (card) bringInto(card);
  if (!isOnButton()) card?.focus({ preventScroll: true });
}

/** Put the focus into a field. */
export function focusControl(root: HTMLElement | null, name: ReviewFieldName): void {
  const card = cardOf(root, name);
  card?.scrollIntoView({ block: "center" });
  card?.querySelector<HTMLElement>("input, textarea, select")?.focus({ preventScroll: true });
}

/** Put the focus on a field's card: digits choose there, Tab goes into the field. */
export function focusField(root: HTMLElement | null, name: ReviewFieldName): void {
  const card = cardOf(root, name);
  card?.scrollIntoView({ block: "center" });
  card?.focus({ preventScroll: true });
}

/** Where it is folded away, it is unfolded. */
function cardOf(root: HTMLElement | null, name: ReviewFieldName): HTMLElement | null {
  const card = root?.querySelector<HTMLElement>(`[data-field="${name}"]`) ?? null;
  const folded = card?.closest("details");
  if (folded) folded.open = true;
  return card;
}

function bringInto(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  const bar = document.querySelector(".import-bar")?.getBoundingClientRect().bottom ?? 0;
  if (top < bar || bottom > innerHeight) element.scrollIntoView({ block: "center" });
}

const isOnButton = (): boolean => document.activeElement?.matches(".import-bar button:enabled") ?? false;
