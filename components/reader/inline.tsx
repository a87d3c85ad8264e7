import { Fragment, type ReactNode } from "react";
import type { MarkJson, NodeJson } from "@/lib/document/types";
import { isUnpublished, publicText } from "@/lib/reader/public-text";
import { address, type Medium } from "./medium";

interface Props {
  nodes: readonly NodeJson[];
  medium: Medium;
}

/** Text with its marks. Neighbours with the same link are one link, as a person hears them. */
export function Inline({ nodes, medium }: Props): ReactNode {
  return runsOf(nodes, medium).map(({ href, nodes: run }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: static markup, nothing is ever moved
    const words = run.map((node, place) => <Fragment key={place}>{wordsOf(node)}</Fragment>);
    // biome-ignore lint/suspicious/noArrayIndexKey: static markup, nothing is ever moved
    if (href === null) return <Fragment key={index}>{words}</Fragment>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: static markup, nothing is ever moved
      <a key={index} href={href}>
        {words}
      </a>
    );
  });
}

interface Run {
  href: string | null;
  nodes: NodeJson[];
}

function runsOf(nodes: readonly NodeJson[], medium: Medium): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    if (typeof node !== "object" || node === null || isUnpublished(node.marks)) continue;
    const link = marksOf(node).find((mark) => mark?.type === "link");
    const href = link ? address(link.attrs?.href, medium) : null;
    const last = runs.at(-1);
    if (last && last.href === href) last.nodes.push(node);
    else runs.push({ href, nodes: [node] });
  }
  return runs;
}

const marksOf = (node: NodeJson): readonly MarkJson[] => (Array.isArray(node.marks) ? node.marks : []);

function wordsOf(node: NodeJson): ReactNode {
  if (node.type === "hardBreak") return <br />;
  if (node.type !== "text") return publicText(node);
  const text = typeof node.text === "string" ? node.text : "";
  // The first mark is the outermost, as ProseMirror orders them.
  return marksOf(node).reduceRight<ReactNode>((inner, mark) => marked(inner, mark?.type), text);
}

function marked(inner: ReactNode, type: string | undefined): ReactNode {
  switch (type) {
    case "bold":
      return <strong>{inner}</strong>;
    case "italic":
      return <em>{inner}</em>;
    case "strike":
      return <s>{inner}</s>;
    case "superscript":
      return <sup>{inner}</sup>;
    case "subscript":
      return <sub>{inner}</sub>;
    default:
      // A comment's thread stays at the desk; links are drawn around their whole run.
      return inner;
  }
}
