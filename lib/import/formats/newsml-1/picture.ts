import type { Sheet } from "@/lib/import/formats/sheet";
import { writePicture } from "@/lib/import/formats/wire/picture";
import { attribute, below, children, first, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";
import { roleOf, typeOf } from "./roles";

const PICTURE = /photo|picture|graphic|logo|image/iu;

/** A component for one picture: its renditions and, often, its caption. */
export function isPicture(component: XmlElement): boolean {
  if (PICTURE.test(roleOf(component))) return true;
  const contents = children(component, "contentitem");
  return (
    contents.length > 0 &&
    contents.every((each) => PICTURE.test(typeOf(each)) && attribute(each, "Href") !== "")
  );
}

/** Write the best of its renditions with its caption. @returns the picture's file, where that is no address */
export function writeComponentPicture(sheet: Sheet, component: XmlElement): string[] {
  const renditions = [...below(component, "contentitem")].filter((each) => attribute(each, "Href") !== "");
  const best = renditions.sort((a, b) => widthOf(b) - widthOf(a))[0] ?? null;
  const captions = [component, ...below(component, "newscomponent")].filter((each) =>
    /caption/iu.test(roleOf(each)),
  );
  const caption = captions.map((each) => textOf(first(each, "datacontent"))).find((text) => text !== "");
  const href = attribute(best, "Href");
  writePicture(sheet, {
    caption: caption ?? textOf(first(component, "headline")),
    by: textOf(first(component, "byline")),
    credit: textOf(first(component, "creditline")),
    src: isAddress(href) ? href : "",
  });
  return href === "" || isAddress(href) ? [] : [href];
}

/** Can it be fetched, or did it lie beside the file? */
export const isAddress = (href: string): boolean => /^https?:/iu.test(href);

function widthOf(content: XmlElement): number {
  for (const each of below(content, "property"))
    if (/^(?:width|pixelwidth)$/iu.test(attribute(each, "FormalName")))
      return Number(attribute(each, "Value")) || 0;
  return Number(textOf(first(content, "sizeinbytes"))) || 0;
}
