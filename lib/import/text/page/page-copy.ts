import type { Piece } from "@/lib/import/text/pieces/piece";

/** So many lines of the page, for so many reasons, prove that a text was copied with the page around it. */
const LEAST_LINES = 6;
const LEAST_REASONS = 3;

/** Reasons that speak of a desk, an agency or a mail, not of a page. */
const NO_PAGE: ReadonlySet<string> = new Set([
  "end-mark",
  "wire-header",
  "wire-credits",
  "editor-note",
  "contact",
  "wire-advisory",
  "email-chatter",
  "email-signature",
]);

/** What ends a page. A share bar or an advertisement may stand between the parts of a story. */
export const ENDS_PAGE: ReadonlySet<string> = new Set([
  "related",
  "comments",
  "newsletter",
  "social",
  "copyright",
  "subscription",
]);

/** Was the text copied with the page around it: menus, buttons, lists, a foot? */
export function isPageCopy(pieces: readonly Piece[]): boolean {
  const lines = pieces.filter(isPageLine);
  return (
    lines.length >= LEAST_LINES && new Set(lines.map(({ claim }) => claim?.reason)).size >= LEAST_REASONS
  );
}

/** Is it known to belong to the page that the story came from? */
export function isPageLine(piece: Piece | undefined): boolean {
  const claim = piece?.claim;
  return claim?.decision === "set-aside" && !NO_PAGE.has(claim.reason) && !claim.rule.startsWith("desk");
}
