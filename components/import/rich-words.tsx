import { Fragment, type ReactNode } from "react";
import type { MarkJson, NodeJson } from "@/lib/document/types";
import type { Mark } from "@/lib/import/imported-story";
import { inline } from "@/lib/import/to-document";

interface Props {
  text: string;
  marks: readonly Mark[];
}

/** Words with their formatting, as the article will have them. A link shows where it leads and is not followed here. */
export function RichWords({ text, marks }: Props): ReactNode {
  // Pieces have no names of their own, and never move.
  return inline({ text, marks: [...marks] }).map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={index}>{drawn(node)}</Fragment>
  ));
}

function drawn(node: NodeJson): ReactNode {
  if (node.type === "hardBreak") return <br />;
  return (node.marks ?? []).reduceRight<ReactNode>(within, node.text ?? "");
}

function within(words: ReactNode, { type, attrs }: MarkJson): ReactNode {
  switch (type) {
    case "bold":
      return <strong>{words}</strong>;
    case "italic":
      return <em>{words}</em>;
    case "strike":
      return <s>{words}</s>;
    case "superscript":
      return <sup>{words}</sup>;
    case "subscript":
      return <sub>{words}</sub>;
    case "link":
      return (
        <span className="import-link" title={String(attrs?.href ?? "")}>
          {words}
        </span>
      );
    default:
      return words;
  }
}
