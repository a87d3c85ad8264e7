import { attribute, descendants, type Parent } from "./elements";

/** An object of JSON-LD, as far as it is known: anything. */
export type LinkedData = Readonly<Record<string, unknown>>;

const ARTICLE =
  /(?:^|\/)(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|\w*Review|OpinionNewsArticle|TechArticle|ScholarlyArticle|SocialMediaPosting|Recipe|ClaimReview)$/u;
/** Objects lie within each other, but not deeper than this. */
const DEEPEST = 5;
const MOST_OBJECTS = 2_000;

/** All objects that a page's JSON-LD describes, those within others too. Broken JSON is mended or passed over. */
export function linkedData(page: Parent): LinkedData[] {
  const objects: LinkedData[] = [];
  for (const element of descendants(page)) {
    if (element.tagName !== "script" || !/ld\+json/iu.test(attribute(element, "type"))) continue;
    const text = element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
    collect(parseLoosely(text), objects, 0);
  }
  return objects;
}

/** The object that describes the story, or null. Of several the one that says most. */
export function articleAmong(objects: readonly LinkedData[]): LinkedData | null {
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  const said = (object: LinkedData) =>
    ["headline", "datePublished", "author", "articleBody"].filter((key) => object[key]).length;
  return articles.reduce<LinkedData | null>(
    (best, each) => (best && said(best) >= said(each) ? best : each),
    null,
  );
}

/** Its types: "NewsArticle" … */
export const typesOf = (object: LinkedData): string[] => strings(object["@type"]);

/** The texts in a value that may be a text or a list of them. */
export function strings(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  return Array.isArray(value)
    ? value.slice(0, 200).flatMap((each) => (typeof each === "string" ? strings(each) : []))
    : [];
}

/** The objects in a value that may be one or a list of them. */
export function objectsIn(value: unknown): LinkedData[] {
  const all: unknown[] = Array.isArray(value) ? value.slice(0, 200) : [value];
  return all.filter(isObject);
}

const isObject = (value: unknown): value is LinkedData =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function collect(value: unknown, objects: LinkedData[], depth: number): void {
  if (depth > DEEPEST || objects.length >= MOST_OBJECTS) return;
  if (Array.isArray(value)) for (const each of value) collect(each, objects, depth + 1);
  else if (isObject(value)) {
    objects.push(value);
    for (const each of Object.values(value)) if (typeof each === "object") collect(each, objects, depth + 1);
  }
}

function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/gu, "")
    .trim();
  return parse(bare) ?? parse(mended(bare)) ?? fieldsByPattern(bare);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What goes wrong most: line ends within texts, commas before closing brackets, a semicolon at the end. */
function mended(text: string): string {
  return text
    .replace(/;\s*$/u, "")
    .replace(/[\n\r\t]+/gu, " ")
    .replace(/,(\s*[}\]])/gu, "$1")
    .replace(/\\(?!["\\/bfnrtu])/gu, "\\\\");
}

/** Where nothing else helps: texts behind the names that matter. */
function fieldsByPattern(text: string): LinkedData | null {
  const found: Record<string, unknown> = {};
  for (const name of ["@type", "headline", "datePublished", "dateModified", "articleSection"]) {
    const value = new RegExp(`"${name}"\\s*:\\s*"([^"\\n]{1,300})"`, "u").exec(text)?.[1];
    if (value) found[name] = value;
  }
  const author = /"author"\s*:[\s\S]{0,200}?"name"\s*:\s*"([^"\n]{1,120})"/u.exec(text)?.[1];
  if (author) found.author = { "@type": "Person", name: author };
  return found.headline ? found : null;
}
