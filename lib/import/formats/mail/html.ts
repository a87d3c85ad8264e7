import { attribute } from "@/lib/import/formats/html/elements";
import { type HtmlPart, readFragment } from "@/lib/import/formats/html/fragment";
import { newSheet, plain } from "@/lib/import/formats/sheet";
import { type BodyPart, writeBody } from "@/lib/import/formats/wire/body";
import { stated } from "@/lib/import/formats/wire/fields";
import { FIELDS, fillFrom } from "@/lib/import/formats/wire/text";
import { verdictOnMail } from "@/lib/import/formats/wire/verdict";
import type { ImportedStory } from "@/lib/import/imported-story";
import type { Attached, Mail } from "./open";

/** HTML with less text than this share of the plain text beside it is not the whole message. */
const WHOLE = 0.6;

/** The HTML of a message as a story, or null where its plain text is the better source. */
export function readHtmlMail(mail: Mail, headers: string): { text: string; story: ImportedStory } | null {
  if (mail.html === "") return null;
  const isLaidOut = LAYOUT.test(mail.html);
  if (isLaidOut && mail.plain !== "") return null;
  const parts = readFragment(isLaidOut ? withoutTables(mail.html) : mail.html);
  const length = parts.reduce((sum, { rich }) => sum + rich.text.length, 0);
  if (length < mail.plain.length * WHOLE) return null;
  const sheet = newSheet();
  const lines = headers
    .split("\n")
    .map((line): BodyPart => ({ shape: { kind: "paragraph" }, rich: plain(line) }));
  const body = parts.flatMap((part) => partOf(part, mail.attachments));
  const reading = writeBody(sheet, [...lines, ...body], { headline: null, verdict: verdictOnMail });
  fillFrom(sheet, reading, FIELDS);
  return { text: sheet.text, story: sheet.story() };
}

/** Tables in tables, or paragraphs in cells: the page's frame rather than figures in rows. */
const LAYOUT = /<table\b(?:(?!<\/table)[\s\S]){0,20000}?<(?:table|p|h[1-6]|ul)\b/iu;

const withoutTables = (html: string): string =>
  html.replace(/<(\/?)(?:table|thead|tbody|tfoot|tr|td|th|center)\b[^>]*>/giu, "<$1div>");

/** A picture inside the message is found again by its file's name; one from elsewhere without words is a frame's. */
function partOf({ shape, rich, element }: HtmlPart, attachments: readonly Attached[]): BodyPart[] {
  if (shape.kind !== "figure") return [{ shape, rich }];
  const id = /^cid:(.+)$/iu.exec(shape.src ?? "")?.[1];
  const attached = id && attachments.find(({ contentId }) => contentId === id);
  if (attached) return [{ shape: { ...shape, src: `part:${attached.name}` }, rich }];
  const isPixel =
    element !== null && (attribute(element, "width") === "1" || attribute(element, "height") === "1");
  if (isPixel) return [];
  if (shape.caption !== "") return [{ shape, rich }];
  const grounds = stated("mail-picture", "A picture of the sender’s letterhead or site.", 0.75);
  return [{ shape, rich, known: (sheet) => sheet.setAside("page-furniture", rich, grounds, shape) }];
}
