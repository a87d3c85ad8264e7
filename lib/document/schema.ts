import { type MarkSpec, type NodeSpec, Schema } from "@tiptap/pm/model";
import { attribute, id, isUuid, oneOf, orNull, textUpTo, wholeBetween } from "./attribute";
import { el } from "./element";
import { FIGURE_NODES } from "./figure-nodes";
import { safeHref } from "./href";
import { MARKS } from "./marks";
import { TABLE_NODES } from "./table-nodes";

// The body of an article: one schema for the editor, the server and every check. The reader's renderer
// (components/reader) switches over the same names. Absent on purpose: underline, colours, fonts, alignment,
// raw HTML; house style owns the look.

const nodes = {
  doc: { content: "block+" },
  paragraph: {
    group: "block",
    content: "inline*",
    attrs: { id },
    parseDOM: [{ tag: "p" }],
    toDOM: () => el("p"),
  },
  heading: {
    group: "block",
    content: "inline*",
    defining: true,
    attrs: { id, level: attribute(2, oneOf(2, 3, 4)) },
    // Level 1 is the headline: a pasted h1 is a heading of the story, and so is anything below level 4.
    parseDOM: [
      { tag: "h1", attrs: { level: 2 } },
      { tag: "h2", attrs: { level: 2 } },
      { tag: "h3", attrs: { level: 3 } },
      { tag: "h4", attrs: { level: 4 } },
      { tag: "h5", attrs: { level: 4 } },
      { tag: "h6", attrs: { level: 4 } },
    ],
    toDOM: (node) => el(`h${node.attrs.level}`),
  },
  bulletList: {
    // The second group is how TipTap's commands tell lists from other blocks.
    group: "block list",
    content: "listItem+",
    attrs: { id },
    parseDOM: [{ tag: "ul" }],
    toDOM: () => el("ul"),
  },
  orderedList: {
    group: "block list",
    content: "listItem+",
    attrs: { id, start: attribute(1, wholeBetween(0, 1_000_000)) },
    parseDOM: [{ tag: "ol", getAttrs: (dom) => ({ start: Number(dom.getAttribute("start") ?? 1) || 1 }) }],
    toDOM: (node) => el("ol", node.attrs.start === 1 ? {} : { start: String(node.attrs.start) }),
  },
  listItem: {
    content: "paragraph (paragraph | bulletList | orderedList)*",
    defining: true,
    attrs: { id },
    parseDOM: [{ tag: "li" }],
    toDOM: () => el("li"),
  },
  blockquote: {
    group: "block",
    content: "paragraph+",
    defining: true,
    attrs: { id },
    parseDOM: [{ tag: "blockquote" }],
    toDOM: () => el("blockquote"),
  },
  pullquote: {
    group: "block",
    content: "paragraph+ attribution",
    isolating: true,
    attrs: { id },
    parseDOM: [{ tag: "aside.pullquote" }],
    toDOM: () => el("aside", { class: "pullquote" }),
  },
  attribution: {
    content: "text*",
    marks: "",
    parseDOM: [{ tag: "cite" }],
    toDOM: () => el("cite"),
  },
  ...FIGURE_NODES,
  embed: {
    group: "block",
    content: "caption",
    isolating: true,
    attrs: {
      id,
      url: attribute("", (value) => value === "" || /^https:/.test(safeHref(value) ?? "")),
      provider: attribute("", textUpTo(60)),
    },
    parseDOM: [
      {
        tag: "div.embed",
        getAttrs: (dom) => ({ url: dom.dataset.url ?? "", provider: dom.dataset.provider ?? "" }),
      },
    ],
    toDOM: (node) =>
      el("div", { class: "embed", "data-url": node.attrs.url, "data-provider": node.attrs.provider }),
  },
  factbox: {
    group: "block",
    content: "factboxTitle (paragraph | heading | bulletList | orderedList)+",
    isolating: true,
    attrs: { id },
    parseDOM: [{ tag: "aside.factbox" }],
    toDOM: () => el("aside", { class: "factbox" }),
  },
  factboxTitle: {
    content: "text*",
    marks: "",
    defining: true,
    parseDOM: [{ tag: "p.factbox-title", priority: 60 }],
    toDOM: () => el("p", { class: "factbox-title" }),
  },
  ...TABLE_NODES,
  horizontalRule: {
    group: "block",
    attrs: { id },
    parseDOM: [{ tag: "hr" }],
    toDOM: () => ["hr"],
  },
  relatedLink: {
    group: "block",
    atom: true,
    attrs: { id, articleId: attribute(null, orNull(isUuid)) },
    parseDOM: [{ tag: "div.related-link", getAttrs: (dom) => ({ articleId: dom.dataset.article || null }) }],
    toDOM: (node) => ["div", { class: "related-link", "data-article": node.attrs.articleId ?? "" }],
  },
  text: { group: "inline" },
  hardBreak: {
    group: "inline",
    inline: true,
    selectable: false,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
  },
} satisfies Record<string, NodeSpec>;

/** Names of the marks and nodes that carry an `id`. */
export const NODE_SPECS: Readonly<Record<string, NodeSpec>> = nodes;
export const MARK_SPECS: Readonly<Record<string, MarkSpec>> = MARKS;

/** The one schema of an article's body. */
export const schema = new Schema({ nodes: NODE_SPECS, marks: MARK_SPECS });

/** Has a block of this type an `id` of its own? */
export const hasId = (type: string): boolean => NODE_SPECS[type]?.attrs?.id !== undefined;
