import type { MarkSpec } from "@tiptap/pm/model";
import { attribute, isUuid, oneOf } from "./attribute";
import { el } from "./element";
import { safeHref } from "./href";

/** What a stretch of text can be: emphasis, a link, a colleague's note or comment. */
export const MARKS = {
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

function validateHref(value: unknown): void {
  if (safeHref(value) === null)
    throw new RangeError("a link's address must be http, https, mailto, tel or relative");
}

function validateUuid(value: unknown): void {
  if (!isUuid(value)) throw new RangeError("expected an id");
}
