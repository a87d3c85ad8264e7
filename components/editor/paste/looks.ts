import { all, rename, styleOf, unwrap, wrapChildren } from "./elements";
import type { Paste } from "./paste";

const HEADINGS = "h1, h2, h3, h4, h5, h6";

/**
 * What a style sheet or an attribute says becomes what it means: bold, italic, struck out, raised, lowered. All other
 * looks go later, with the attributes. A heading is not bold inside: house style owns its look.
 */
export function readLooks({ body, source }: Paste): void {
  for (const element of all(body, "[style]")) {
    const style = styleOf(element);
    // Google Docs wraps everything it copies in <b style="font-weight:normal">.
    if (element.matches("b, strong") && /^(?:normal|[1-5]00)$/.test(style.get("font-weight") ?? "")) {
      unwrap(element);
      continue;
    }
    if (element.matches("i, em") && style.get("font-style") === "normal") {
      unwrap(element);
      continue;
    }
    if (element.matches("table, thead, tbody, tr, ul, ol, figure, hr, br, img")) continue;
    for (const tag of tagsFor(style)) wrapChildren(element, tag);
  }
  for (const title of source === "word" ? all(body, "p.MsoTitle") : []) rename(title, "h2");
  for (const bold of all(body, "b, strong")) if (bold.closest(HEADINGS)) unwrap(bold);
  // A title of a work is set in italics; in our schema `cite` names who is quoted.
  for (const cite of all(body, "cite")) rename(cite, "em");
  for (const quoted of all(body, "q")) {
    quoted.prepend("“");
    quoted.append("”");
    unwrap(quoted);
  }
}

function tagsFor(style: ReadonlyMap<string, string>): string[] {
  const line = `${style.get("text-decoration") ?? ""} ${style.get("text-decoration-line") ?? ""}`;
  const height = style.get("vertical-align") ?? "";
  return [
    /^(?:bold(?:er)?|[6-9]00)$/.test(style.get("font-weight") ?? "") ? "strong" : "",
    /^(?:italic|oblique)/.test(style.get("font-style") ?? "") ? "em" : "",
    line.includes("line-through") ? "s" : "",
    height === "super" ? "sup" : "",
    height === "sub" ? "sub" : "",
  ].filter((tag) => tag !== "");
}
