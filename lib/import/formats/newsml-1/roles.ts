import { attribute, child, children, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";

/** What a piece of an item is for. */
export type Kind =
  | "text"
  | "lead"
  | "title"
  | "headline"
  | "subheadline"
  | "summary"
  | "contact"
  | "recording"
  | "none";

/** The component's own word for what it is for: `Main`, `Caption`; "" where it says nothing. */
export const roleOf = (component: XmlElement): string => attribute(child(component, "role"), "FormalName");

/** The content's own words for what it is: `Text`, `text/html`, `JPEG Baseline`. */
export const typeOf = (content: XmlElement): string =>
  ["mediatype", "mimetype", "format"].map((name) => attribute(child(content, name), "FormalName")).join(" ");

/** What a piece of content is for, by the role of its component and its own type; a text where neither tells. */
export function kindOf(component: XmlElement, content: XmlElement): Kind {
  const role = roleOf(component);
  if (/style/iu.test(role) || /\bcss\b/iu.test(typeOf(content))) return "none";
  if (/^sub-?(?:headline|title)/iu.test(role)) return "subheadline";
  if (/^headline/iu.test(role)) return "headline";
  if (/^title$/iu.test(role)) return "title";
  if (/^(?:lead|lede|intro|ingress|chapo|chapeau)$/iu.test(role)) return "lead";
  if (/^(?:abstract|summary|teaser|tweet|short)/iu.test(role)) return "summary";
  if (/contact/iu.test(role)) return "contact";
  return /video|audio/iu.test(typeOf(content)) ? "recording" : "text";
}

/** A text of an item, and the component that it stands in. */
interface PlacedText {
  content: XmlElement;
  /** Whose parts are a title, a lead and a body; the component itself where it has no other parts. */
  whole: XmlElement;
  kind: Kind;
}

/**
 * Which of an item's texts is the story: the first that is a body, else what says least about itself. What was sent
 * for other ends (a summary, a line for social media, a title) is the story only where there is nothing else.
 *
 * @returns null where there is no text
 */
export function mainText(item: XmlElement): PlacedText | null {
  const texts = [...textsIn(item)];
  for (const kind of MAIN) {
    const found = texts.find((each) => each.kind === kind);
    if (found) return found;
  }
  return null;
}

const MAIN: readonly Kind[] = ["text", "lead", "summary", "title"];

function* textsIn(whole: XmlElement): Iterable<PlacedText> {
  for (const component of children(whole, "newscomponent")) {
    for (const content of children(component, "contentitem"))
      if (textOf(child(content, "datacontent")) !== "")
        yield { content, whole, kind: isCaption(component) ? "none" : kindOf(component, content) };
    yield* textsIn(component);
  }
}

const isCaption = (component: XmlElement) => /caption/iu.test(roleOf(component));
