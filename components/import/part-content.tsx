import type { CSSProperties, ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { Block, TableCell } from "@/lib/import/imported-story";
import { RichWords } from "./rich-words";

/** A part as the story will have it. */
export function PartContent({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case "paragraph":
    case "list-item":
      return (
        <p>
          <RichWords marks={block.marks} text={block.text} />
        </p>
      );
    case "heading":
      return (
        <p className="import-heading" data-level={block.level}>
          <RichWords marks={block.marks} text={block.text} />
        </p>
      );
    case "quote":
      return (
        <blockquote>
          <RichWords marks={block.marks} text={block.text} />
        </blockquote>
      );
    case "rule":
      return <hr />;
    case "table":
      return <Table rows={block.rows} />;
    case "embed":
      return (
        <div className="import-embed">
          <strong>{block.provider || "Embed"}</strong>
          <span className="import-address">{block.url}</span>
          {block.caption && <span>{block.caption}</span>}
        </div>
      );
    case "figure":
      return (
        <figure className="import-figure">
          <div aria-hidden="true" className="import-no-picture">
            <Icon name="picture" size={24} />
            {block.src === null ? "No picture yet" : "Picture in the source"}
          </div>
          <figcaption>
            <span className="import-caption">{block.caption || "No caption"}</span>
            {block.credit && <span className="import-credit">{block.credit}</span>}
            {block.alt && <span className="import-credit">Description: {block.alt}</span>}
            {block.src !== null && (
              <span className="import-credit import-address">{shortAddress(block.src)}</span>
            )}
          </figcaption>
        </figure>
      );
  }
}

/** How deep in its list a point is drawn; nothing for what is in none. */
export const depthOf = (block: Block): number | undefined =>
  block.kind === "list-item" ? Math.min(block.depth ?? 0, 4) : undefined;

/** The number before a point of a numbered list, which stands alone in its row. */
export const pointStyle = (number: number | null): CSSProperties | undefined =>
  number === null ? undefined : { listStyleType: `"${number}. "` };

/** "harbour.jpg, example.org" */
function shortAddress(src: string): string {
  const url = /^https?:/.test(src) ? URL.parse(src) : null;
  if (!url) return src.replace(/^part:/, "");
  const name = url.pathname.split("/").at(-1);
  return [name, url.hostname].filter(Boolean).join(", ");
}

/** Wide tables scroll in their own frame. Cells have no names of their own: the place is the key. */
function Table({ rows }: { rows: readonly (readonly TableCell[])[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it
    <section aria-label="Table" className="import-table" tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <tr key={at}>
              {row.map((cell, column) => {
                const Cell = cell.header ? "th" : "td";
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                  <Cell colSpan={cell.colspan} key={column} rowSpan={cell.rowspan}>
                    <RichWords marks={cell.marks} text={cell.text} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
