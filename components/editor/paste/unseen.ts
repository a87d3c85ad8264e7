import { all } from "./elements";
import type { Paste } from "./paste";

/** Nothing that a reader saw, or that only a program saw. */
export function dropUnseen({ body }: Paste): void {
  const comments = body.ownerDocument.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) {
    comment.parentNode?.removeChild(comment);
  }
  for (const element of all(
    body,
    "script, style, link, meta, title, template, svg, object, noscript, [hidden]",
  ))
    element.remove();
  for (const element of all(body, "[style]")) {
    if (/(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(element.getAttribute("style") ?? ""))
      element.remove();
  }
}

/** Nothing of how it looked comes along, and nothing that our schema would take for more than it is. */
export function bareElements({ body }: Paste): void {
  for (const element of all(body, "*")) {
    for (const { name } of [...element.attributes]) if (!keeps(element, name)) element.removeAttribute(name);
  }
}

function keeps(element: Element, name: string): boolean {
  if (name === "href") return element.tagName === "A";
  if (element.matches("figure[data-picture], figure[data-picture] > .credit")) return true;
  if (name === "colspan" || name === "rowspan") return true;
  return name === "start" && /^\d{1,6}$/.test(element.getAttribute("start") ?? "");
}
