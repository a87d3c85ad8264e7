import { absoluteAddress } from "@/lib/import/formats/exported/address";
import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import type { Sheet } from "@/lib/import/formats/sheet";
import { plain } from "@/lib/import/formats/sheet";
import { isPersonName } from "@/lib/import/text/words/names";
import { ENCLOSURE, FOOTNOTES } from "./beside-body";
import type { Site } from "./context";
import type { Term, WxrPost } from "./post";

/** Write what an export says of a post beside its text. */
export function writeFields(sheet: Sheet, post: WxrPost, site: Site): void {
  writeTitles(sheet, post);
  writeByline(sheet, post, site);
  writeDates(sheet, post);
  writeTerms(sheet, post, site);
  writeOrigin(sheet, post, site);
  warnOfStatus(sheet, post);
}

const STANDFIRSTS = [
  "subtitle",
  "_subtitle",
  "wps_subtitle",
  "kia_subtitle",
  "the_subtitle",
  "secondary_title",
  "_secondary_title",
  "dek",
  "standfirst",
  "_standfirst",
];
const DESCRIPTIONS = ["_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description"];

function writeTitles(sheet: Sheet, { title, excerpt, meta }: WxrPost): void {
  const headline = textOfHtml(title);
  if (headline !== "") sheet.field("headline", headline, headline, said("wxr-title", "The post’s title."));
  const dek = STANDFIRSTS.map((key) => textOfHtml(meta.get(key) ?? "")).find((text) => text !== "");
  if (dek) sheet.field("standfirst", dek, dek, said("wxr-subtitle", "The post’s subtitle."));
  const summary = textOfHtml(excerpt);
  if (summary !== "")
    sheet.field("standfirst", summary, summary, {
      ...said("wxr-excerpt", "The post’s excerpt."),
      confidence: 0.95,
    });
  const described = DESCRIPTIONS.map((key) => textOfHtml(meta.get(key) ?? "")).find(
    (text) => text !== "" && !text.includes("%%"),
  );
  if (described)
    sheet.find("standfirst", described, {
      rule: "wxr-description",
      confidence: 0.5,
      because: "What search engines were told.",
    });
}

/** Authors of the co-authors plugin in their order; else who wrote the post down. */
function writeByline(sheet: Sheet, { terms, creator }: WxrPost, { authors }: Site): void {
  const guests = terms
    .filter(({ domain }) => domain === "author")
    .map(({ name, slug }) => authors.get(name) ?? authors.get(slug.replace(/^cap-/u, "")) ?? name);
  const found = guests.length > 0 ? guests : creator === "" ? [] : [authors.get(creator) ?? creator];
  const names = unique(found.map((name) => plain(name).text));
  if (names.length === 0) return;
  if (names.every((name) => name.includes("@"))) {
    const because = "The export names the author by an address for mail alone.";
    sheet.fields.byline.alternatives.push({ value: names, because, span: null });
    return;
  }
  const known = guests.length > 0 || authors.has(creator);
  const confidence = !known ? 0.4 : names.every(isPersonName) ? 0.97 : 0.7;
  const because = known ? "The post’s author." : "The export doesn’t say whose login this is.";
  sheet.list("byline", names.join(", "), names, { rule: "wxr-author", confidence, because });
}

function writeDates(sheet: Sheet, post: WxrPost): void {
  const isOut = post.status === "publish" || post.status === "private" || post.status === "future";
  const date = dateOf(post.dateGmt, "Z") ?? dateOf(post.date, "") ?? mailDate(post.pubDate);
  if (date && isOut) {
    const zoned = date.endsWith("Z");
    sheet.find("publishedAt", date, {
      rule: zoned ? "wxr-date-gmt" : "wxr-date",
      confidence: zoned ? 0.99 : 0.85,
      because: zoned
        ? "When the post was published."
        : "When the post was published, by a clock whose zone the export doesn’t say.",
    });
  }
  const changed = dateOf(post.modifiedGmt, "Z");
  if (changed) sheet.find("updatedAt", changed, said("wxr-modified", "When the post was last changed."));
}

/** "2024-06-05 16:04:48" as we write times; null for the zeros of a draft. */
function dateOf(written: string, zone: "Z" | ""): string | null {
  const [, date, time] = /^((?:19|20)\d\d-\d\d-\d\d)[ T](\d\d:\d\d)/u.exec(written) ?? [];
  if (!date || !time) return null;
  const instant = new Date(`${date}T${time}Z`);
  return Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(date)
    ? null
    : `${date}T${time}${zone}`;
}

/** Feeds of other systems have no other date. WordPress writes the year 1999 or -0001 for none. */
function mailDate(written: string): string | null {
  const instant = /^\w{3}, \d\d? \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/u.test(written)
    ? new Date(written)
    : null;
  if (!instant || Number.isNaN(instant.getTime()) || instant.toISOString().startsWith("1999-11-30"))
    return null;
  return `${instant.toISOString().slice(0, 16)}Z`;
}

