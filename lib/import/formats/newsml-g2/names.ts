import { attribute, textIn, type XmlElement } from "@/lib/import/formats/xml/tree";

/** The name of a party, a place or a concept: written out, as a literal, or the end of its code. */
export function nameOf(element: XmlElement | null): string {
  const code = attribute(element, "qcode") || attribute(element, "uri");
  return textIn(element, "name") || attribute(element, "literal") || (code.split(/[:/#]/u).at(-1) ?? "");
}

/** What a headline, a description or a note is for. */
export const roleOf = (element: XmlElement) => attribute(element, "role") || attribute(element, "roleuri");
