import { attribute, type Element } from "./elements";

const FOR_MACHINES =
  /(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|u-hidden|is-hidden|hidden|hide|d-none|print-only|print-header|visible-print)(?:\s|$)/iu;
const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
/** Whole pages are hidden until a script has run. */
const NEVER_HIDDEN: ReadonlySet<string> = new Set(["body", "main", "article"]);
/** What forms are made of. */
const CONTROLS: ReadonlySet<string> = new Set([
  "select",
  "textarea",
  "input",
  "datalist",
  "progress",
  "meter",
]);

/** Is the element something that nobody sees who looks at the page? */
export function isHidden(element: Element): boolean {
  if (CONTROLS.has(element.tagName)) return true;
  if (NEVER_HIDDEN.has(element.tagName) || element.attrs.length === 0) return false;
  return (
    element.attrs.some(({ name }) => name === "hidden") ||
    attribute(element, "aria-hidden") === "true" ||
    NOT_SHOWN.test(attribute(element, "style")) ||
    FOR_MACHINES.test(attribute(element, "class"))
  );
}
