import type { XmlElement } from "@/lib/import/formats/xml/tree";

/** The vocabularies that feeds borrow from, under the prefixes that everybody uses. */
const KNOWN: readonly [prefix: string, pattern: RegExp][] = [
  ["content", /purl\.org\/rss\/1\.0\/modules\/content/iu],
  ["media", /search\.yahoo\.com\/mrss|www\.rssboard\.org\/media-rss/iu],
  ["dc", /purl\.org\/dc\/elements/iu],
  ["dcterms", /purl\.org\/dc\/terms/iu],
  ["itunes", /itunes\.com\/dtds\/podcast/iu],
  ["rdf", /22-rdf-syntax-ns/iu],
  ["xhtml", /w3\.org\/1999\/xhtml/iu],
  [
    "",
    /w3\.org\/2005\/atom|purl\.org\/atom\/|purl\.org\/rss\/1\.0\/$|my\.netscape\.com|backend\.userland\.com\/rss/iu,
  ],
];

/** "media:content", "title": what an element is, by its namespace; where none is declared, by its prefix. */
export function nameOf({ name, prefix, uri }: XmlElement): string {
  const known = uri === "" ? undefined : KNOWN.find(([, pattern]) => pattern.test(uri));
  // Atom elements inside RSS have Atom's names: "atom:link" is a link.
  const space = known ? known[0] : prefix.toLowerCase() === "atom" ? "" : prefix.toLowerCase();
  return space === "" ? name : `${space}:${name}`;
}

/** The elements directly below that have one of these names, in the order of the file. */
export function named(element: XmlElement | null, ...names: string[]): XmlElement[] {
  return (element?.children ?? []).filter(
    (each): each is XmlElement => typeof each !== "string" && names.includes(nameOf(each)),
  );
}

/** Namespaces to declare for prefixes that a damaged feed left undeclared. */
export const CONVENTIONAL: Readonly<Record<string, string>> = {
  content: "http://purl.org/rss/1.0/modules/content/",
  media: "http://search.yahoo.com/mrss/",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
  atom: "http://www.w3.org/2005/Atom",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
};
