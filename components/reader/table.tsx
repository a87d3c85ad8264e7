import { Fragment, type ReactNode } from "react";
import type { NodeJson } from "@/lib/document/types";
import { publicText } from "@/lib/reader/public-text";

interface Props {
  node: NodeJson;
  draw: (block: NodeJson) => ReactNode;
}

/** A table that scrolls by itself where the page is narrower, reachable by keyboard. */
export function Table({ node, draw }: Props): ReactNode {
  const rows = childrenOf(node).filter((row) => row?.type === "tableRow");
  const isHead = (row: NodeJson) => childrenOf(row).every((cell) => cell?.type === "tableHeader");
  const body = rows.findIndex((row) => !isHead(row));
  const head = body === -1 ? rows.slice(0, 1) : rows.slice(0, body);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table" aria-label={nameOf(rows)} tabIndex={0}>
      <table>
        {head.length === 0 ? null : <thead>{rowsOf(head, "col", draw)}</thead>}
        <tbody>{rowsOf(rows.slice(head.length), "row", draw)}</tbody>
      </table>
    </section>
  );
}

/** By its head, so that two tables of a story are two things to who jumps from one to the next. */
function nameOf([head]: readonly NodeJson[]): string {
  const words = childrenOf(head).map(publicText).filter(Boolean).join(", ");
  return words === "" ? "Table" : `Table: ${words}`;
}

function rowsOf(rows: readonly NodeJson[], scope: "col" | "row", draw: Props["draw"]): ReactNode {
  return rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: static markup, nothing is ever moved
    <tr key={index}>
      {childrenOf(row).map((cell, place) => {
        const Tag = cell?.type === "tableHeader" ? "th" : "td";
        return (
          <Tag
            // biome-ignore lint/suspicious/noArrayIndexKey: static markup, nothing is ever moved
            key={place}
            {...(Tag === "th" ? { scope } : {})}
            {...spanOf("colSpan", cell?.attrs?.colspan)}
            {...spanOf("rowSpan", cell?.attrs?.rowspan)}
          >
            {childrenOf(cell).map((block, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: static markup, nothing is ever moved
              <Fragment key={at}>{draw(block)}</Fragment>
            ))}
          </Tag>
        );
      })}
    </tr>
  ));
}

function spanOf(name: "colSpan" | "rowSpan", value: unknown): Record<string, number> {
  const isSpan = typeof value === "number" && Number.isInteger(value) && value > 1 && value <= 1_000;
  return isSpan ? { [name]: value } : {};
}

const childrenOf = (node: NodeJson | undefined): readonly NodeJson[] =>
  Array.isArray(node?.content) ? node.content : [];
