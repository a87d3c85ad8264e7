import type { Mark } from "@/lib/import/imported-story";
import { attribute, findElement, type Parent } from "./elements";
import type { HtmlPart } from "./fragment";

/** What relative addresses of a page are relative to: its `<base>`, else where it was read, else where it says it is. */
export function baseOf(page: Parent, address: string | null, canonical: string | null): string | null {
  const base = findElement(page, "base", (element) => attribute(element, "href") !== "");
  const near = address ?? canonical;
  const said = base ? attribute(base, "href") : "";
  if (said !== "" && URL.canParse(said, near ?? undefined)) return new URL(said, near ?? undefined).href;
  return near;
}

/** The part with its links and its picture's address made absolute. What can't be is left as it is. */
export function madeAbsolute(part: HtmlPart, base: string | null): HtmlPart {
  if (base === null) return part;
  const { shape, rich } = part;
  const absolute = (url: string) => (URL.canParse(url, base) ? new URL(url, base).href : url);
  const mark = (each: Mark): Mark => (each.type === "link" ? { ...each, href: absolute(each.href) } : each);
  return {
    ...part,
    shape: shape.kind === "figure" && shape.src !== null ? { ...shape, src: absolute(shape.src) } : shape,
    rich: rich.marks.some(({ type }) => type === "link") ? { ...rich, marks: rich.marks.map(mark) } : rich,
  };
}
