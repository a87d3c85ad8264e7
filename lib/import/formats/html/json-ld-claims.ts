import type { LinkedData } from "./json-ld";
import { articleAmong, objectsIn, strings, typesOf } from "./json-ld";
import { claim, claimList, type PageClaims } from "./page-claims";
import { machineDate } from "./page-dates";

const FROM = "the page’s JSON-LD";

/** What a page's JSON-LD says about its story. */
export function claimsOfLinkedData(objects: readonly LinkedData[], claims: PageClaims): void {
  const article = articleAmong(objects);
  if (article) claimsOfArticle(article, objects, claims);
  for (const list of objects.filter((object) => typesOf(object).includes("BreadcrumbList")).slice(0, 1)) {
    const names = objectsIn(list.itemListElement).flatMap((item) => [
      ...strings(item.name),
      ...objectsIn(item.item).flatMap((inner) => strings(inner.name)),
    ]);
    const inner = names.filter((name) => !/^(?:home|news|start|startseite|accueil|inicio)$/iu.test(name));
    // The last crumb is often the story itself.
    const section = inner.find((name) => name.length <= 40);
    if (section) claim(claims.section, section, "the page’s breadcrumbs", 0.55);
  }
  const site = objects.find((object) => typesOf(object).includes("WebSite"));
  for (const name of strings(site?.name)) claim(claims.source, name, FROM, 0.7);
}

function claimsOfArticle(article: LinkedData, objects: readonly LinkedData[], claims: PageClaims): void {
  const first = (name: string) => strings(article[name])[0] ?? "";
  claim(claims.headline, first("headline") || first("name"), FROM, 0.82);
  claim(claims.standfirst, first("alternativeHeadline"), FROM, 0.5);
  claim(claims.standfirst, first("description"), FROM, 0.45);
  claimDate(claims.publishedAt, first("datePublished"), FROM, 0.88);
  claimDate(claims.updatedAt, first("dateModified"), FROM, 0.85);
  claimList(claims.byline, namesOf(article.author, objects), FROM, 0.85);
  claim(claims.section, strings(article.articleSection)[0] ?? "", FROM, 0.85);
  claimList(claims.tags, keywordsOf(article.keywords), FROM, 0.85);
  claim(claims.language, languageOf(article.inLanguage), FROM, 0.75);
  for (const name of namesOf(article.publisher, objects).slice(0, 1)) claim(claims.source, name, FROM, 0.8);
  const url =
    first("mainEntityOfPage") ||
    objectsIn(article.mainEntityOfPage).flatMap((page) => strings(page["@id"]))[0];
  claim(claims.canonicalUrl, url || first("url"), FROM, 0.7);
  const [holder] = [...namesOf(article.copyrightHolder, objects), ...strings(article.copyrightNotice)];
  const year = String(article.copyrightYear ?? "");
  if (holder) claim(claims.copyright, /^\d{4}$/u.test(year) ? `© ${year} ${holder}` : holder, FROM, 0.8);
}

/** Add a date, if it is one. */
export function claimDate(
  claims: PageClaims["publishedAt"],
  value: string,
  from: string,
  trust: number,
): void {
  const date = value === "" ? null : machineDate(value);
  if (date) claim(claims, date, from, trust);
}

/** The names of people or organisations, given as texts, as objects, or as references to other objects. */
function namesOf(value: unknown, objects: readonly LinkedData[]): string[] {
  const named = objectsIn(value).flatMap((object) => {
    if (object.name !== undefined) return strings(object.name);
    const id = strings(object["@id"])[0];
    const meant =
      id && objects.find((other) => other !== object && other["@id"] === id && other.name !== undefined);
    return meant ? strings(meant.name) : [];
  });
  return [...strings(value), ...named];
}

function keywordsOf(value: unknown): string[] {
  const texts = [...strings(value), ...objectsIn(value).flatMap((object) => strings(object.name))];
  const words = texts.length === 1 ? (texts[0] ?? "").split(/\s*[,;]\s*/u) : texts;
  // "Tag:elections", "type: story": a machine's own notes.
  return words.filter((word) => !/^\w+:\S/u.test(word));
}

function languageOf(value: unknown): string {
  return strings(value)[0] ?? objectsIn(value).flatMap((object) => strings(object.alternateName))[0] ?? "";
}
