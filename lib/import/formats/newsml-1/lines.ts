import type { Sheet } from "@/lib/import/formats/sheet";
import {
  findDate,
  findField,
  findTags,
  findVersionDates,
  groundsOf,
  stated,
  writeAside,
  writeByline,
  writeDateline,
  writeField,
  writeHeader,
} from "@/lib/import/formats/wire/fields";
import {
  attribute,
  below,
  child,
  first,
  textIn,
  textOf,
  type XmlElement,
} from "@/lib/import/formats/xml/tree";

const { meta: META, marked } = groundsOf("newsml");

/** The lines that people see around a story: `NewsLines`, of the outermost component that has each. */
export function writeNewsLines(sheet: Sheet, item: XmlElement): void {
  const line = (name: string) => textOf(first(item, name));
  writeField(sheet, "headline", line("headline"), marked("headline"));
  writeField(sheet, "standfirst", line("subheadline"), marked("subheadline", 0.9));
  writeByline(sheet, line("byline"), marked("byline"));
  writeDateline(sheet, line("dateline"), marked("dateline", 0.9));
  writeField(sheet, "slugline", line("slugline"), marked("slugline"));
  findField(sheet, "slugline", line("namelabel"), stated("newsml-label", "It is the item’s label.", 0.8));
  findField(sheet, "copyright", line("copyrightline"), META);
  for (const rights of below(item, "usagerights"))
    writeAside(sheet, "copyright", textOf(rights), stated("newsml-rights", "Terms of use."));
  for (const extra of below(item, "newsline")) {
    const label = attribute(child(extra, "newslinetype"), "FormalName");
    writeAside(
      sheet,
      "wire-header",
      `${label}: ${textIn(extra, "newslinetext")}`,
      stated("newsml-line", "Another line of the wire’s."),
    );
  }
}

/** What the item says about itself: dates, language, keywords, how it is filed. */
export function writeManagement(sheet: Sheet, item: XmlElement, envelope: XmlElement | null): void {
  const management = child(item, "newsmanagement");
  const name = (tag: string) => attribute(first(item, tag), "FormalName");
  writeHeader(sheet, [
    ["Urgency", attribute(child(management, "urgency"), "FormalName")],
    ["Priority", attribute(child(envelope, "priority"), "FormalName")],
    ["Status", attribute(child(management, "status"), "FormalName")],
    ["Type", attribute(child(management, "newsitemtype"), "FormalName")],
    ["Words", wordsOf(item)],
    ["Genre", [...below(item, "genre")].map((each) => attribute(each, "FormalName")).join(", ")],
    [
      "Of interest to",
      [...below(item, "ofinterestto")].map((each) => attribute(each, "FormalName")).join(", "),
    ],
    ["Credit", textOf(first(item, "creditline"))],
    ["Location", locationOf(item)],
  ]);
  const created = textIn(management, "firstcreated");
  const version = textIn(management, "thisrevisioncreated");
  findVersionDates(sheet, { created, version, sent: textIn(envelope, "dateandtime") }, META);
  if (/embargo/iu.test(attribute(child(management, "status"), "FormalName")))
    findDate(sheet, "embargo", textOf(first(item, "dateandtime")), META);
  findField(sheet, "language", name("language") || attribute(item, "xml:lang"), META);
  findField(
    sheet,
    "source",
    partyOf(item, "provider") ||
      partyOf(item, "source") ||
      textIn(first(item, "newsidentifier"), "providerid"),
    META,
  );
  const keywords = [...below(item, "property")].filter((each) =>
    /keyword/iu.test(attribute(each, "FormalName")),
  );
  const line = textOf(first(item, "keywordline")).split(/\s*[,;]\s*/u);
  findTags(sheet, [...keywords.map((each) => attribute(each, "Value")), ...line], META);
}

const partyOf = (item: XmlElement, name: string): string =>
  attribute(child(first(item, name), "party"), "FormalName");

function wordsOf(item: XmlElement): string {
  for (const each of below(item, "property"))
    if (/^words?(?:count)?$/iu.test(attribute(each, "FormalName"))) return attribute(each, "Value");
  return "";
}

function locationOf(item: XmlElement): string {
  const location = first(item, "location");
  const values = location ? [...below(location, "property")].map((each) => attribute(each, "Value")) : [];
  return values.reverse().join(", ");
}
