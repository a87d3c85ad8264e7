import { ASIDE, asideHtml, BECAUSE, embedHtml, PROVIDER } from "@/lib/import/formats/exported/aside";
import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import { escapeAttribute, escapeText } from "@/lib/import/formats/exported/tree";
import type { SetAsideReason } from "@/lib/import/imported-story";
import { type Fields, fieldsOf, listOf, textOf } from "./json";

/**
 * A card of either editor as HTML: both call most of them the same, and what they hold too. Captions are HTML already.
 */
export function cardHtml(name: string, card: Fields): string {
  const text = (key: string) => textOf(card[key]);
  switch (name) {
    case "image":
      return figure(text("src"), text("alt"), text("caption"));
    case "gallery":
      return galleryCard(listOf(card.images), text("caption"));
    case "bookmark":
      return bookmarkCard(text("url"), fieldsOf(card.metadata), text("caption"));
    case "embed":
      return embedCard(text("url"), text("html"), text("caption"));
    case "video":
    case "audio":
      return text("src") === "" ? "" : embedHtml(text("src"), textOfHtml(text("caption") || text("title")));
    case "html":
      return `<div>${text("html")}</div>`;
    case "callout":
      return `${emoji(text("calloutEmoji"))}<div>${text("calloutText")}</div>`;
    case "toggle":
      return `<h4>${text("heading")}</h4><div>${text("content")}</div>`;
    case "code":
    case "codeblock":
      return `<pre>${escapeText(text("code") || text("payload"))}</pre>${captionAfter(text("caption"))}`;
    case "hr":
    case "horizontalrule":
      return "<hr>";
    case "markdown":
    case "card-markdown":
      return plainParagraphs(text("markdown"));
    case "header":
      return `<h2>${text("header")}</h2><p>${text("subheader")}</p>${linkAside(text("buttonText"), text("buttonUrl"))}`;
    case "file":
      return `<p><a href="${escapeAttribute(text("src"))}">${escapeText(text("fileTitle") || text("fileName"))}</a> ${text("fileCaption")}</p>`;
    case "product":
      return `${text("productImageSrc") === "" ? "" : figure(text("productImageSrc"), "", "")}<h4>${text("productTitle")}</h4><div>${text("productDescription")}</div>${linkAside(text("productButton"), text("productUrl"))}`;
    case "button":
      return linkAside(text("buttonText"), text("buttonUrl"));
    case "call-to-action":
      return aside("ad", "A call to action.", `${text("textValue")}<p>${escapeText(text("buttonText"))}</p>`);
    case "signup":
      return aside(
        "newsletter",
        "A sign-up form.",
        `<p>${text("header")}</p><p>${text("subheader")}</p><p>${text("disclaimer")}</p>`,
      );
    case "email":
    case "email-cta":
      return aside(
        "newsletter",
        "This stood in the newsletter alone, not on the site.",
        `${text("html")}${linkOf(text("buttonText"), text("buttonUrl"))}`,
      );
    case "paywall":
      return "";
    default:
      return asideHtml(
        `[${name}] ${stringsIn(card)}`,
        "page-furniture",
        "A card of a kind that is not known here.",
      );
  }
}

function figure(src: string, alt: string, caption: string): string {
  const words = caption === "" ? "" : `<figcaption>${caption}</figcaption>`;
  return `<figure><img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}">${words}</figure>`;
}

function galleryCard(images: readonly Fields[], caption: string): string {
  const figures = images.map((image) => figure(textOf(image.src), textOf(image.alt), textOf(image.caption)));
  const words = caption === "" ? "" : `<figcaption>${caption}</figcaption>`;
  return `<div class="kg-gallery-card">${figures.join("")}${words}</div>`;
}

function bookmarkCard(url: string, metadata: Fields, caption: string): string {
  const about = (key: string) => textOf(metadata[key]);
  const rest = [about("description"), about("author")].filter((each) => each !== "").join(" · ");
  const frame = `<iframe src="${escapeAttribute(url)}" title="${escapeAttribute(about("title") || textOfHtml(caption))}" ${PROVIDER}="${escapeAttribute(about("publisher"))}"></iframe>`;
  return `${frame}${rest === "" ? "" : asideHtml(rest, "related", "What the card of the linked page says.")}`;
}

/** Ghost keeps the page's address and the provider's own HTML. Without an address that HTML is read. */
function embedCard(url: string, html: string, caption: string): string {
  if (/^https?:/u.test(url)) return embedHtml(url, textOfHtml(caption));
  return `<figure class="kg-embed-card">${html}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`;
}

const emoji = (sign: string) =>
  sign === "" ? "" : asideHtml(sign, "page-furniture", "An ornament of the page.");
const captionAfter = (caption: string) => (caption === "" ? "" : `<p>${caption}</p>`);
const linkOf = (text: string, url: string) =>
  text === "" ? "" : `<p><a href="${escapeAttribute(url)}">${escapeText(text)}</a></p>`;
const linkAside = (text: string, url: string) =>
  text === "" ? "" : aside("ui", "A button.", linkOf(text, url));

const aside = (reason: SetAsideReason, because: string, html: string): string =>
  `<div ${ASIDE}="${reason}" ${BECAUSE}="${escapeAttribute(because)}">${html}</div>`;

/** Headings and paragraphs of Markdown whose HTML the export doesn't hold. */
function plainParagraphs(markdown: string): string {
  return markdown
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const heading = /^#{1,6}\s+(.*)$/su.exec(part)?.[1];
      return heading === undefined ? `<p>${escapeText(part)}</p>` : `<h3>${escapeText(heading)}</h3>`;
    })
    .join("");
}

/** The texts of a card, its addresses and settings left out. */
const stringsIn = (card: Fields): string =>
  Object.entries(card)
    .filter(
      ([key, value]) =>
        typeof value === "string" &&
        !/^(?:type|version|style|layout|alignment|size|backgroundColor)$/u.test(key),
    )
    .map(([, value]) => textOfHtml(textOf(value)))
    .filter((value) => value !== "")
    .join(" · ");
