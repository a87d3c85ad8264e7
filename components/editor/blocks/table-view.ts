import type { NodeViewRenderer } from "@tiptap/core";

/** A table in a box of its own, which scrolls where the page is narrower, as on the reader's page. */
export const tableView: NodeViewRenderer = () => {
  const dom = document.createElement("div");
  dom.className = "table";
  const table = dom.appendChild(document.createElement("table"));
  return { dom, contentDOM: table.appendChild(document.createElement("tbody")) };
};