// What other taxonomies are about is a plugin's or the theme's own business.
const UNREAD = new Set([
  "author",
  "post_format",
  "nav_menu",
  "language",
  "post_translations",
  "wp_theme",
  "link_category",
]);

function writeTerms(sheet: Sheet, { terms, meta }: WxrPost, { categories }: Site): void {
  const of = (domain: string) => terms.filter((term) => term.domain === domain);
  const own = of("category")
    .map(nameOf)
    .filter(
      (name) => !/^(?:uncategori[sz]ed|allgemein|non classé|sin categoría|senza categoria)$/iu.test(name),
    );
  const primary = categories.get(
    meta.get("_yoast_wpseo_primary_category") ?? meta.get("rank_math_primary_category") ?? "",
  );
  const section = primary ? plain(primary).text : own[0];
  if (section) {
    const because = primary
      ? "The post’s primary category."
      : own.length > 1
        ? "The first of the post’s categories."
        : "The post’s category.";
    sheet.find("section", section, {
      rule: primary ? "wxr-primary" : "wxr-category",
      confidence: primary || own.length === 1 ? 0.95 : 0.75,
      because,
    });
  }
  for (const name of own)
    if (name !== section)
      sheet.find("section", name, {
        rule: "wxr-category",
        confidence: 0.3,
        because: "Another category of the post.",
      });
  const tags = unique(of("post_tag").map(nameOf));
  if (tags.length > 0) sheet.findList("tags", tags, said("wxr-tags", "The post’s tags."));
  const language = of("language")[0]?.slug.replace("_", "-");
  if (language && isLanguage(language))
    sheet.find("language", language, said("wxr-language", "The post’s language."));
  const others = terms.filter(
    ({ domain }) => domain !== "category" && domain !== "post_tag" && !UNREAD.has(domain),
  );
  for (const term of others) {
    const because = "A term of a taxonomy of the old site’s own.";
    sheet.setAside("page-furniture", plain(`${term.domain}: ${nameOf(term)}`), said("wxr-term", because));
  }
}

const nameOf = ({ name }: Term) => textOfHtml(name);
const unique = (all: readonly string[]) => [...new Set(all)].filter((each) => each !== "");
const isLanguage = (tag: string) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag);

function writeOrigin(
  sheet: Sheet,
  { link, meta, status }: WxrPost,
  { address, title, language }: Site,
): void {
  const said = (name: string) => absoluteAddress(meta.get(name) ?? "", null);
  const canonical = said("_yoast_wpseo_canonical") ?? said("rank_math_canonical_url");
  if (canonical)
    sheet.find("canonicalUrl", canonical, {
      rule: "wxr-canonical",
      confidence: 0.95,
      because: "The address that search engines were told.",
    });
  const own = absoluteAddress(link, absoluteAddress(address, null));
  // A draft has an address of a number alone, which nobody was ever given.
  if (own && (status === "publish" || !/[?&](?:p|page_id)=\d+/u.test(own)))
    sheet.find("canonicalUrl", own, { rule: "wxr-link", confidence: 0.97, because: "The post’s address." });
  const name = textOfHtml(title);
  if (name !== "")
    sheet.find("source", name, { rule: "wxr-site", confidence: 0.9, because: "The site that was exported." });
  if (isLanguage(language))
    sheet.find("language", language, {
      rule: "wxr-site-language",
      confidence: 0.85,
      because: "The site’s language.",
    });
}

const STATUS: Readonly<Record<string, string>> = {
  draft: "This post is a draft: nobody has seen it yet.",
  pending: "This post waits for a review in WordPress: nobody has seen it yet.",
  private: "This post is private in WordPress: only people who are signed in see it.",
  future: "This post is scheduled in WordPress and was not out when it was exported.",
};

function warnOfStatus(sheet: Sheet, { status, hasPassword, meta }: WxrPost): void {
  const because = STATUS[status];
  if (because) sheet.warn(`status-${status}`, because);
  if (hasPassword)
    sheet.warn(
      "password",
      "WordPress asks readers of this post for a password: decide whether all may read it.",
    );
  const own = [...meta.keys()].filter(
    (key) =>
      key !== "" &&
      !key.startsWith("_") &&
      key !== ENCLOSURE &&
      key !== FOOTNOTES &&
      !STANDFIRSTS.includes(key) &&
      meta.get(key) !== "",
  );
  if (own.length > 0) {
    const names = own
      .slice(0, 6)
      .map((key) => `“${plain(key).text.slice(0, 40)}”`)
      .join(", ");
    sheet.warn(
      "custom-fields",
      `Custom fields of the old site are not read: ${names}${own.length > 6 ? " …" : ""}.`,
    );
  }
}

const said = (rule: string, because: string) => ({ rule, confidence: 0.99, because });
