import { allBelow, child, elementsOf, type XmlElement } from "./xml";

const SEEN = [
  "w:t",
  "a:blip",
  "v:imagedata",
  "w:txbxContent",
  "m:oMath",
  "c:chart",
  "cx:chart",
  "dgm:relIds",
] as const;

/**
 * What to read of content that is there twice, for new programs and for old ones: the new form, unless there is
 * nothing in it that can be read here.
 */
export function chosen(alternate: XmlElement): XmlElement | null {
  const choices = elementsOf(alternate).filter(({ name }) => name === "mc:Choice");
  const fallback = child(alternate, "mc:Fallback");
  const readable = [...choices, ...(fallback ? [fallback] : [])].find(
    (each) => allBelow(each, ...SEEN).next().value !== undefined,
  );
  return readable ?? choices[0] ?? fallback;
}
