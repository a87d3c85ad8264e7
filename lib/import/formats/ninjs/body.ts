import { readFragment } from "@/lib/import/formats/html/fragment";
import { type JsonObject, objectIn, objectsIn, textIn } from "@/lib/import/formats/json/json-object";
import { writeNitf } from "@/lib/import/formats/nitf/read";
import type { Sheet } from "@/lib/import/formats/sheet";
import { type BodyPart, writeBody } from "@/lib/import/formats/wire/body";
import { stated, writeAside } from "@/lib/import/formats/wire/fields";
import { writePicture, writeRecording } from "@/lib/import/formats/wire/picture";
import { fillFrom, writeText } from "@/lib/import/formats/wire/text";
import { xhtmlParts } from "@/lib/import/formats/wire/xhtml";
import { parseXml } from "@/lib/import/formats/xml/parse";
import { first } from "@/lib/import/formats/xml/tree";
import { captionOf, descriptionOf } from "./fields";

interface Body {
  kind: "html" | "nitf" | "text";
  value: string;
}

const HTML_NAMES = ["bodyxhtml", "bodyhtml", "bodyhtml5", "articlehtml"];

/** The same text in several forms: the one that says most is read. */
function bodyOf(item: JsonObject): Body | null {
  const listed = objectsIn(item, "bodies").map((each): Body => {
    const type = `${textIn(each, "role")} ${textIn(each, "contenttype")}`;
    const kind = /nitf/iu.test(type) ? "nitf" : /html/iu.test(type) ? "html" : "text";
    return { kind, value: textIn(each, "value") };
  });
  const own: Body[] = [
    ...HTML_NAMES.map((name): Body => ({ kind: "html", value: textIn(item, name) })),
    { kind: "nitf", value: textIn(item, "bodynitf") },
    { kind: "text", value: textIn(item, "bodytext") },
  ];
  const filled = [...listed, ...own].filter(({ value }) => value !== "");
  const found = ["html", "nitf", "text"].map((kind) => filled.find((body) => body.kind === kind));
  return found.find((body) => body !== undefined) ?? null;
}

/** Does the item bring a text of its own, not just its caption once more? */
export function hasBody(item: JsonObject): boolean {
  const body = bodyOf(item);
  return body !== null && ![captionOf(item), textIn(item, "headline")].includes(body.value);
}

/** Write the item's text; pictures that belong to it and aren't in it stand above (a main picture) or below. */
export function writeItemBody(sheet: Sheet, item: JsonObject): void {
  const body = bodyOf(item);
  const known = body?.value ?? "";
  const beside = associationsOf(item).filter(({ value }) => !isIn(known, value));
  const [above, below] = [
    beside.filter(({ name }) => MAIN.test(name)),
    beside.filter(({ name }) => !MAIN.test(name)),
  ];
  for (const { value } of above) writeAssociation(sheet, value);
  if (body) writeOne(sheet, body);
  for (const html of ["infoboxhtml", "linkboxhtml"]) writeHtml(sheet, textIn(item, html));
  for (const each of ["publichtml", "nonpublichtml"])
    writeHtml(sheet, textIn(objectIn(item.get("notepad")), each));
  for (const { value } of below) writeAssociation(sheet, value);
}

const MAIN = /^(?:main|feature|hero|lead|top)/iu;

function writeOne(sheet: Sheet, { kind, value }: Body): void {
  if (kind === "html") {
    writeHtml(sheet, value);
    return;
  }
  const xml = kind === "nitf" ? parseXml(value) : null;
  const nitf = xml?.ok ? first(xml.root, "nitf") : null;
  if (nitf) writeNitf(sheet, nitf);
  else writeText(sheet, value, sheet.fields.headline.value);
}

function writeHtml(sheet: Sheet, html: string): void {
  if (html === "") return;
  const parts: BodyPart[] = xhtmlParts(readFragment(withoutHead(html)), sheet);
  const reading = writeBody(sheet, parts, { headline: sheet.fields.headline.value });
  fillFrom(sheet, reading, ["language", "headline", "publishedAt"]);
}

/** A whole document's title is no part of its text. */
function withoutHead(html: string): string {
  const start = html.search(/<head[\s>]/iu);
  const end = start === -1 ? -1 : html.toLowerCase().indexOf("</head>", start);
  return end === -1 ? html : html.slice(0, start) + html.slice(end);
}

interface Association {
  name: string;
  value: JsonObject;
}

/** By name (ninjs 1) or as a list whose items may have a name (ninjs 2 and 3). */
function associationsOf(item: JsonObject): Association[] {
  const value = item.get("associations");
  const named = Array.isArray(value)
    ? value.map((each) => ["", each] as const)
    : (objectIn(value)?.entries() ?? []);
  return named.flatMap(([name, each]) => {
    const object = objectIn(each);
    return object ? [{ name: name || textIn(object, "name", "id", "rel"), value: object }] : [];
  });
}

const isIn = (body: string, item: JsonObject): boolean =>
  hrefsOf(item).some((href) => body.includes(href) || body.includes(href.replaceAll("&", "&amp;")));

const hrefsOf = (item: JsonObject): string[] =>
  objectsIn(item, "renditions")
    .map((each) => textIn(each, "href", "url"))
    .filter((href) => href !== "");

const isRecording = (item: JsonObject) => /video|audio/iu.test(textIn(item, "type"));
const isPicture = (item: JsonObject) => /picture|graphic|image|photo/iu.test(textIn(item, "type"));

/** Is it a picture or a recording rather than a text? */
export const isMedia = (item: JsonObject): boolean => isRecording(item) || isPicture(item);

function writeAssociation(sheet: Sheet, item: JsonObject): void {
  if (isMedia(item)) writeMedia(sheet, item);
  else {
    const words = [titleOf(item), textIn(item, "uri", "guid", "urn")];
    writeAside(
      sheet,
      "related",
      words.filter((word) => word !== "").join(" · "),
      stated("ninjs-association", "An item that goes with this one.", 0.9),
    );
  }
}

const titleOf = (item: JsonObject): string =>
  textIn(item, "headline") ||
  textIn(objectsIn(item, "headlines")[0] ?? null, "value") ||
  textIn(item, "title");

/** A picture with its caption and credit, or a recording: the largest of its renditions. */
export function writeMedia(sheet: Sheet, item: JsonObject): void {
  const renditions = objectsIn(item, "renditions").filter((each) => textIn(each, "href", "url") !== "");
  const width = (each: JsonObject) => Number(textIn(each, "width", "sizeinbytes")) || 0;
  const kind = isRecording(item) ? /video|audio/iu : /image|^$/iu;
  const fitting = renditions.filter((each) => kind.test(textIn(each, "contenttype", "mimetype")));
  const best =
    [...(fitting.length > 0 ? fitting : renditions)].sort((a, b) => width(b) - width(a))[0] ?? null;
  const href = textIn(best, "href", "url");
  const caption = captionOf(item) || titleOf(item);
  if (isRecording(item) && href !== "") {
    writeRecording(sheet, href, caption);
    return;
  }
  const author = objectsIn(item, "authors")[0] ?? objectIn(item.get("photographer"));
  writePicture(sheet, {
    caption,
    by: textIn(item, "byline", "by") || textIn(author, "name"),
    credit: descriptionOf(item, /credit/iu, "creditline", "descriptioncreditline", "copyrightholder"),
    src: /^https?:/u.test(href) ? href : "",
  });
}
