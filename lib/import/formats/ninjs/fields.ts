import { type JsonObject, namesIn, objectIn, objectsIn, textIn } from "@/lib/import/formats/json/json-object";
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
import { isPersonName } from "@/lib/import/text/words/names";

const { meta: META, marked } = groundsOf("ninjs");

/** Everything that an item says beside its text. */
export function writeFields(sheet: Sheet, item: JsonObject, isText: boolean): void {
  writeHeadlines(sheet, item);
  writeByline(sheet, textIn(item, "byline", "by"), marked("byline"));
  findAuthors(sheet, item);
  writeDateline(sheet, textIn(item, "dateline"), marked("dateline", 0.9));
  writeField(sheet, "slugline", textIn(item, "slugline", "slug"), marked("slugline"));
  if (isText) writeDescriptions(sheet, item);
  writeHeader(sheet, [
    ["Type", textIn(item, "type")],
    ["Urgency", textIn(item, "urgency")],
    ["Priority", textIn(item, "priority")],
    ["Status", textIn(item, "pubstatus")],
    ["Profile", textIn(item, "profile")],
    ["Genre", namesIn(item, "genre", "genres", "genrenames").join(", ")],
    ["Located", textIn(item, "located") || placeOf(item)],
    [
      "Mentions",
      namesIn(
        item,
        "person",
        "people",
        "organisation",
        "organisations",
        "place",
        "places",
        "object",
        "objects",
      ).join(", "),
    ],
    ["Credit", textIn(item, "creditline")],
    ["Expires", textIn(item, "expires")],
  ]);
  const created = textIn(item, "firstcreated", "contentcreated");
  findVersionDates(sheet, { created, version: textIn(item, "versioncreated") }, META);
  findDate(sheet, "embargo", textIn(item, "embargoed"), META);
  findField(sheet, "language", textIn(item, "language"), META);
  findField(
    sheet,
    "section",
    textIn(item, "kicker"),
    stated("ninjs-kicker", "A short line beside the headline.", 0.7),
  );
  findField(
    sheet,
    "section",
    namesIn(item, "service")[0] ?? "",
    stated("ninjs-service", "The wire’s service that it came from.", 0.65),
  );
  findTags(
    sheet,
    namesIn(item, "keywords", "keywordnames", "subject", "subjects", "dpasubjectnames", "geosubjectnames"),
    META,
  );
  findField(
    sheet,
    "source",
    textIn(item, "source", "provider") || (namesIn(item, "infosource", "infosources", "provider")[0] ?? ""),
    META,
  );
  findField(sheet, "copyright", textIn(item, "copyrightnotice"), META);
  findField(
    sheet,
    "copyright",
    textIn(item, "copyrightholder"),
    stated("ninjs-holder", "They hold the copyright.", 0.8),
  );
  for (const terms of [textIn(item, "usageterms"), ...namesIn(item, "usageterms")].slice(0, 1))
    writeAside(sheet, "copyright", terms, stated("ninjs-usage", "Terms of use."));
  writeNotes(sheet, item);
}

/** What an item says in one of its descriptions: by the role of a list, or by a name of its own. */
export function descriptionOf(item: JsonObject, role: RegExp, ...names: string[]): string {
  const described = objectsIn(item, "descriptions").find((each) => role.test(textIn(each, "role")));
  return textIn(described ?? null, "value", "description") || textIn(item, ...names);
}

/** Of a picture: what it shows. */
export const captionOf = (item: JsonObject): string =>
  descriptionOf(item, /caption/iu, "descriptioncaption", "caption", "descriptiontext") ||
  descriptionOf(item, /text|lead|^$/iu, "description");

function writeHeadlines(sheet: Sheet, item: JsonObject): void {
  for (const headline of objectsIn(item, "headlines")) {
    const role = textIn(headline, "role");
    const isSecond = /sub|deck|second/iu.test(role);
    writeField(
      sheet,
      isSecond ? "standfirst" : "headline",
      textIn(headline, "value"),
      marked(
        isSecond ? "subheadline" : "headline",
        isSecond ? 0.85 : /^(?:main)?$/iu.test(role) ? 0.97 : 0.9,
      ),
    );
  }
  writeField(sheet, "headline", textIn(item, "headline"), marked("headline"));
  writeField(sheet, "standfirst", textIn(item, "subhead"), marked("subheadline", 0.85));
  findField(sheet, "headline", textIn(item, "title"), marked("title", 0.7));
}

function writeDescriptions(sheet: Sheet, item: JsonObject): void {
  const summary = marked("summary", 0.92);
  for (const each of objectsIn(item, "descriptions")) {
    const text = textIn(each, "value", "description");
    if (!/caption|credit|writer/iu.test(textIn(each, "role"))) writeField(sheet, "standfirst", text, summary);
  }
  writeField(sheet, "standfirst", textIn(item, "teaser", "descriptiontext", "summary"), summary);
}

/** `authors` with their roles, and who is named as the creator of a version. */
function findAuthors(sheet: Sheet, item: JsonObject): void {
  const writers = objectsIn(item, "authors").filter((each) => !/photo|edit/iu.test(textIn(each, "role")));
  const creators = objectsIn(item, "categories").filter((each) => /creator$/iu.test(textIn(each, "type")));
  const names = [...writers, ...creators].map((each) => textIn(each, "name")).filter(isPersonName);
  if (names.length > 0)
    sheet.findList("byline", names, stated("ninjs-authors", "They are named as its authors.", 0.75));
}

const placeOf = (item: JsonObject): string => {
  const place = objectIn(item.get("datelinelocation"));
  return [textIn(place, "city"), textIn(place, "countryname")].filter((part) => part !== "").join(", ");
};

function writeNotes(sheet: Sheet, item: JsonObject): void {
  writeField(sheet, "editorNote", textIn(item, "ednote"), marked("note", 0.95));
  for (const note of objectsIn(item, "ednotes")) {
    const text = textIn(note, "ednote", "value");
    const role = textIn(note, "role");
    if (/contact/iu.test(role))
      writeAside(sheet, "contact", text, stated("ninjs-contacts", "Contacts for editors."));
    else if (/closing/iu.test(role))
      writeAside(sheet, "wire-credits", text, stated("ninjs-closing", "The agency’s closing line."));
    else if (/picture/iu.test(role) || note.get("ispublishable") === false)
      writeAside(sheet, "editor-note", text, stated("ninjs-note", "A note for desks alone."));
    else writeField(sheet, "editorNote", text, marked("note", 0.95));
  }
}
