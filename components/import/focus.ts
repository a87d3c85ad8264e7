import type { ReviewFieldName } from "@/lib/import/review/review-fields";

/** Put the focus on a part of the story, in the middle of the window. Its acts are one step further. */
export function focusPart(root: HTMLElement | null, block: number): void {
  const part = root?.querySelector<HTMLElement>(`li[data-block="${block}"]`);
  part?.scrollIntoView({ block: "center" });
  part?.querySelector<HTMLElement>("[data-act]")?.focus({ preventScroll: true });
}

/** Put the focus on a field's card: digits choose there, Tab goes into the field. */
export function focusField(root: HTMLElement | null, name: ReviewFieldName): void {
  const card = root?.querySelector<HTMLElement>(`[data-field="${name}"]`);
  const folded = card?.closest("details");
  if (folded) folded.open = true;
  card?.scrollIntoView({ block: "center" });
  card?.focus({ preventScroll: true });
}
