import { attribute, type Element, isElement } from "@/lib/import/formats/html/elements";
import type { HtmlPart } from "@/lib/import/formats/html/fragment";
import type { Sheet } from "@/lib/import/formats/sheet";
import type { SetAsideReason, Span } from "@/lib/import/imported-story";
import type { BodyPart } from "./body";
import { bylineNames, stated } from "./fields";

/**
 * The parts of a body in XHTML, with what its classes say of them: wires repeat headline, byline and teaser in it,
 * and put their notes and links below.
 */
export function xhtmlParts(parts: readonly HtmlPart[], sheet: Sheet): BodyPart[] {
  const headline = sheet.fields.headline.value;
  return parts.map((part) => {
    const { shape, rich } = part;
    const known = knownFor(part, headline);
    return known && rich.text !== "" ? { shape, rich, known: (on) => known(on, part) } : { shape, rich };
  });
}

type Known = (sheet: Sheet, part: HtmlPart) => Span | null;

function knownFor({ shape, rich, element }: HtmlPart, headline: string | null): Known | null {
  const names = chainOf(element);
  if (shape.kind === "heading" && element?.tagName === "h1" && (rich.text === headline || headline === null))
    return asHeadline;
  const isInHeader = names.some(({ tagName }) => tagName === "header");
  const kicker = isInHeader && shape.kind === "heading";
  if (kicker) return asKicker;
  for (const each of names) {
    const found = CLASSES.find(({ pattern }) => pattern.test(attribute(each, "class")));
    if (found) return found.known;
  }
  return isInHeader ? aside("wire-header", "It stands in the body’s header.") : null;
}

/** The element that a part came from and what is around it, the nearest first. */
function chainOf(element: Element | null): Element[] {
  const chain: Element[] = [];
  for (let at = element; at && chain.length < 12; ) {
    chain.push(at);
    const { parentNode } = at;
    at = parentNode && isElement(parentNode) ? parentNode : null;
  }
  return chain;
}

const because = (what: string) => stated("xhtml-class", `Its class says that it is ${what}.`, 0.95);

const asHeadline: Known = (sheet, { rich }) =>
  sheet.field(
    "headline",
    rich.text,
    rich.text,
    stated("xhtml-headline", "It is the body’s first heading.", 0.96),
  );
const asKicker: Known = (sheet, { rich }) =>
  sheet.field(
    "section",
    rich.text,
    rich.text,
    stated("xhtml-kicker", "A short line beside the headline.", 0.7),
  );
const asStandfirst: Known = (sheet, { rich }) =>
  sheet.field("standfirst", rich.text, rich.text, because("the teaser"));
const asByline: Known = (sheet, { rich }) =>
  sheet.list("byline", rich.text, bylineNames(rich.text), because("the byline"));
const aside =
  (reason: SetAsideReason, what: string): Known =>
  (sheet, { shape, rich }) =>
    sheet.setAside(reason, rich, stated("xhtml-class", what, 0.9), shape);

const CLASSES: readonly { pattern: RegExp; known: Known }[] = [
  { pattern: /(?:^|\s)(?:teaser|standfirst|abstract|subtitle)(?:$|\s)/iu, known: asStandfirst },
  { pattern: /(?:^|\s)byline(?:$|\s)/iu, known: asByline },
  { pattern: /(?:^|\s)closingline(?:$|\s)/iu, known: aside("wire-credits", "The agency’s closing line.") },
  {
    pattern: /(?:^|\s)(?:np-nonpublic|notepad|np-public)(?:$|\s)/iu,
    known: aside("notes-to-editors", "The agency’s notes to editors."),
  },
  { pattern: /(?:^|\s)(?:linkbox|related)(?:$|\s)/iu, known: aside("related", "Links beside the story.") },
];
