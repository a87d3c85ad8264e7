import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { expect } from "vitest";
import { readSource } from "@/lib/import/read";
import { brokenTiling, restored, strayPointer } from "@/lib/import/text/laws";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");

/** The inner XML of the parts of a Word file, by what the document calls them; `links` are relationships by id. */
export interface WordParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header1?: string;
  footer1?: string;
  core?: string;
  links?: Record<string, { type: string; target: string; external?: boolean }>;
  /** Any other files, by their whole name. */
  files?: Record<string, Uint8Array>;
}

const ROOTS: Readonly<Record<string, string>> = { header1: "hdr", footer1: "ftr" };
const PART_NAMES = [
  "styles",
  "numbering",
  "footnotes",
  "endnotes",
  "comments",
  "header1",
  "footer1",
] as const;

/** A Word file from the XML of its parts. For tests: what they read stands in them, and not in a closed box. */
export function packDocx(parts: WordParts): Uint8Array {
  const names = PART_NAMES.filter((name) => parts[name] !== undefined);
  const own = names.map(
    (name) => `<Relationship Id="own-${name}" Type="${R}/${name.replace(/\d$/u, "")}" Target="${name}.xml"/>`,
  );
  const linked = Object.entries(parts.links ?? {}).map(
    ([id, { type, target, external }]) =>
      `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  const root = (name: string, inner: string) => strToU8(`<w:${name} ${NAMESPACES}>${inner}</w:${name}>`);
  return zipSync({
    "_rels/.rels": rels([
      `<Relationship Id="a" Type="${R}/officeDocument" Target="word/document.xml"/>`,
      `<Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ]),
    "word/_rels/document.xml.rels": rels([...own, ...linked]),
    "word/document.xml": root("document", `<w:body>${parts.body}</w:body>`),
    ...Object.fromEntries(
      names.map((name) => [`word/${name}.xml`, root(ROOTS[name] ?? name, parts[name] ?? "")]),
    ),
    "docProps/core.xml": strToU8(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core ?? ""}</cp:coreProperties>`,
    ),
    ...parts.files,
  });
}

const rels = (all: readonly string[]) =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`,
  );

/** A fixture: parts of a Word file under lines such as `=== body`; links are lines `id type target [external]`. */
export function packFixture(file: URL): Uint8Array {
  const sections = readFileSync(file, "utf8").split(/^=== /mu).slice(1);
  const parts: Record<string, string> = Object.fromEntries(
    sections.map((section) => {
      const end = section.indexOf("\n");
      return [section.slice(0, end).trim(), section.slice(end + 1).replaceAll(/\n\s*/gu, "")];
    }),
  );
  const lines =
    sections
      .find((section) => section.startsWith("links"))
      ?.split("\n")
      .slice(1) ?? [];
  const links = lines.flatMap((line) => {
    const [id = "", type = "", target = "", external] = line.trim().split(" ");
    return id === "" ? [] : [[id, { type, target, external: external === "external" }] as const];
  });
  const pictures = links.flatMap(([, { type, target, external }]) =>
    type === "image" && !external ? [[`word/${target}`, new Uint8Array([0x89, 0x50])] as const] : [],
  );
  return packDocx({
    body: "",
    ...parts,
    links: Object.fromEntries(links),
    files: Object.fromEntries(pictures),
  });
}

/** What is read of a Word file, which keeps the laws of every import. */
export async function readWord(bytes: Uint8Array) {
  const read = await readSource(bytes, { as: "docx" });
  if (!read.ok) throw new Error(read.because);
  expect(brokenTiling(read.text, read.story)).toBeNull();
  expect(strayPointer(read.text, read.story)).toBeNull();
  expect(restored(read.text, read.story)).toBe(read.text.replace(/\s/gu, ""));
  return read;
}

/** Why it is refused; null if it is read. */
export const refused = async (bytes: Uint8Array) => {
  const read = await readSource(bytes, { as: "docx" });
  return read.ok ? null : read.because;
};

export const blocksOf = async (parts: WordParts) =>
  (await readWord(packDocx(parts))).story.blocks.map(({ kind, text }) => `${kind}: ${text}`);
/** A paragraph of WordprocessingML. */
export const p = (text: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const LEAD = p("The harbour board voted on Tuesday to keep the crane, its chairman told the town.");
