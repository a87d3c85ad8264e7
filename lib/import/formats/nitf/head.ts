import type { Sheet } from "@/lib/import/formats/sheet";
import { wireDate } from "@/lib/import/formats/wire/dates";
import {
  findDate,
  findField,
  findTags,
  stated,
  writeAside,
  writeField,
  writeHeader,
} from "@/lib/import/formats/wire/fields";
import {
  at,
  attribute,
  below,
  child,
  children,
  textOf,
  type XmlElement,
} from "@/lib/import/formats/xml/tree";

const META = stated("nitf-head", "The file’s head says so.", 0.95);

/** What `<head>` says: dates, keywords, rights, and how the wire files its copy. */
export function writeNitfHead(sheet: Sheet, nitf: XmlElement): void {
  const head = child(nitf, "head");
  if (!head) return;
  const docdata = child(head, "docdata");
  const meta = new Map(
    children(head, "meta").map((each) => [attribute(each, "name").toLowerCase(), attribute(each, "content")]),
  );
  const norm = (name: string) => attribute(child(docdata, name), "norm") || textOf(child(docdata, name));
  writeHeader(sheet, [
    ...[...meta].filter(([name]) => name !== "anpa-keyword"),
    ["Urgency", attribute(child(docdata, "urgency"), "ed-urg")],
    ["Status", attribute(docdata, "management-status")],
    ["Key", attribute(child(docdata, "du-key"), "key")],
    [
      "Scope",
      children(docdata ?? head, "doc-scope")
        .map((each) => attribute(each, "scope"))
        .join(", "),
    ],
    ["Type", attribute(child(head, "tobject"), "tobject.type")],
    ["Expires", norm("date.expire")],
    ["From", attribute(at(docdata, "del-list", "from-src"), "src-name")],
    ["Place", textOf(child(docdata, "evloc"))],
    ["Mentions", named(child(docdata, "identified-content"))],
  ]);
  findField(sheet, "slugline", meta.get("anpa-keyword") ?? "", META);
  findTags(sheet, [...keywords(docdata), ...subjects(head)], META);
  findDate(sheet, "publishedAt", norm("date.issue"), META);
  findEmbargo(sheet, norm("date.release"), norm("date.issue"), attribute(docdata, "management-status"));
  writeRights(sheet, docdata);
  writeField(sheet, "editorNote", attribute(child(docdata, "ed-msg"), "info"), META);
  writeTitle(sheet, nitf, textOf(child(head, "title")));
}

/** "1 SPORT Trivia" numbers and names the copy; any other title is a headline, if there is none. */
function writeTitle(sheet: Sheet, nitf: XmlElement, title: string): void {
  const slug = /^\d{1,2} (.+)$/su.exec(title)?.[1];
  const hasHeadline = [...below(nitf, "hl1")].some((line) => textOf(line) !== "");
  if (slug && sheet.fields.slugline.value === null)
    writeField(
      sheet,
      "slugline",
      slug,
      stated("nitf-title", "The file’s title is the copy’s number and keyword.", 0.85),
    );
  if (!hasHeadline)
    findField(
      sheet,
      "headline",
      slug ?? title,
      stated("nitf-title", "It is the file’s title.", slug ? 0.6 : 0.8),
    );
  else if (!slug) findField(sheet, "headline", title, stated("nitf-title", "It is the file’s title.", 0.5));
}

/** A release in the future of its issue is an embargo. */
function findEmbargo(sheet: Sheet, release: string, issue: string, status: string): void {
  const [until, since] = [wireDate(release), wireDate(issue)];
  if (until === null || (status !== "embargoed" && (since === null || until <= since))) return;
  sheet.find("embargo", until, stated("nitf-release", "The file says when it may be released.", 0.9));
}

function writeRights(sheet: Sheet, docdata: XmlElement | null): void {
  const copyright = child(docdata, "doc.copyright");
  const [holder, year] = [attribute(copyright, "holder"), attribute(copyright, "year")];
  if (holder !== "")
    findField(sheet, "copyright", `© ${year.slice(0, 4)} ${holder}`.replace("  ", " "), META);
  for (const rights of children(docdata ?? { ...EMPTY }, "doc.rights")) {
    const terms = ["owner", "type", "limitations", "geography", "startdate", "enddate"].map((name) =>
      attribute(rights, name),
    );
    writeAside(
      sheet,
      "copyright",
      terms.filter((term) => term !== "").join(" · "),
      stated("nitf-rights", "Terms of use."),
    );
  }
  const source =
    attribute(child(docdata, "doc.copyright"), "holder") ||
    attribute(at(docdata, "del-list", "from-src"), "src-name");
  findField(
    sheet,
    "source",
    source,
    stated("nitf-source", "It holds the copyright or sends the copy.", 0.85),
  );
}

const EMPTY: XmlElement = { name: "", tag: "", prefix: "", uri: "", attributes: new Map(), children: [] };

const keywords = (docdata: XmlElement | null): string[] =>
  children(child(docdata, "key-list") ?? EMPTY, "keyword").map((each) => attribute(each, "key"));

/** The narrowest name that a subject has. */
const subjects = (head: XmlElement): string[] =>
  [...below(head, "tobject.subject")].map((each) => {
    const [detail, matter, type] = ["detail", "matter", "type"].map((name) =>
      attribute(each, `tobject.subject.${name}`),
    );
    return detail || matter || type || "";
  });

const named = (content: XmlElement | null): string =>
  children(content ?? EMPTY)
    .map((each) => textOf(each) || attribute(each, "value"))
    .filter((name) => name !== "")
    .join(", ");
