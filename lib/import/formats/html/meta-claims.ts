import { clean } from "@/lib/import/formats/sheet";
import { attribute, descendants, findElement, type Parent, textBelow } from "./elements";
import { claimDate } from "./json-ld-claims";
import { claim, claimList, type PageClaims } from "./page-claims";

type TextField = "headline" | "standfirst" | "section" | "source" | "canonicalUrl" | "copyright" | "language";

/** Which `<meta>` says what, and how far each is to be trusted. Names in small letters. */
const TEXTS: Readonly<Record<string, readonly [TextField, number]>> = {
  "og:title": ["headline", 0.75],
  "twitter:title": ["headline", 0.55],
  "parsely-title": ["headline", 0.75],
  "sailthru.title": ["headline", 0.75],
  "dc.title": ["headline", 0.65],
  "dcterms.title": ["headline", 0.65],
  hdl: ["headline", 0.7],
  "og:description": ["standfirst", 0.45],
  description: ["standfirst", 0.4],
  "twitter:description": ["standfirst", 0.35],
  "article:section": ["section", 0.8],
  "parsely-section": ["section", 0.8],
  section: ["section", 0.7],
  "og:site_name": ["source", 0.85],
  "application-name": ["source", 0.5],
  "apple-mobile-web-app-title": ["source", 0.4],
  "dc.publisher": ["source", 0.6],
  "og:url": ["canonicalUrl", 0.75],
  "parsely-link": ["canonicalUrl", 0.7],
  copyright: ["copyright", 0.8],
  "dc.rights": ["copyright", 0.75],
  "dcterms.rights": ["copyright", 0.75],
  "content-language": ["language", 0.6],
  "og:locale": ["language", 0.5],
  "dc.language": ["language", 0.6],
  language: ["language", 0.5],
};

const PUBLISHED: Readonly<Record<string, number>> = {
  "article:published_time": 0.85,
  "article:published": 0.8,
  "article.published": 0.8,
  "og:article:published_time": 0.8,
  "og:published_time": 0.8,
  "og:pubdate": 0.75,
  "parsely-pub-date": 0.82,
  "sailthru.date": 0.78,
  "dc.date": 0.65,
  "dc.date.issued": 0.75,
  "dcterms.issued": 0.75,
  "dcterms.created": 0.7,
  "dc.date.created": 0.65,
  "rnews:datepublished": 0.75,
  pubdate: 0.75,
  publishdate: 0.75,
  "publish-date": 0.75,
  "publication-date": 0.7,
  publication_date: 0.7,
  publish_date: 0.75,
  "article.created": 0.7,
  "cxenseparse:recs:publishtime": 0.75,
  "cxenseparse:publishtime": 0.75,
  "iso-8601-publish-date": 0.8,
  datepublished: 0.78,
  "article:post_date": 0.75,
  originalpublicationdate: 0.8,
  "date.available": 0.7,
  "vr:published_time": 0.75,
  date: 0.6,
  pdate: 0.65,
};

const UPDATED = new Set(
  "article:modified_time og:updated_time article:updated article.updated lastmod last-modified dcterms.modified dc.date.modified datemodified article:modified date.updated revision_date".split(
    " ",
  ),
);

const AUTHORS: Readonly<Record<string, number>> = {
  author: 0.7,
  "article:author": 0.6,
  "article:author_name": 0.75,
  "article.author": 0.7,
  "parsely-author": 0.8,
  "sailthru.author": 0.78,
  "dc.creator": 0.7,
  "dcterms.creator": 0.7,
  byl: 0.82,
  byline: 0.78,
  "og:author": 0.6,
  "cxenseparse:author": 0.7,
  citation_author: 0.7,
  writer: 0.65,
};

const TAGS: Readonly<Record<string, number>> = {
  "article:tag": 0.82,
  news_keywords: 0.8,
  "parsely-tags": 0.75,
  "sailthru.tags": 0.7,
  keywords: 0.6,
  "dc.subject": 0.65,
};

/** What the note beside a shared link calls its author: `twitter:label1` is "Written by", `twitter:data1` the name. */
const WRITTEN_BY =
  /^(?:written by|posted by|by|author|verfasst von|geschrieben von|von|autor|auteur|écrit par|par|escrito por|por|scritto da|autore|geschreven door|skrevet av|skrevet af|skriven av|napisane przez|執筆者|作者)\s*:?$/iu;

/** What the head of a page says about its story: `<meta>`, `<link>`, `<title>`, and its language. */
export function claimsOfMeta(page: Parent, claims: PageClaims): void {
  const lists = new Map<string, string[]>();
  const notes = new Map<string, string>();
  for (const element of descendants(page)) {
    if (element.tagName === "html")
      claim(
        claims.language,
        attribute(element, "lang") || attribute(element, "xml:lang"),
        "the page’s language",
        0.75,
      );
    if (element.tagName === "link" && /(?:^|\s)canonical(?:\s|$)/iu.test(attribute(element, "rel")))
      claim(claims.canonicalUrl, attribute(element, "href"), "the page’s canonical link", 0.9);
    if (element.tagName !== "meta") continue;
    const content = attribute(element, "content");
    for (const kind of ["property", "name", "http-equiv", "itemprop"]) {
      const name = attribute(element, kind).toLowerCase();
      if (name === "" || content === "") continue;
      readMeta(name, content, claims);
      if (/^twitter:(?:label|data)\d$/u.test(name)) notes.set(name, content);
      if (name in AUTHORS || name in TAGS)
        lists.set(name, [...(lists.get(name) ?? []), content].slice(0, 60));
    }
  }
  for (const [name, values] of lists) {
    const from = `the page’s ${name}`;
    if (name in AUTHORS) claimList(claims.byline, values, from, AUTHORS[name] ?? 0);
    else
      claimList(
        claims.tags,
        values.length === 1 ? (values[0] ?? "").split(/\s*[,;|]\s*/u) : values,
        from,
        TAGS[name] ?? 0,
      );
  }
  for (const [name, label] of notes) {
    const author = WRITTEN_BY.test(clean(label)) ? notes.get(name.replace("label", "data")) : undefined;
    if (author) claimList(claims.byline, [author], "the note beside a shared link", 0.65);
  }
  const title = findElement(page, "title");
  if (title) claim(claims.headline, clean(textBelow(title)), "the page’s title", 0.6);
}

function readMeta(name: string, content: string, claims: PageClaims): void {
  const from = `the page’s ${name}`;
  const text = TEXTS[name];
  if (text) claim(claims[text[0]], content, from, text[1]);
  const trust = PUBLISHED[name];
  if (trust) claimDate(claims.publishedAt, content, from, trust);
  if (UPDATED.has(name)) claimDate(claims.updatedAt, content, from, 0.75);
}
