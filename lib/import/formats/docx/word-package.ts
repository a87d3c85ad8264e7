import { inMemory } from "@/lib/import/formats/zip/byte-source";
import { openZip } from "@/lib/import/formats/zip/directory";
import { type Budget, unpack } from "@/lib/import/formats/zip/unpack";
import { answered, Damaged, Unreadable } from "@/lib/import/formats/zip/unreadable";
import { elementsOf, newXmlBudget, parseXml, type XmlElement } from "./xml";

/** Where a part points: another part by its name, or an address outside of the file. */
export interface Relationship {
  /** The last word of its type: "image", "hyperlink", "styles". */
  type: string;
  target: string;
  isExternal: boolean;
}

/** A Word file, whose parts are unpacked when they are asked for. */
export interface WordPackage {
  /** The name of the part with the story. */
  readonly main: string;
  has(name: string): boolean;
  /** The XML of a part; null where there is none or it is damaged. @throws Unreadable when it is too much to read */
  part(name: string): XmlElement | null;
  /** Where this part points, by id. */
  relationships(name: string): ReadonlyMap<string, Relationship>;
  /** Parts that were there and could not be read. */
  readonly damaged: readonly string[];
}

/** All XML of one Word file together, in bytes. */
const MOST_XML = 50_000_000;
/** The largest picture that is taken out, in bytes. */
const LARGEST_PART = 50_000_000;

const NO_STORY = "This file has no Word document in it. Choose another file, or paste the story.";

/** Open a Word file. @throws Unreadable with a sentence for people */
export function openWord(bytes: Uint8Array): WordPackage {
  const zip = openZip(inMemory(bytes));
  // Names of parts are the same whatever their case.
  const entries = new Map(zip.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const budget: Budget = { left: MOST_XML };
  const xml = newXmlBudget();
  const damaged: string[] = [];

  function required(name: string): XmlElement {
    const entry = entries.get(name.toLowerCase());
    if (!entry) throw new Damaged(NO_STORY);
    return parseXml(unpack(zip, entry, budget), xml);
  }

  function part(name: string): XmlElement | null {
    if (!entries.has(name.toLowerCase())) return null;
    try {
      return required(name);
    } catch (error) {
      if (!(error instanceof Damaged) || name === main) throw error;
      damaged.push(name);
      return null;
    }
  }

  function relationships(name: string): Map<string, Relationship> {
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    const rels = part(`${folder}_rels/${name.slice(folder.length)}.rels`);
    return new Map((rels ? elementsOf(rels) : []).map((rel) => relationshipOf(rel, folder)));
  }

  let main = "";
  const start = [...relationships("").values()].find(({ type }) => type === "officeDocument");
  main = start && entries.has(start.target.toLowerCase()) ? start.target : "word/document.xml";
  if (!entries.has(main.toLowerCase())) throw new Unreadable(NO_STORY);
  return { main, has: (name) => entries.has(name.toLowerCase()), part, relationships, damaged };
}

function relationshipOf({ attributes }: XmlElement, folder: string): [string, Relationship] {
  const isExternal = attributes.TargetMode === "External";
  const target = attributes.Target ?? "";
  return [
    attributes.Id ?? "",
    {
      type: (attributes.Type ?? "").replace(/^.*\//su, ""),
      target: isExternal ? target : resolved(target, folder),
      isExternal,
    },
  ];
}

/** "media/a.png", "../word/media/a.png" and "/word/media/a.png" as the name that the archive has. */
function resolved(target: string, folder: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names.join("/");
}

/** The bytes of one part of a Word file (a picture, by the name behind `part:`), or why they can't be had. */
export function readPart(
  bytes: Uint8Array,
  name: string,
): { ok: true; bytes: Uint8Array } | { ok: false; because: string } {
  return answered(() => {
    const zip = openZip(inMemory(bytes));
    const entry = zip.entries.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!entry) return { ok: false, because: `The file holds no part “${name}”.` } as const;
    return { ok: true, bytes: unpack(zip, entry, { left: LARGEST_PART }) } as const;
  });
}
