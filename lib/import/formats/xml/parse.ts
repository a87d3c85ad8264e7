import { SaxesParser } from "saxes";
import { hasOwnEntities, mendMarkup, namedCharacter } from "./mend";
import type { XmlElement, XmlNode } from "./tree";

export type XmlRead =
  | {
      ok: true;
      root: XmlElement;
      /** What a person should know about the file: one sentence each. */
      notices: XmlNotice[];
    }
  /** One sentence that says what to do. */
  | { ok: false; because: string };

export interface XmlNotice {
  code: "xml-damaged" | "xml-entities" | "lost-characters";
  message: string;
}

/**
 * Text of an XML file as a tree.
 *
 * Strictly first. What is no well-formed XML (a prefix that nobody declares, a bare ampersand, tags that don't match,
 * control characters) is read once more as well as it can be, and a notice says so. References to entities that HTML
 * names are resolved, as wires' DTDs define the same; those that a file defines itself are left as they stand, so
 * no file can grow. Never throws.
 */
export function parseXml(text: string): XmlRead {
  const source = text.replace(/^\s+/u, "");
  const strict = read(source, false);
  if (strict.root && strict.faults.length === 0)
    return { ok: true, root: strict.root, notices: notices(source) };
  if (strict.tooDeep) return { ok: false, because: TOO_DEEP };
  const mended = mendMarkup(source);
  const tolerant = read(mended, true);
  if (tolerant.tooDeep) return { ok: false, because: TOO_DEEP };
  const [fault = strict.faults[0] ?? ""] = mended === source ? tolerant.faults : [BARE_SIGNS];
  if (!tolerant.root)
    return { ok: false, because: `This is no XML (${fault}). Paste the story’s text instead.` };
  return { ok: true, root: tolerant.root, notices: [damaged(fault), ...notices(source)] };
}

const BARE_SIGNS = "it has bare ampersands or signs that XML forbids";
const TOO_DEEP = "Its elements are nested far too deep for a story. Paste the story’s text instead.";

/** Deeper than any wire; the parser's cost grows with it. */
const DEEPEST = 1_000;
/** Deeper than this, elements are read for their text alone, so that nothing that walks the tree runs out of stack. */
const DEEPEST_KEPT = 200;

interface Growing extends XmlElement {
  readonly children: XmlNode[];
}

class TooDeep extends Error {}

interface Reading {
  root: XmlElement | null;
  faults: string[];
  tooDeep: boolean;
}

function read(source: string, tolerant: boolean): Reading {
  const faults: string[] = [];
  const open: Growing[] = [];
  let root: XmlElement | null = null;
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.ENTITIES = new Proxy(parser.ENTITIES, {
    get: (known, name) => (typeof name === "string" ? (known[name] ?? namedCharacter(name)) : undefined),
  });
  const write = (text: string) => void open.at(-1)?.children.push(text);
  parser.on("text", write);
  parser.on("cdata", write);
  parser.on("opentag", ({ name, local, prefix, uri, attributes }) => {
    depth++;
    if (depth > DEEPEST) throw new TooDeep();
    if (depth > DEEPEST_KEPT) return write(" ");
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element: Growing = {
      name: local.toLowerCase(),
      tag: name,
      prefix,
      uri: uri === prefix ? "" : uri,
      attributes: new Map(values),
      children: [],
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => {
    depth--;
    if (depth < DEEPEST_KEPT) open.pop();
  });
  if (tolerant) parser.on("error", ({ message }) => void faults.push(message));
  try {
    parser.write(source).close();
  } catch (error) {
    if (error instanceof TooDeep) return { root: null, faults, tooDeep: true };
    faults.push(error instanceof Error ? error.message : "unreadable");
  }
  return { root, faults, tooDeep: false };
}

/** "12:34: unbound namespace prefix." → a sentence that says where. */
function damaged(fault: string): XmlNotice {
  const [, line, what = fault] = /^(\d+):\d+: (.*)$/su.exec(fault) ?? [];
  const where = line ? `line ${line}: ${what.replace(/\.$/u, "")}` : what;
  return {
    code: "xml-damaged",
    message: `Its XML is damaged (${where}) and was read as well as possible. Compare the story with the original.`,
  };
}

function notices(source: string): XmlNotice[] {
  const found: XmlNotice[] = [];
  if (hasOwnEntities(source)) {
    found.push({
      code: "xml-entities",
      message:
        "It defines abbreviations of its own. They stand in the text as they are, such as “&name;”: write them out.",
    });
  }
  const lost = source.split("\ufffd").length - 1;
  if (lost > 0) {
    found.push({
      code: "lost-characters",
      message: `${lost === 1 ? "One character was" : `${lost} characters were`} lost before the file got here (“\ufffd”). Look them up.`,
    });
  }
  return found;
}
