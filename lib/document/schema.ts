import {
  type AttributeSpec,
  type DOMOutputSpec,
  type MarkSpec,
  type NodeSpec,
  Schema,
} from "@tiptap/pm/model";
import { isStorable } from "@/lib/format/clean-text";
import { safeHref } from "./href";

// The body of an article: one schema for the editor, the server and every check. The reader's renderer
// (components/reader) switches over the same names. Absent on purpose: underline, colours, fonts, alignment,
// raw HTML; house style owns the look.

/** A validator refuses what it doesn't know: ProseMirror's own check ignores the values of attributes. */
function attribute(fallback: unknown, accepts: (value: unknown) => boolean): AttributeSpec {
  return {
    default: fallback,
    validate(value: unknown) {
      if (!accepts(value)) throw new RangeError(`value not allowed: ${JSON.stringify(value)?.slice(0, 80)}`);
    },
  };
}

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown) =>
    values.includes(value);
const textUpTo = (max: number) => (value: unknown) =>
  typeof value === "string" && value.length <= max && isStorable(value);
const wholeBetween = (least: number, most: number) => (value: unknown) =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
const orNull = (accepts: (value: unknown) => boolean) => (value: unknown) => value === null || accepts(value);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isUuid = (value: unknown) => typeof value === "string" && UUID.test(value);
const isBlockId = (value: unknown) => typeof value === "string" && /^[\w-]{1,40}$/.test(value);
const isFraction = (value: unknown) => typeof value === "number" && value >= 0 && value <= 1;
const isFocal = (value: unknown) =>
  Array.isArray(value) && value.length === 2 && value.every((part) => isFraction(part));

/** Stable from creation on: aligns diffs, anchors links, keys caches. The editor fills it in. */
const id = attribute(null, orNull(isBlockId));

const el = (tag: string, attrs: Record<string, string> = {}): DOMOutputSpec => [tag, attrs, 0];

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
    group: "block",
    content: "listItem+",
    attrs: { id },
    parseDOM: [{ tag: "ul" }],
    toDOM: () => el("ul"),
  },
  orderedList: {
    group: "block",
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
  table: {
    group: "block",
    content: "tableRow+",
    isolating: true,
    tableRole: "table",
    attrs: { id },
    parseDOM: [{ tag: "table" }],
    toDOM: () => ["table", ["tbody", 0]],
  },
  tableRow: {
    content: "(tableCell | tableHeader)+",
    tableRole: "row",
    parseDOM: [{ tag: "tr" }],
    toDOM: () => el("tr"),
  },
  tableCell: cell("td", "cell"),
  tableHeader: cell("th", "header_cell"),
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

const marks = {
  link: {
    inclusive: false,
    attrs: { href: { validate: validateHref } },
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (dom) => {
          const href = safeHref(dom.getAttribute("href"));
          return href === null ? false : { href };
        },
      },
    ],
    toDOM: (mark) => ["a", { href: safeHref(mark.attrs.href) ?? "#", rel: "noopener" }, 0],
  },
  bold: {
    parseDOM: [
      // Google Docs wraps everything it copies in <b style="font-weight:normal">.
      { tag: "b", getAttrs: (dom) => dom.style.fontWeight !== "normal" && null },
      { tag: "strong" },
      {
        style: "font-weight",
        getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null,
      },
    ],
    toDOM: () => el("strong"),
  },
  italic: {
    parseDOM: [{ tag: "i" }, { tag: "em" }, { style: "font-style=italic" }],
    toDOM: () => el("em"),
  },
  strike: { parseDOM: [{ tag: "s" }, { tag: "del" }, { tag: "strike" }], toDOM: () => el("s") },
  superscript: { excludes: "superscript subscript", parseDOM: [{ tag: "sup" }], toDOM: () => el("sup") },
  subscript: { excludes: "superscript subscript", parseDOM: [{ tag: "sub" }], toDOM: () => el("sub") },
  comment: {
    inclusive: false,
    excludes: "",
    attrs: { threadId: { validate: validateUuid } },
    toDOM: (mark) => ["span", { class: "comment", "data-thread": mark.attrs.threadId }, 0],
  },
  /** A note in the text for colleagues, which is never published. */
  note: {
    attrs: { kind: attribute("note", oneOf("note", "tk", "query")) },
    toDOM: (mark) => ["span", { class: "note", "data-kind": mark.attrs.kind }, 0],
  },
} satisfies Record<string, MarkSpec>;

/** Names of the marks and nodes that carry an `id`. */
export const NODE_SPECS: Readonly<Record<string, NodeSpec>> = nodes;
export const MARK_SPECS: Readonly<Record<string, MarkSpec>> = marks;

/** The one schema of an article's body. */
export const schema = new Schema({ nodes: NODE_SPECS, marks: MARK_SPECS });

/** Has a block of this type an `id` of its own? */
export const hasId = (type: string): boolean => NODE_SPECS[type]?.attrs?.id !== undefined;

function cell(tag: "td" | "th", tableRole: string): NodeSpec {
  return {
    content: "paragraph+",
    isolating: true,
    tableRole,
    attrs: {
      colspan: attribute(1, wholeBetween(1, 100)),
      rowspan: attribute(1, wholeBetween(1, 1_000)),
      colwidth: attribute(
        null,
        orNull((value) => Array.isArray(value) && value.every(wholeBetween(0, 10_000))),
      ),
    },
    parseDOM: [
      {
        tag,
        getAttrs: (dom) => ({
          colspan: Math.min(100, Math.max(1, Number(dom.getAttribute("colspan")) || 1)),
          rowspan: Math.min(1_000, Math.max(1, Number(dom.getAttribute("rowspan")) || 1)),
        }),
      },
    ],
    toDOM: (node) =>
      el(tag, {
        ...(node.attrs.colspan === 1 ? {} : { colspan: String(node.attrs.colspan) }),
        ...(node.attrs.rowspan === 1 ? {} : { rowspan: String(node.attrs.rowspan) }),
      }),
  };
}

function figureAttributes(dom: HTMLElement) {
  const picture = dom.dataset.picture ?? "";
  const layout = dom.dataset.layout ?? "text";
  return {
    pictureId: isUuid(picture) ? picture : null,
    alt: (dom.dataset.alt ?? dom.querySelector("img")?.getAttribute("alt") ?? "").slice(0, 2_000),
    decorative: "decorative" in dom.dataset,
    layout: ["text", "wide", "full"].includes(layout) ? layout : "text",
  };
}

function validateHref(value: unknown): void {
  if (safeHref(value) === null)
    throw new RangeError("a link's address must be http, https, mailto, tel or relative");
}

function validateUuid(value: unknown): void {
  if (!isUuid(value)) throw new RangeError("expected an id");
}
