import {
  asXhtml,
  type HtmlTag,
  htmlTag,
  innerHtml,
  outerHtml,
  type Translate,
} from "@/lib/import/formats/xml/markup";
import { attribute, child, children, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";

/** What NITF marks in a body that is no part of the running text; the attribute tells the reader of the parts. */
export const ROLE = "data-nitf";

const NOTHING: HtmlTag = { open: "", close: "" };

/** NITF's names for what HTML calls otherwise. What is in neither stands as it is: some wires put HTML into NITF. */
const NAMES: ReadonlyMap<string, HtmlTag | string> = new Map<string, HtmlTag | string>([
  ["block", htmlTag("div")],
  ["body.content", htmlTag("div")],
  ["hedline", htmlTag("div")],
  ["hl1", htmlTag("h2")],
  ["hl2", htmlTag("h2")],
  ["bq", htmlTag("blockquote")],
  ["em", htmlTag("i")],
  ["object.title", htmlTag("i")],
  ["q", { open: "“", close: "”" }],
  ["frac-sep", "/"],
  ["nitf-table-metadata", ""],
  ["media-metadata", ""],
  ...[
    "tagline",
    "byline",
    "dateline",
    "abstract",
    "note",
    "copyrite",
    "credit",
    "datasource",
    "distributor",
  ].map((name) => [name, htmlTag("div", { [ROLE]: name })] as const),
  // Who, where and when: meant for machines; the words stand in the sentence.
  ...(
    "person org location city state region country sublocation alt-code chron copyrite.holder copyrite.year event " +
    "function money num classifier name.given name.family postaddr virtloc frac frac-num frac-den lang pronounce " +
    "story.date byttl nitf-table nitf-col nitf-colgroup keyword content"
  )
    .split(" ")
    .map((name) => [name, NOTHING] as const),
]);

/** A piece of NITF's body as HTML. */
export const nitfHtml: Translate = (element) => {
  if (element.name === "media") return mediaHtml(element);
  if (element.name === "p") return htmlTag("p");
  if (element.name === "a") return htmlTag("a", { href: attribute(element, "href") });
  return NAMES.get(element.name) ?? asXhtml(element);
};

/** A picture is a figure; a film or a sound is an embed; each with its caption and who made it. */
function mediaHtml(media: XmlElement): string {
  const references = children(media, "media-reference");
  const isPicture = (each: XmlElement) =>
    /^image\//u.test(attribute(each, "mime-type")) || PICTURE.test(attribute(each, "source"));
  const kind = attribute(media, "media-type").toLowerCase();
  const best = [...references].sort((a, b) => widthOf(b) - widthOf(a));
  const reference = best.find(isPicture) ?? best[0] ?? null;
  const caption = children(media, "media-caption")
    .map((each) => innerHtml(each, nitfHtml))
    .join(" ");
  const credit = children(media, "media-producer")
    .map(textOf)
    .concat(creditsOf(media))
    .filter((text) => text !== "")
    .join("/");
  const rest = media.children.filter((node) => typeof node !== "string" && !/^media-/u.test(node.name));
  const more = rest.map((node) => outerHtml(node, nitfHtml)).join("");
  const source = attribute(reference, "source");
  if (/video|audio|sound/u.test(kind) && source !== "") {
    const words = [...children(media, "media-caption").map(textOf), credit].filter((text) => text !== "");
    const { open, close } = htmlTag("iframe", { src: source, title: words.join(" – ") });
    return open + close + more;
  }
  const image = htmlTag("img", { src: source || " ", alt: attribute(reference, "alternate-text") });
  const by = htmlTag("span", { class: "credit" });
  const escaped = innerHtml({ ...media, children: [credit] });
  const line = credit === "" ? "" : ` ${by.open}${escaped}${by.close}`;
  return `<figure>${image.open}<figcaption>${caption}${line}</figcaption></figure>${more}`;
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|tiff?)$/iu;
const widthOf = (reference: XmlElement) => Number.parseInt(attribute(reference, "width"), 10) || 0;

/** Some wires credit inside the metadata, others in an element of their own. */
function creditsOf(media: XmlElement): string[] {
  const named = children(media, "media-metadata").filter((each) =>
    /credit|photographer/iu.test(attribute(each, "name")),
  );
  const own = child(media, "credit");
  return [...named.map((each) => attribute(each, "value")), own ? textOf(own) : ""].slice(0, 2);
}
