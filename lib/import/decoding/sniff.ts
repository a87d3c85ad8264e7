import type { StoryFormat } from "@/lib/import/formats/source";
import { inMemory } from "@/lib/import/formats/zip/byte-source";
import { openZip, type Zip } from "@/lib/import/formats/zip/directory";
import { unpackHead } from "@/lib/import/formats/zip/unpack";
import { answered } from "@/lib/import/formats/zip/unreadable";
import { officeFile } from "./office-file";

/** What a source could be, how likely (0 to 1), and the sign that says so. */
export interface Vote {
  format: StoryFormat;
  confidence: number;
  why: string;
}

/** Bytes that no reader reads. */
export type Unreadable =
  | "word-97"
  | "outlook"
  | "locked"
  | "pdf"
  | "rtf"
  | "picture"
  | "packed"
  | "binary"
  | "xml"
  | "json";

/** Why that can't be read, and what to do instead: one sentence for people. */
export const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  "word-97":
    "This is a file of an old Word or another office program. Save it as .docx or text, or paste the story.",
  outlook: "This is a message as Outlook saves it (.msg). Save it as .eml or text, or paste the story.",
  locked: "This file has a password. Save it without one, or paste the story.",
  pdf: "This is a PDF. Copy the story out of it and paste it.",
  rtf: "This is a rich text file. Save it as .docx or plain text, or paste the story.",
  picture: "This is a picture. Add it to an article under “Media”; here choose a text.",
  packed: "This file is packed. Unpack it, then choose what is in it, or make a zip of it.",
  binary: "This file is not text. Choose a text file, or paste the story.",
  xml: "This is XML of a kind that is not known here. Paste the story’s text instead.",
  json: "This is JSON of a kind that is not known here. Paste the story’s text instead.",
};

const MAGIC: readonly { kind: Unreadable; starts: readonly string[] }[] = [
  { kind: "pdf", starts: ["%PDF-"] },
  { kind: "rtf", starts: ["{\\rtf"] },
  { kind: "word-97", starts: ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"] },
  { kind: "picture", starts: ["\x89PNG\r\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\0", "MM\0*"] },
  { kind: "packed", starts: ["\x1f\x8b", "7z\xbc\xaf", "Rar!", "BZh", "\xfd7zXZ"] },
  {
    kind: "binary",
    starts: ["\x7fELF", "MZ\x90", "OggS", "ID3", "SQLite format 3"],
  },
];
/** A file, an empty archive, one of several disks. */
const ZIP = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];
const HEAD = 4_096;

/** Archives are known by their bytes; everything else has to be decoded first, unless nobody reads it. */
export type Bytes =
  | { kind: "archive"; votes: Vote[] }
  | { kind: "unreadable"; what: Unreadable }
  | { kind: "text" };

/** What the bytes are, as far as they tell without being decoded. */
export function sniffBytes(bytes: Uint8Array): Bytes {
  const head = latin1(bytes.subarray(0, HEAD));
  if (ZIP.some((start) => head.startsWith(start)))
    return { kind: "archive", votes: archiveVotes(bytes, head) };
  if (head.startsWith("RIFF")) return unreadable(head.slice(8, 12) === "WEBP" ? "picture" : "binary");
  if (/^....ftyp/su.test(head))
    return unreadable(/^....ftyp(?:heic|heix|avif|mif1)/su.test(head) ? "picture" : "binary");
  const known = MAGIC.find(({ starts }) => starts.some((start) => head.startsWith(start)))?.kind;
  if (known === "word-97") return unreadable(officeFile(bytes));
  return known ? unreadable(known) : { kind: "text" };
}

const unreadable = (what: Unreadable): Bytes => ({ kind: "unreadable", what });

/** By its directory; by its bytes where that is damaged, so that the reader of the format can say so. */
function archiveVotes(bytes: Uint8Array, head: string): Vote[] {
  const zip = answered(() => openZip(inMemory(bytes)));
  if ("because" in zip) return votesByBytes(bytes, head);
  if (zip.entries.some(({ name }) => WORD.test(name))) return [WORD_FILE];
  return isGhost(zip) ? [GHOST_ARCHIVE, FILES] : [FILES];
}

/** Of a large file only the ends may be here: the list of an archive's files stands at its end. */
function votesByBytes(bytes: Uint8Array, head: string): Vote[] {
  const list = latin1(bytes.subarray(-65_536));
  if (head.includes("word/") || list.includes("word/document.xml")) return [WORD_FILE];
  return /content\/images\//u.test(list) && /\.json/u.test(head + list) ? [GHOST_ARCHIVE, FILES] : [FILES];
}

const WORD = /^word\/document\d*\.xml$/iu;

