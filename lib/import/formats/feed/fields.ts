import { readFragment } from "@/lib/import/formats/html/fragment";
import type { Sheet } from "@/lib/import/formats/sheet";
import { wireDate } from "@/lib/import/formats/wire/dates";
import {
  bylineNames,
  findDate,
  findField,
  findTags,
  stated,
  writeField,
  writeHeader,
} from "@/lib/import/formats/wire/fields";
import { innerHtml } from "@/lib/import/formats/xml/markup";
import { attribute, child, rawText, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";
import { linkOf } from "./address";
import { named, nameOf } from "./names";

const ENTRY = stated("feed-entry", "The feed says so of this entry.", 0.95);
const CHANNEL = stated("feed-channel", "The feed says so of itself.", 0.8);

/** Everything that an entry says beside its text and its pictures. */
export function writeFields(sheet: Sheet, entry: XmlElement, channel: XmlElement, base: string | null): void {
  const title = named(entry, "title")[0] ?? named(entry, "media:title", "dc:title")[0];
  writeField(
    sheet,
    "headline",
    title ? wordsOf(title) : "",
    stated("feed-title", "It is the entry’s title.", 0.96),
  );
  writeAuthors(sheet, entry, channel);
  findDates(sheet, entry);
  const link = linkOf(entry, base);
  if (link) sheet.find("canonicalUrl", link, ENTRY);
  const categories = named(entry, "category", "dc:subject", "media:category").map(
    (each) => textOf(each) || attribute(each, "label") || attribute(each, "term"),
  );
  const keywords = named(entry, "media:keywords", "itunes:keywords").flatMap((each) =>
    textOf(each).split(/\s*,\s*/u),
  );
  findTags(sheet, [...categories, ...keywords], ENTRY);
  const origin = named(entry, "source")[0];
  findField(sheet, "source", origin ? textOf(named(origin, "title")[0] ?? origin) : "", ENTRY);
  findField(sheet, "source", wordsOf(named(channel, "title")[0] ?? null), CHANNEL);
  findField(
    sheet,
    "copyright",
    textOf(named(entry, "dc:rights", "rights", "copyright", "media:copyright")[0] ?? null),
    ENTRY,
  );
  findField(
    sheet,
    "copyright",
    textOf(named(channel, "copyright", "rights", "dc:rights")[0] ?? null),
    CHANNEL,
  );
  const language =
    attribute(entry, "xml:lang") ||
    textOf(named(entry, "dc:language")[0] ?? null) ||
    attribute(channel, "xml:lang") ||
    textOf(named(channel, "language", "dc:language")[0] ?? null);
  if (/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/iu.test(language))
    findField(sheet, "language", language.replaceAll("_", "-"), CHANNEL);
  writeRest(sheet, entry);
}

/** The words of an element that may hold HTML, escaped or not. */
export function wordsOf(element: XmlElement | null): string {
  if (!element) return "";
  return readFragment(htmlOf(element))
    .map(({ rich }) => rich.text.replaceAll("\n", " "))
    .join(" ");
}

/** What an element holds, as HTML: Atom says how it is written, RSS leaves it to the reader. */
export function htmlOf(element: XmlElement): string {
  const type = attribute(element, "type").toLowerCase();
  const isMarkup = element.children.some((node) => typeof node !== "string");
  if (isMarkup || /xhtml|xml/u.test(type)) return innerHtml(child(element, "div") ?? element);
  const text = rawText(element);
  if (type === "text" || type === "text/plain") return escaped(text);
  // RSS has no types: a "<" that no tag follows is a sign like any other.
  return /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/iu.test(text) ? text : escaped(text);
}

/** Plain lines: an empty one parts paragraphs. */
const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .split(/\n[ \t]*\n/u)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("");

/** "ana@paper.example (Ana Ruiz)": RSS puts the name behind the address. */
function writeAuthors(sheet: Sheet, entry: XmlElement, channel: XmlElement): void {
  const names = named(entry, "dc:creator", "author", "itunes:author")
    .map(authorOf)
    .filter((name) => name !== "");
  if (names.length > 0) {
    sheet.findList("byline", [...new Set(names.flatMap(bylineNames))], ENTRY);
    return;
  }
  const owners = named(channel, "author", "dc:creator", "itunes:author", "managingeditor")
    .map(authorOf)
    .filter((name) => name !== "");
  if (owners.length > 0)
    sheet.findList("byline", [...new Set(owners.flatMap(bylineNames))], {
      ...CHANNEL,
      confidence: 0.5,
      because: "The feed names them as its author.",
    });
}

function authorOf(element: XmlElement): string {
  const name = child(element, "name");
  const text = wordsOf(name ?? element);
  return (/\(([^()]+)\)\s*$/u.exec(text)?.[1] ?? text.replace(/\S+@\S+/gu, "")).trim();
}

function findDates(sheet: Sheet, entry: XmlElement): void {
  const first = (...names: string[]) =>
    named(entry, ...names)
      .map(textOf)
      .find((text) => wireDate(text) !== null) ?? "";
  const published = first(
    "pubdate",
    "published",
    "issued",
    "dc:date",
    "dcterms:created",
    "dcterms:issued",
    "created",
  );
  const updated = first("updated", "modified", "dcterms:modified");
  findDate(sheet, "publishedAt", published, ENTRY);
  if (published === "")
    findDate(
      sheet,
      "publishedAt",
      updated,
      stated("feed-updated", "The feed says when it was last changed; no other day is named.", 0.8),
    );
  else if (wireDate(updated) !== wireDate(published)) findDate(sheet, "updatedAt", updated, ENTRY);
}

/** What is read elsewhere, or shows nothing. */
const READ =
  /^(?:title|link|description|summary|content|content:encoded|category|author|guid|id|pubdate|published|updated|issued|modified|created|enclosure|source|rights|copyright|comments|xhtml:.*|media:.*|dc:(?:title|creator|date|subject|rights|language|description|identifier)|dcterms:(?:created|modified|issued)|itunes:(?:author|keywords|image|summary|subtitle))$/u;
const LONGEST = 300;

/** Words of other vocabularies (prices, places, episodes): one line, so that nothing that the feed says is lost. */
function writeRest(sheet: Sheet, entry: XmlElement): void {
  const rest = entry.children.flatMap((each): [string, string][] =>
    typeof each === "string" || READ.test(nameOf(each)) ? [] : [[each.tag, textOf(each).slice(0, LONGEST)]],
  );
  writeHeader(sheet, rest.slice(0, 60));
}
