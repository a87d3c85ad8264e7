import type { NodeSpec } from "@tiptap/pm/model";
import { attribute, id, orNull, wholeBetween } from "./attribute";
import { el } from "./element";

/** A table, with the roles that ProseMirror's own commands for tables ask for. */
export const TABLE_NODES = {
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
} satisfies Record<string, NodeSpec>;

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
