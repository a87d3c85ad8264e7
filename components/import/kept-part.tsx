import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { Block, TableCell } from "@/lib/import/imported-story";
import type { ReviewBlock } from "@/lib/import/types";
import { isSure, kindWords, REASONS } from "./words";

interface Props {
  block: ReviewBlock;
  /** The id that its words get, for what describes itself by them. */
  textId: string;
}

/** A part as the story will have it, with the reader's doubts about it. */
export function KeptPart({ block, textId }: Props) {
  const kind = kindWords(block);
  return (
    <div className="import-kept" data-kind={block.kind}>
      {kind && <span className="import-kind">{kind}</span>}
      <div dir="auto" id={textId}>
        <Content block={block} />
      </div>
      {block.reason !== null && block.decision === "keep" && (
        <p className="import-flag">
          <Icon name="alert" />
          {REASONS[block.reason]}? {block.because}
        </p>
      )}
      {block.reason === null && !isSure(block.confidence) && (
        <p className="import-flag">
          <Icon name="alert" />
          Unsure: {block.because}
        </p>
      )}
      {block.decidedBy && block.decision !== "keep" && (
        <p className="import-by">Restored by {block.decidedBy}</p>
      )}
    </div>
  );
}

function Content({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case "paragraph":
    case "list-item":
      return <p>{block.text}</p>;
    case "heading":
      return <p className="import-heading">{block.text}</p>;
    case "quote":
      return <blockquote>{block.text}</blockquote>;
    case "rule":
      return <hr />;
    case "table":
      return <Table rows={block.rows} />;
    case "embed":
      return (
        <p>
          {block.url} {block.caption}
        </p>
      );
    case "figure":
      return (
        <figure className="import-figure">
          <div aria-hidden="true" className="import-no-picture">
            <Icon name="picture" size={24} />
            No picture yet
          </div>
          <figcaption>
            <span className="import-caption">{block.caption || "No caption"}</span>
            {block.credit && <span className="import-credit">{block.credit}</span>}
          </figcaption>
        </figure>
      );
  }
}

/** Wide tables scroll in their own frame. Cells have no names of their own: the place is the key. */
function Table({ rows }: { rows: readonly (readonly TableCell[])[] }) {
  return (
    <div className="import-table">
      <table>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <tr key={at}>
              {row.map(({ text, header, colspan, rowspan }, column) => {
                const Cell = header ? "th" : "td";
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                  <Cell colSpan={colspan} key={column} rowSpan={rowspan}>
                    {text}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
