import { readPlainText } from "@/lib/import/formats/plain-text";
import { plain, type Sheet } from "@/lib/import/formats/sheet";
import type { FormatRead, FormatReader } from "@/lib/import/formats/source";
import { wordCount } from "@/lib/import/text/words/prose";
import { linesOfBareParagraphs } from "./bare-paragraphs";
import { findElement, type Parent } from "./elements";
import { type HtmlPart, partsOf } from "./fragment";
import { articleAmong, type LinkedData, linkedData, strings } from "./json-ld";
import { claimsOfLinkedData } from "./json-ld-claims";
import { judgeParts } from "./judge-parts";
import type { Judgement } from "./judgement";
import { claimsOfMeta } from "./meta-claims";
import { openNoscripts } from "./noscript";
import { baseOf, madeAbsolute } from "./page-addresses";
import { noClaims, type PageClaims } from "./page-claims";
import { weighFields } from "./page-fields";
import { keepLead } from "./page-lead";
import { parsePage } from "./parse-html";
import { weigh } from "./part-weight";
import { judgePictures, withCaptions, withoutDecoration } from "./pictures-of-page";
import { readPasted } from "./read-pasted";
import { hearSecondOpinion } from "./second-opinion";
import { findStoryBox } from "./story-box";
import { isHidden } from "./visible";
import { claimsOfSight } from "./visible-claims";
import { writePage } from "./write-page";

const NO_WORDS =
  "This page has no text of its own: scripts load it. Open it in a browser, select the story, copy it and paste it here.";

/** Read a web page, or a piece of HTML that somebody pasted: see README.md beside this file. */
export const readPage: FormatReader = (source) => {
  const lines = linesOfBareParagraphs(source.text);
  if (lines !== null) return readPlainText({ ...source, text: lines });
  return isPage(source.text)
    ? readWhole(source.text, source.address)
    : readPasted(source.text, source.address);
};

/** A whole page says so in its first lines. What comes out of a word processor's clipboard does, too: that is a piece. */
function isPage(html: string): boolean {
  const head = html.slice(0, 20_000);
  return /<(?:!doctype\s+html|html|head|title|body)\b/iu.test(head) && !CLIPBOARD.test(head);
}

const CLIPBOARD =
  /<!--StartFragment-->|docs-internal-guid|content=["']?(?:Microsoft Word|LibreOffice|OpenOffice|Cocoa HTML Writer)|urn:schemas-microsoft-com:office/iu;

function readWhole(html: string, address: string | null): FormatRead {
  const page = parsePage(html);
  openNoscripts(page);
  const objects = linkedData(page);
  const parts = withCaptions(withoutDecoration(partsOf(page, isHidden)));
  const weights = parts.map(weigh);
  const story = findStoryBox(page, parts, weights);
  const judged = judgeParts(parts, weights, story);
  hearSecondOpinion(parts, weights, judged, declaredBody(objects));
  const first = firstWords(parts, judged);
  if (first === -1) return readDeclared(page, objects, address) ?? readWordless(page, html, objects, address);

  const claims = claimsOfHead(page, objects);
  const sightings = claimsOfSight(page, parts, story, first, claims);
  keepLead(parts, weights, judged, story, sightings, first);
  const headline = sightings.find(({ field }) => field === "headline")?.part ?? null;
  judgePictures(parts, judged, story, headline, first);
  const fields = weighFields(claims, address, bodyOf(parts, judged));
  const base = baseOf(page, address, fields.canonicalUrl?.value ?? null);
  const sheet = writePage(
    parts.map((part) => madeAbsolute(part, base)),
    judged,
    fields,
    sightings,
  );
  warnOfLock(sheet, objects);
  return { ok: true, text: sheet.text, story: sheet.story() };
}

function claimsOfHead(page: Parent, objects: readonly LinkedData[]): PageClaims {
  const claims = noClaims();
  claimsOfMeta(page, claims);
  claimsOfLinkedData(objects, claims);
  return claims;
}

const declaredBody = (objects: readonly LinkedData[]) => strings(articleAmong(objects)?.articleBody)[0] ?? "";

/** The place of the first words that are kept, -1 if there are none. */
function firstWords(parts: readonly HtmlPart[], judged: readonly Judgement[]): number {
  return parts.findIndex(
    ({ shape, rich }, at) =>
      judged[at]?.reason === null && RUNNING.has(shape.kind) && wordCount(rich.text) >= FEWEST,
  );
}

const RUNNING: ReadonlySet<string> = new Set(["paragraph", "quote", "list-item"]);
/** A paragraph has so many words. */
const FEWEST = 6;

function bodyOf(parts: readonly HtmlPart[], judged: readonly Judgement[]): string {
  return parts.flatMap(({ rich }, at) => (judged[at]?.reason === null ? [rich.text] : [])).join("\n");
}

/** Where scripts draw the page, its JSON-LD may still have the whole text. */
function readDeclared(
  page: Parent,
  objects: readonly LinkedData[],
  address: string | null,
): FormatRead | null {
  const body = declaredBody(objects);
  if (wordCount(body) < 40) return null;
  const paragraphs = body.split(/\s*\n\s*|<\/p>\s*/u).map((text) => plain(text.replace(/<[^>]*>/gu, " ")));
  const fields = weighFields(claimsOfHead(page, objects), address, body);
  const parts = paragraphs.map((rich): HtmlPart => ({ shape: { kind: "paragraph" }, rich, element: null }));
  const sheet = writePage(
    parts,
    parts.map(() => DECLARED),
    fields,
    [],
  );
  sheet.warn(
    "page-drawn-by-scripts",
    "Scripts draw this page; its words are from its JSON-LD. Compare them with the page.",
  );
  return { ok: true, text: sheet.text, story: sheet.story() };
}

/** Without scripts a page is what it shows, however little: a table, a few lines. */
function readWordless(
  page: Parent,
  html: string,
  objects: readonly LinkedData[],
  address: string | null,
): FormatRead {
  const hasScripts = findElement(page, "script") !== null;
  if (hasScripts) return { ok: false, because: NO_WORDS };
  return readPasted(html, address, weighFields(claimsOfHead(page, objects), address, ""));
}

const DECLARED: Judgement = {
  reason: null,
  rule: "page-declared-body",
  confidence: 0.78,
  because: "The page’s JSON-LD calls it the story.",
};

/** Behind a paywall only the first lines are there. */
function warnOfLock(sheet: Sheet, objects: readonly LinkedData[]): void {
  const isFree = articleAmong(objects)?.isAccessibleForFree;
  if (isFree === false || (typeof isFree === "string" && /^false$/iu.test(isFree)))
    sheet.warn("page-for-subscribers", "The page is for subscribers: check that the story is complete.");
}
