import type { Element } from "@/lib/import/formats/html/elements";
import type { SetAsideReason } from "@/lib/import/imported-story";
import { escapeAttribute, escapeText, setAttribute } from "./tree";

// Attributes with which the readers of exports talk to `write-body.ts`. A post that carries them itself only sets its
// own text aside.

/** The reason for which everything inside is set aside. */
export const ASIDE = "data-galley-aside";
/** Inside it stays, and a person is asked whether for this reason it should go. */
export const DOUBT = "data-galley-doubt";
/** Why, for editors. */
export const BECAUSE = "data-galley-because";
/** The gallery that a picture belongs to. */
export const GALLERY = "data-galley-gallery";
/** What the source showed in an embed's place. */
export const SHOWN = "data-galley-shown";
/** Whose an embed is, where its address doesn't say. */
export const PROVIDER = "data-galley-provider";
/** A pull quote: words that may stand in the text, too. */
export const PULL = "data-galley-pull";

/** A paragraph of HTML that is set aside. */
export const asideHtml = (text: string, reason: SetAsideReason, because: string): string =>
  `<p ${ASIDE}="${reason}" ${BECAUSE}="${escapeAttribute(because)}">${escapeText(text)}</p>`;

/** Set everything inside an element aside. */
export function setAside(element: Element, reason: SetAsideReason, because: string): void {
  setAttribute(element, ASIDE, reason);
  setAttribute(element, BECAUSE, because);
}

/** An embed of HTML, as `html/fragment` knows one. */
export function embedHtml(url: string, caption = "", provider = ""): string {
  const whose = provider === "" ? "" : ` ${PROVIDER}="${escapeAttribute(provider)}"`;
  return `<iframe src="${escapeAttribute(url)}" title="${escapeAttribute(caption)}"${whose}></iframe>`;
}
