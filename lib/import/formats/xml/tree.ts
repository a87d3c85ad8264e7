/** An element with what is in it. Text is as it stands: references resolved, white space kept. */
export interface XmlElement {
  /** The local name in small letters: wire files disagree about capitals ("edNote", "ednote"). */
  readonly name: string;
  /** As written, with its prefix. */
  readonly tag: string;
  readonly prefix: string;
  /** Its namespace, "" where none is declared. */
  readonly uri: string;
  /** By the name as written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The elements directly below; with a name, those of this (local, small) name. */
export function children(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first element directly below that has this name. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  for (const each of element?.children ?? []) if (typeof each !== "string" && each.name === name) return each;
  return null;
}

/** Down a path of names, the first of each; null where it ends early. */
export function at(element: XmlElement | null, ...path: string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((found, name) => child(found, name), element);
}

/** All elements below, in the order of the document; with a name, those of this name. */
export function* below(element: XmlElement, name?: string): Generator<XmlElement> {
  const open: XmlNode[] = [...element.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === "string") continue;
    if (name === undefined || node.name === name) yield node;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const each = node.children[index];
      if (each !== undefined) open.push(each);
    }
  }
}

/** The first element below that has this name, itself included. */
export function first(element: XmlElement, name: string): XmlElement | null {
  if (element.name === name) return element;
  for (const each of below(element, name)) return each;
  return null;
}

/** All text below, white space single, trimmed; "" for nothing. Elements that stand side by side stay apart. */
export function textOf(element: XmlElement | null): string {
  return element ? rawText(element).replace(/\s+/gu, " ").trim() : "";
}

/** All text below, as it stands. */
export function rawText(element: XmlElement): string {
  const parts: string[] = [];
  const open: XmlNode[] = [...element.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === "string") parts.push(node);
    else if (node.name === "br") parts.push("\n");
    else open.push(...[...node.children].reverse());
  }
  return parts.join("");
}

/** The text of the first element directly below that has this name, "" where there is none. */
export const textIn = (element: XmlElement | null, name: string): string => textOf(child(element, name));

/** The value of an attribute, trimmed; "" where there is none. */
export const attribute = (element: XmlElement | null, name: string): string =>
  element?.attributes.get(name)?.trim() ?? "";