/** Ghost's export of everything: one JSON file, and beside it the pictures. */
function isGhost(zip: Zip): boolean {
  return zip.entries
    .filter(({ name }) => /\.json$/iu.test(name) && !/(?:^|\/)[._]/u.test(name))
    .slice(0, 5)
    .some((entry) => GHOST.test(latin1(unpackHead(zip, entry, HEAD))));
}

const GHOST = /"exported_on"\s*:|"db"\s*:\s*\[|"posts"\s*:\s*\[/u;

const vote = (format: StoryFormat, confidence: number, why: string): Vote => ({ format, confidence, why });

const WORD_FILE = vote("docx", 0.99, "An archive with a Word document in it.");
const GHOST_ARCHIVE = vote("ghost", 0.95, "An archive with JSON as Ghost exports it.");
const FILES = vote("archive", 0.9, "An archive of files.");

/**
 * What decoded text could be, the likeliest first; "text" is always among them, since everything can be read as
 * text. Detectors vote, they don't veto: a person may choose another one.
 */
export function sniffText(text: string): Vote[] | Unreadable {
  const head = text.slice(0, HEAD);
  if (head.startsWith("{\\rtf")) return "rtf";
  const votes = [
    ...xmlVotes(head),
    ...htmlVotes(head),
    ...jsonVotes(text),
    ...wireVotes(head),
    ...lineVotes(head),
  ];
  if (votes.length === 0) {
    if (/^\s*<\?xml\s/iu.test(head)) return "xml";
    if (isJson(text)) return "json";
    if (looksBinary(text)) return "binary";
  }
  return [...votes, vote("text", 0.5, "Nothing says that it is anything else.")].sort(
    (a, b) => b.confidence - a.confidence,
  );
}

// The root element, behind declarations, comments and a DOCTYPE.
const ROOT =
  /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<(?:[\w.-]+:)?([\w.-]+)([^>]*)/iu;
const G2 = new Set([
  "newsitem",
  "newsmessage",
  "packageitem",
  "conceptitem",
  "knowledgeitem",
  "planningitem",
  "catalogitem",
  // Parts of items, as manuals show them.
  "contentset",
  "groupset",
]);

function xmlVotes(head: string): Vote[] {
  const root = ROOT.exec(head);
  const name = root?.[1]?.toLowerCase() ?? "";
  if (name === "nitf") return [vote("nitf", 0.98, "Its root is <nitf>.")];
  if (name === "newsml") return [vote("newsml-1", 0.98, "Its root is <NewsML>.")];
  if (G2.has(name)) return [vote("newsml-g2", 0.97, `Its root is <${root?.[1]}>.`)];
  if (name === "rss" || name === "rdf") {
    if (/wordpress\.org\/export\//u.test(head))
      return [vote("wxr", 0.99, "A feed in WordPress’s export format.")];
    return [vote("feed", 0.97, name === "rss" ? "Its root is <rss>." : "Its root is <rdf:RDF>.")];
  }
  if (name === "feed") return [vote("feed", 0.97, "Its root is <feed>.")];
  return [];
}

const HTML_NAMES =
  /^(?:html|head|body|article|main|section|div|h[1-6]|p|meta|title|link|table|ul|ol|figure|blockquote)$/u;

/** A server's complaint that slipped out above the page. */
const COMPLAINTS =
  /^(?:\s*(?:<br ?\/?>\s*)?<b>(?:Warning|Notice|Deprecated)<\/b>:[^\n]{0,600}?<br ?\/?>\s*)+(?=<)/iu;

function htmlVotes(top: string): Vote[] {
  const head = top.replace(COMPLAINTS, "");
  if (/^\s*(?:<!--[\s\S]*?-->\s*)*<!doctype html/iu.test(head))
    return [vote("html", 0.98, "It says <!doctype html>.")];
  const name = ROOT.exec(head)?.[1]?.toLowerCase() ?? "";
  if (name === "html" || name === "head" || name === "body")
    return [vote("html", 0.97, `It begins with <${name}>.`)];
  if (HTML_NAMES.test(name)) return [vote("html", 0.85, `It begins with <${name}>.`)];
  const tags = head.match(TAGS)?.length ?? 0;
  return tags >= 3 ? [vote("html", 0.6, "It has the tags of HTML between its words.")] : [];
}

/** Those that a story's text has in databases and scrapings. In a story about HTML they stand in running text. */
const TAGS = /<(?:br ?\/?|\/p|\/div|\/h[1-6]|\/li|\/blockquote)>[ \t]*(?=\r?\n|<|$)/giu;

function jsonVotes(text: string): Vote[] {
  if (!/^\s*[[{]/u.test(text.slice(0, 200))) return [];
  const keys = text.slice(0, 200_000);
  // Other tables may stand before the posts, and be long.
  const isExport = /^\s*\{\s*"(?:db"\s*:\s*\[\s*\{\s*"meta|meta)"\s*:\s*\{\s*"exported_on"/u.test(keys);
  if (isExport || (/"posts"\s*:\s*\[/u.test(keys) && /"(?:db|meta|data)"\s*:/u.test(keys)))
    return [vote("ghost", 0.95, "JSON with posts, as Ghost exports it.")];
  if (!isJson(text)) return [];
  const ninjs = keys.match(
    /"(?:uri|pubstatus|versioncreated|body_\w+|headlines?|bodies|ednote|slugline|urgency)"\s*:/gu,
  );
  return new Set(ninjs).size >= 2 ? [vote("ninjs", 0.9, "JSON with the names that ninjs gives.")] : [];
}

const SOH = "\u0001";
/** Idle signs of a teleprinter line: SYN, DEL, NUL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are the format
const IDLE = /[\u0000\u0016\u007f]/gu;

/** Wire files begin with the controls of a teleprinter: start of header, before it perhaps idle signs and line ends. */
function wireVotes(head: string): Vote[] {
  return head.replaceAll(IDLE, " ").trimStart().startsWith(SOH)
    ? [vote("iptc-7901", 0.97, "It begins with a wire’s start of header.")]
    : [];
}

const FRONT_MATTER =
  /^\s*---[ \t]*\r?\n(?:[\w -]+:.*\r?\n|[ \t]+.*\r?\n|#.*\r?\n|-.*\r?\n|[ \t]*\r?\n)+?---[ \t]*(?:\r?\n|$)/u;
const TOML_OR_JSON =
  /^\s*(?:\+\+\+[ \t]*\r?\n[\s\S]*?\n\+\+\+[ \t]*(?:\r?\n|$)|\{[ \t]*\r?\n[\s\S]*?\n\}[ \t]*\r?\n\s*[^\s[\]{},"])/u;
const MAIL_HEADER = /^[!-9;-~]+:[ \t]?.*(?:\r?\n[ \t]+.*)*(?:\r?\n|$)/u;
const OF_MAIL_ALONE =
  /^(?:message-id|mime-version|received|return-path|content-transfer-encoding|delivered-to|dkim-signature)$/u;

function lineVotes(head: string): Vote[] {
  if (FRONT_MATTER.test(head) || hasLooseFrontMatter(head))
    return [vote("markdown", 0.95, "It begins with front matter between lines of ---.")];
  if (TOML_OR_JSON.test(head)) return [vote("markdown", 0.9, "It begins with front matter.")];
  const names = headerNames(head);
  const isTyped = names.includes("content-type") && names.includes("from");
  if ((names.some((name) => OF_MAIL_ALONE.test(name)) && names.includes("from")) || isTyped)
    return [vote("mail", 0.97, "It begins with the headers of an e-mail.")];
  const signs =
    head.match(/^(?:#{1,4} \S|\s*[-*] \S|\d+\. \S|> \S|!\[[^\]]*\]\()|\[[^\]]+\]\(\S+\)/gmu)?.length ?? 0;
  // Below plain text, whose reader knows these signs, too, and much else that newsrooms mix with them.
  return /^#{1,3} \S/mu.test(head) && signs >= 3 ? [vote("markdown", 0.45, "It has Markdown’s signs.")] : [];
}

/** Values that go on at the edge of the page: the lines between the fences are still mostly keys. */
function hasLooseFrontMatter(head: string): boolean {
  const raw = /^\s*---[ \t]*\r?\n([\s\S]{1,8000}?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(head)?.[1] ?? "";
  const lines = raw.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const keyed = lines.filter((line) => /^[\w-]+:(?:\s|$)/u.test(line));
  return keyed.length >= 2 && keyed[0] === lines[0] && keyed.length * 4 >= lines.length;
}

function headerNames(head: string): string[] {
  const names: string[] = [];
  let rest = head.replace(/^(?:[ \t]*\r?\n)*(?:From .*\r?\n)?/u, "");
  for (let header = MAIL_HEADER.exec(rest); header && names.length < 60; header = MAIL_HEADER.exec(rest)) {
    names.push(header[0].slice(0, header[0].indexOf(":")).toLowerCase());
    rest = rest.slice(header[0].length);
  }
  return names;
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]\s*["{[\]}]/u.test(text.slice(0, HEAD))) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** More than one sign in twenty is a control or a sign that could not be decoded. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const strange = sample.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  return strange > 4 && strange > sample.length / 20;
}

/** Each byte as the sign of its number; the decoder that the web calls "latin1" is Windows-1252. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
