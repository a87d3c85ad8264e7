/** What a file is, by its first bytes and characters: never by its name. */
export type SourceFormat =
  | "text"
  | "docx"
  | "word-97"
  | "zip"
  | "pdf"
  | "rtf"
  | "html"
  | "xml"
  | "json"
  | "picture"
  | "binary";

/** Why a format can't be read, and what to do instead: one sentence for people. */
export const UNREADABLE: Readonly<Record<Exclude<SourceFormat, "text">, string>> = {
  docx: "This is a Word file. Save it as text, or paste the story.",
  "word-97": "This is a file of an old Word or another office program. Save it as text, or paste the story.",
  zip: "This is an archive. Unpack it and choose the text file in it.",
  pdf: "This is a PDF. Copy the story out of it and paste it.",
  rtf: "This is a rich text file. Save it as plain text, or paste the story.",
  html: "This is a web page. Copy the story from your browser and paste it.",
  xml: "This is an XML file. Paste the story's text instead.",
  json: "This is a JSON file. Paste the story's text instead.",
  picture: "This is a picture. Add it to an article under “Media”; here choose a text.",
  binary: "This file is not text. Choose a text file, or paste the story.",
};

const MAGIC: readonly { format: SourceFormat; starts: readonly string[] }[] = [
  { format: "pdf", starts: ["%PDF-"] },
  { format: "rtf", starts: ["{\\rtf"] },
  { format: "word-97", starts: ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"] },
  { format: "picture", starts: ["\x89PNG\r\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\0", "MM\0*"] },
  {
    format: "binary",
    starts: ["\x1f\x8b", "\x7fELF", "MZ\x90", "OggS", "ID3", "7z\xbc\xaf", "Rar!", "SQLite format 3"],
  },
];
const HTML =
  /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body|article|main|section|div|h1|p|meta|table)[\s>]/iu;
const XML = /^\s*<(?:\?xml|rss|feed|rdf:|nitf|newsitem|newsmessage|newsml|package)[\s>:]/iu;
const HEAD = 4096;

/** What the bytes are, as far as their beginning tells without decoding them. "text" means: try to decode it. */
export function sniffBytes(bytes: Uint8Array): SourceFormat {
  const head = latin1(bytes.subarray(0, HEAD));
  if (head.startsWith("PK\x03\x04")) return head.includes("word/") || isWordArchive(bytes) ? "docx" : "zip";
  if (head.startsWith("RIFF")) return head.slice(8, 12) === "WEBP" ? "picture" : "binary";
  if (/^....ftyp/su.test(head)) return /^....ftyp(?:heic|heix|avif|mif1)/su.test(head) ? "picture" : "binary";
  return MAGIC.find(({ starts }) => starts.some((start) => head.startsWith(start)))?.format ?? "text";
}

/** What decoded text is: a story as text, or markup that needs a reader of its own. */
export function sniffText(text: string): SourceFormat {
  const head = text.slice(0, HEAD);
  if (head.startsWith("{\\rtf")) return "rtf";
  if (XML.test(head)) return "xml";
  if (HTML.test(head)) return "html";
  if (isJson(text)) return "json";
  return looksBinary(text) ? "binary" : "text";
}

/** The list of an archive's files stands at its end. */
function isWordArchive(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(-65_536)).includes("word/document.xml");
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
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
