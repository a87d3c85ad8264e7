import { absoluteAddress } from "@/lib/import/formats/exported/address";
import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import { plain, type Sheet } from "@/lib/import/formats/sheet";
import { isPersonName } from "@/lib/import/text/words/names";
import { textOf } from "./json";
import type { GhostPost } from "./post";

/** Write what an export says of a post beside its text. `site`: the site's address, where it is known. */
export function writeFields(sheet: Sheet, post: GhostPost, site: string | null): void {
  const text = (key: string) => textOf(post.fields[key]);
  const headline = textOfHtml(text("title"));
  if (headline !== "") sheet.field("headline", headline, headline, said("ghost-title", "The post’s title."));
  const excerpt = textOfHtml(text("custom_excerpt"));
  if (excerpt !== "")
    sheet.field("standfirst", excerpt, excerpt, said("ghost-excerpt", "The post’s excerpt."));
  const described = textOfHtml(textOf(post.meta.meta_description));
  if (described !== "")
    sheet.find("standfirst", described, {
      rule: "ghost-description",
      confidence: 0.5,
      because: "What search engines were told.",
    });
  writeByline(sheet, post.authors);
  writeTags(sheet, post.tags);
  writeDates(sheet, post);
  writeOrigin(sheet, post, site);
  warnOfStatus(sheet, post);
}

function writeByline(sheet: Sheet, authors: readonly string[]): void {
  const names = authors.map((name) => plain(name).text).filter((name) => name !== "");
  if (names.length === 0) return;
  const confidence = names.every(isPersonName) ? 0.97 : 0.7;
  sheet.list("byline", names.join(", "), names, {
    rule: "ghost-authors",
    confidence,
    because: "The post’s authors.",
  });
}

/** The first public tag is the primary one, of which Ghost's addresses and layouts are made. */
function writeTags(sheet: Sheet, all: readonly string[]): void {
  const tags = all
    .filter((name) => !name.startsWith("#"))
    .map((name) => plain(name).text)
    .filter((name) => name !== "");
  const [primary] = tags;
  if (primary)
    sheet.find("section", primary, {
      rule: "ghost-primary-tag",
      confidence: 0.85,
      because: "The post’s primary tag.",
    });
  if (tags.length > 0) sheet.findList("tags", [...new Set(tags)], said("ghost-tags", "The post’s tags."));
  for (const name of all)
    if (name.startsWith("#"))
      sheet.setAside(
        "page-furniture",
        plain(name),
        said("ghost-internal-tag", "An internal tag, which readers never saw."),
      );
}

function writeDates(sheet: Sheet, { fields }: GhostPost): void {
  const published = instantOf(fields.published_at);
  const isOut = fields.status !== "draft";
  if (published && isOut)
    sheet.find("publishedAt", published, said("ghost-published", "When the post was published."));
  const updated = instantOf(fields.updated_at);
  if (updated) sheet.find("updatedAt", updated, said("ghost-updated", "When the post was last changed."));
}

/** Exports of all ages are in UTC: "2019-05-02T17:04:00.000Z", "2019-05-02 17:04:00", or milliseconds. */
function instantOf(value: unknown): string | null {
  const written =
    typeof value === "string" && /^\d{4}-\d\d-\d\d \d\d:\d\d/u.test(value)
      ? `${value.replace(" ", "T")}Z`
      : value;
  const instant = typeof written === "number" || typeof written === "string" ? new Date(written) : null;
  if (!instant || Number.isNaN(instant.getTime())) return null;
  const iso = instant.toISOString();
  return /^(?:19|20)\d\d-/u.test(iso) ? `${iso.slice(0, 16)}Z` : null;
}

function writeOrigin(
  sheet: Sheet,
  { fields, site: { title, language } }: GhostPost,
  site: string | null,
): void {
  const canonical = absoluteAddress(
    textOf(fields.canonical_url).replace("__GHOST_URL__", site?.replace(/\/$/u, "") ?? ""),
    null,
  );
  if (canonical)
    sheet.find(
      "canonicalUrl",
      canonical,
      said("ghost-canonical", "The address that search engines were told."),
    );
  const own = absoluteAddress(ownAddress(fields, site), null);
  if (own && fields.status !== "draft")
    sheet.find("canonicalUrl", own, { ...said("ghost-slug", "The post’s address."), confidence: 0.9 });
  const name = textOfHtml(title);
  if (name !== "")
    sheet.find("source", name, {
      rule: "ghost-site",
      confidence: 0.9,
      because: "The site that was exported.",
    });
  const tag = language.replace("_", "-");
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag))
    sheet.find("language", tag, {
      rule: "ghost-language",
      confidence: 0.85,
      because: "The site’s language.",
    });
}

/**
 * Where the post stood on its own site, whatever search engines were told; without the site's address where the export
 * does not give it, and "" for a post without a name.
 */
export function ownAddress(fields: GhostPost["fields"], site: string | null): string {
  const url = textOf(fields.url);
  if (/^https?:/u.test(url)) return url;
  const slug = textOf(fields.slug);
  return slug === "" ? "" : `${site?.replace(/\/$/u, "") ?? ""}/${slug}/`;
}

const STATUS: Readonly<Record<string, string>> = {
  draft: "This post is a draft: nobody has seen it yet.",
  scheduled: "This post is scheduled in Ghost and was not out when it was exported.",
  sent: "This was sent as a newsletter and never stood on the site.",
};

function warnOfStatus(sheet: Sheet, { fields, meta }: GhostPost): void {
  const status = textOf(fields.status);
  const because =
    STATUS[status] ?? (meta.email_only === true || meta.email_only === 1 ? STATUS.sent : undefined);
  if (because) sheet.warn(`status-${status === "published" ? "sent" : status}`, because);
  const visibility = textOf(fields.visibility);
  if (visibility !== "" && visibility !== "public")
    sheet.warn(
      "members-only",
      `Only ${visibility === "members" ? "members" : "paying members"} could read this: decide whether all may.`,
    );
  if (
    /<!--members-only-->|"type"\s*:\s*"paywall"|\["paywall"/u.test(
      ["html", "lexical", "mobiledoc"].map((key) => textOf(fields[key])).join(" "),
    )
  )
    sheet.warn("paywall", "A part of this was for members alone: the import has no mark where it began.");
}

const said = (rule: string, because: string) => ({ rule, confidence: 0.99, because });
