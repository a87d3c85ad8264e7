import type { NodeSpec } from "@tiptap/pm/model";
import { attribute, id, isUuid, oneOf, orNull, textUpTo } from "./attribute";
import { el } from "./element";

const isFraction = (value: unknown) => typeof value === "number" && value >= 0 && value <= 1;
const isFocal = (value: unknown) =>
  Array.isArray(value) && value.length === 2 && value.every((part) => isFraction(part));

/** A picture with its words, and several of them together. */
export const FIGURE_NODES = {
  // Caption and credit are text blocks of the figure, always there: undo, selection, spelling and comments work
  // in them with no code of their own, and replacing the picture can't lose them.
  figure: {
    group: "block",
    content: "caption credit",
    isolating: true,
    draggable: true,
    attrs: {
      id,
      pictureId: attribute(null, orNull(isUuid)),
      alt: attribute("", textUpTo(2_000)),
      decorative: attribute(false, oneOf(true, false)),
      layout: attribute("text", oneOf("text", "wide", "full")),
      focal: attribute(null, orNull(isFocal)),
    },
    parseDOM: [{ tag: "figure", getAttrs: figureAttributes }],
    toDOM: (node) =>
      el("figure", {
        "data-picture": node.attrs.pictureId ?? "",
        "data-alt": node.attrs.alt,
        "data-layout": node.attrs.layout,
        ...(node.attrs.focal ? { "data-focal": node.attrs.focal.join(" ") } : {}),
        ...(node.attrs.decorative ? { "data-decorative": "" } : {}),
      }),
  },
  caption: {
    content: "text*",
    parseDOM: [{ tag: "figcaption" }],
    toDOM: () => el("figcaption"),
  },
  credit: {
    content: "text*",
    marks: "",
    parseDOM: [{ tag: "p.credit", priority: 60 }],
    toDOM: () => el("p", { class: "credit" }),
  },
  gallery: {
    group: "block",
    content: "figure+ caption",
    isolating: true,
    attrs: { id },
    parseDOM: [{ tag: "div.gallery" }],
    toDOM: () => el("div", { class: "gallery" }),
  },
} satisfies Record<string, NodeSpec>;

function figureAttributes(dom: HTMLElement) {
  const picture = dom.dataset.picture ?? "";
  const layout = dom.dataset.layout ?? "text";
  const focal = dom.dataset.focal?.split(" ").map(Number);
  return {
    pictureId: isUuid(picture) ? picture : null,
    alt: (dom.dataset.alt ?? dom.querySelector("img")?.getAttribute("alt") ?? "").slice(0, 2_000),
    decorative: "decorative" in dom.dataset,
    layout: ["text", "wide", "full"].includes(layout) ? layout : "text",
    focal: isFocal(focal) ? focal : null,
  };
}
