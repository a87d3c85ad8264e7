import { SaxesParser } from "saxes";

/** An element of XML, with the text that stands in it directly. */
export interface XmlTree {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlTree[];
}

/** Read XML as the standard has it: anything that isn't well-formed throws. */
export function strictXml(xml: string): XmlTree {
  const root: XmlTree = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  const top = () => open.at(-1) ?? root;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "", children: [] };
    top().children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    top().text += text;
  });
  parser.on("cdata", (text) => {
    top().text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const [document] = root.children;
  if (!document) throw new Error("There is no element in it.");
  return document;
}

/** The children of that name. */
export const childrenOf = (element: XmlTree | undefined, name: string): XmlTree[] =>
  (element?.children ?? []).filter((child) => child.name === name);

/** The first child of that name. */
export const childOf = (element: XmlTree | undefined, name: string): XmlTree | undefined =>
  childrenOf(element, name)[0];

/** The text of the first child of that name. */
export const textIn = (element: XmlTree | undefined, name: string): string | undefined =>
  childOf(element, name)?.text;
