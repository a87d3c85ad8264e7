import type { Sheet } from "@/lib/import/formats/sheet";
import { wireDate } from "@/lib/import/formats/wire/dates";
import {
  findDate,
  findField,
  findTags,
  groundsOf,
  stated,
  writeByline,
  writeDateline,
  writeField,
  writeHeader,
} from "@/lib/import/formats/wire/fields";
import { attribute, child, children, textIn, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";
import { isPersonName } from "@/lib/import/text/words/names";
import { nameOf, roleOf } from "./names";
import { writeNotes } from "./notes";

const { meta: META, marked } = groundsOf("g2");

/** What an item says about itself: `itemMeta`, `contentMeta`, `rightsInfo`. */
export function writeMeta(sheet: Sheet, item: XmlElement, isText: boolean): void {
  const meta = child(item, "itemmeta");
  const content = child(item, "contentmeta");
  writeHeadlines(sheet, meta, content);
  if (content) writeLines(sheet, content, isText);
  writeHeader(sheet, headerOf(item, meta, content));
  findDates(sheet, meta, content);
  const language = attribute(child(content, "language"), "tag") || attribute(item, "xml:lang");
  findField(sheet, "language", language, META);
  if (content) findSubjects(sheet, content);
  findField(sheet, "source", nameOf(child(meta, "provider")) || textIn(content, "creditline"), META);
  writeNotes(sheet, item);
}

/** The captions among an item's descriptions, or all of them when none says what it is. */
export function captionOf(item: XmlElement, isStrict = false): string {
  const all = children(child(item, "contentmeta") ?? item, "description");
  const captions = all.filter((each) => /caption/iu.test(roleOf(each)));
  return (captions.length > 0 || isStrict ? captions : all).map(textOf).join(" ").trim();
}

function writeHeadlines(sheet: Sheet, meta: XmlElement | null, content: XmlElement | null): void {
  for (const headline of content ? children(content, "headline") : []) {
    const rank = Number(attribute(headline, "rank") || "1");
    if (/sub|deck/iu.test(roleOf(headline)) || rank === 2)
      writeField(
        sheet,
        "standfirst",
        textOf(headline),
        stated("g2-subheadline", "It is marked as a second headline.", 0.85),
      );
    else if (rank > 2 || /kicker/iu.test(roleOf(headline)))
      writeField(
        sheet,
        "section",
        textOf(headline),
        stated("g2-kicker", "A short line beside the headline.", 0.7),
      );
    else
      writeField(sheet, "headline", textOf(headline), stated("g2-headline", "It is marked as the headline."));
  }
  findField(sheet, "headline", textIn(meta, "title"), stated("g2-title", "It is the item’s title.", 0.6));
}

/** The lines around a story that people see. */
function writeLines(sheet: Sheet, content: XmlElement, isText: boolean): void {
  for (const by of children(content, "by")) writeByline(sheet, textOf(by), marked("byline"));
  const creators = children(content, "creator")
    .map((each) => textIn(each, "name"))
    .filter(isPersonName);
  if (creators.length > 0)
    sheet.findList("byline", creators, stated("g2-creator", "They are named as its creators.", 0.75));
  for (const dateline of children(content, "dateline")) {
    const isMoment = wireDate(textOf(dateline)) !== null || /^\d{4}-\d{2}-\d{2}/u.test(textOf(dateline));
    if (!isMoment) writeDateline(sheet, textOf(dateline), marked("dateline", 0.9));
  }
  for (const slugline of children(content, "slugline"))
    writeField(sheet, "slugline", textOf(slugline), marked("slugline"));
  for (const description of children(content, "description")) {
    // Of a picture or a film it is the caption.
    if (!isText || /caption/iu.test(roleOf(description))) continue;
    writeField(sheet, "standfirst", textOf(description), marked("summary", 0.9));
  }
}

function headerOf(item: XmlElement, meta: XmlElement | null, content: XmlElement | null): [string, string][] {
  const codes = (parent: XmlElement | null, name: string) =>
    parent
      ? children(parent, name)
          .map((each) => textIn(each, "name") || attribute(each, "qcode") || attribute(each, "literal"))
          .join(", ")
      : "";
  const words = [...children(child(item, "contentset") ?? item)].map((each) => attribute(each, "wordcount"));
  return [
    ["Urgency", textIn(content, "urgency")],
    ["Class", codes(meta, "itemclass")],
    ["Status", codes(meta, "pubstatus")],
    ["Words", words.find((count) => count !== "" && count !== "0") ?? ""],
    ["Genre", codes(content, "genre")],
    ["Service", codes(meta, "service")],
    ["Signals", codes(meta, "signal")],
    ["Located", located(content)],
    ["Information from", codes(content, "infosource")],
    ["Creators", codes(content, "creator")],
    ["Contributors", codes(content, "contributor")],
  ];
}

function located(content: XmlElement | null): string {
  return content
    ? children(content, "located")
        .map((each) => [nameOf(each), ...children(each, "broader").map(nameOf)].join(", "))
        .join("; ")
    : "";
}

function findDates(sheet: Sheet, meta: XmlElement | null, content: XmlElement | null): void {
  const version = textIn(meta, "versioncreated");
  const earliest = [textIn(meta, "firstcreated"), textIn(content, "contentcreated"), version].find((each) =>
    wireDate(each),
  );
  findDate(sheet, "publishedAt", earliest ?? "", META);
  const changed = version || textIn(content, "contentmodified");
  if (wireDate(changed) !== wireDate(earliest ?? "")) findDate(sheet, "updatedAt", changed, META);
  findDate(sheet, "embargo", textIn(meta, "embargoed"), META);
}

const SECTION = /categor|department|section|rubric|dpacat|:(?:sub)?cat\b/iu;

/** Keywords and subjects become tags; the desk that a subject names, the section. Codes without a name say nothing. */
function findSubjects(sheet: Sheet, content: XmlElement): void {
  const subjects = children(content, "subject").map((each) => ({
    name:
      // Codes say nothing to people, and a literal beside a code says what kind of code it is.
      textIn(each, "name") || (attribute(each, "qcode") === "" ? wordsOnly(attribute(each, "literal")) : ""),
    isSection: SECTION.test(`${attribute(each, "type")} ${attribute(each, "qcode")}`),
  }));
  const section = subjects.find(
    ({ name, isSection }) => isSection && name.length > 3 && name !== sheet.fields.headline.value,
  );
  findField(
    sheet,
    "section",
    section?.name ?? "",
    stated("g2-category", "It is the category of its first subject.", 0.75),
  );
  const keywords = children(content, "keyword").map(textOf);
  findTags(
    sheet,
    [...keywords, ...subjects.filter(({ isSection }) => !isSection).map(({ name }) => name)],
    META,
  );
}

const wordsOnly = (literal: string): string => (/\p{Ll}/u.test(literal) ? literal : "");
