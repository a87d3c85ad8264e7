import { newSheet, type Sheet } from "@/lib/import/formats/sheet";
import type { FormatReader } from "@/lib/import/formats/source";
import { withoutExcerpt } from "@/lib/import/formats/wire/excerpt";
import { stated, writeAside } from "@/lib/import/formats/wire/fields";
import { identity } from "@/lib/import/formats/wire/identity";
import { fillFrom } from "@/lib/import/formats/wire/text";
import { parseXml } from "@/lib/import/formats/xml/parse";
import {
  attribute,
  below,
  child,
  children,
  first,
  textOf,
  type XmlElement,
} from "@/lib/import/formats/xml/tree";
import type { StoryIdentity } from "@/lib/import/imported-story";
import { writeNitfContent } from "./body";
import { writeNitfBodyHead } from "./body-head";
import { writeNitfHead } from "./head";

/** Read a story in NITF, the wires' own XML. */
export const readNitf: FormatReader = ({ text }) => {
  const xml = parseXml(text);
  if (!xml.ok) return xml;
  const nitf = first(xml.root, "nitf");
  if (!nitf)
    return {
      ok: false,
      because: "This is XML, but there is no NITF story in it. Paste the story’s text instead.",
    };
  const sheet = newSheet();
  for (const { code, message } of xml.notices) sheet.warn(code, message);
  writeNitf(sheet, nitf);
  if (!sheet.blocks.some(({ decision }) => decision === "keep"))
    sheet.warn("no-text", "The file has no text in it, only what is said about it.");
  return {
    ok: true,
    text: sheet.text,
    story: { ...withoutExcerpt(sheet.story()), identity: identityOf(nitf) },
  };
};

/** Write a whole `<nitf>` onto the sheet: what a file is, or what another format carries inside. */
export function writeNitf(sheet: Sheet, nitf: XmlElement): void {
  writeNitfHead(sheet, nitf);
  const language = attribute(nitf, "xml:lang") || attribute(child(nitf, "body"), "xml:lang");
  if (language !== "")
    sheet.find("language", language, stated("xml-lang", "The file names its language.", 0.95));
  const body = child(nitf, "body") ?? nitf;
  writeNitfBodyHead(sheet, child(body, "body.head"));
  for (const content of contentsOf(body)) {
    const reading = writeNitfContent(sheet, content);
    fillFrom(sheet, reading, ["language", "headline", "publishedAt"]);
  }
  for (const end of children(body, "body.end")) writeEnd(sheet, end);
}

/** `<body.content>`; without one, whatever else the body holds. */
function contentsOf(body: XmlElement): XmlElement[] {
  const contents = children(body, "body.content");
  if (contents.length > 0) return contents;
  const rest = body.children.filter(
    (node) => typeof node === "string" || !/^(?:head|body\.head|body\.end)$/u.test(node.name),
  );
  return [{ ...body, children: rest }];
}

function writeEnd(sheet: Sheet, end: XmlElement): void {
  for (const line of children(end)) {
    const what = line.name === "tagline" ? "the line about the author" : "the end of the copy";
    writeAside(sheet, "wire-credits", textOf(line), stated("nitf-end", `It is marked as ${what}.`));
  }
}

/** Whose story this is and which sending of it. */
function identityOf(nitf: XmlElement): StoryIdentity | null {
  const docdata = first(nitf, "docdata");
  const key = child(docdata, "du-key");
  const id = attribute(child(docdata, "doc-id"), "id-string") || attribute(key, "key");
  const version = attribute(key, "version") || attribute(key, "generation") || editionOf(nitf);
  const message = child(docdata, "ed-msg");
  const said = [
    attribute(docdata, "management-status"),
    attribute(message, "msg-type"),
    attribute(message, "info"),
  ];
  return identity(id, version, said);
}

/** The number of the edition, where a paper rather than a wire sent it. */
function editionOf(nitf: XmlElement): string {
  for (const pubdata of below(nitf, "pubdata"))
    return attribute(pubdata, "edition.number") || attribute(pubdata, "number");
  return "";
}
