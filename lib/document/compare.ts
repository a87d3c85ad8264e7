import { difference, type TextPart, textDifference } from "@/lib/format/difference";
import { kinOf } from "./kinship";
import { type NodeJson, textOf } from "./types";

/** A part of a story's body as a comparison shows it. */
export interface Passage {
  /** Of its node: paragraph, heading, listItem, figure, table … */
  type: string;
  text: string;
}

/** One line of a comparison: the same in both, in one of them alone, or reworded. */
export type ComparedPassage =
  | { kind: "same" | "removed" | "added"; passage: Passage }
  | { kind: "reworded"; passage: Passage; parts: TextPart[] };

/** Two bodies laid beside each other, passage by passage, in the order of the second. */
export function compareBodies(before: NodeJson, after: NodeJson): ComparedPassage[] {
  const parts = difference(passagesOf(before), passagesOf(after), ({ type, text }) => `${type}\n${text}`);
  const lines: ComparedPassage[] = [];
  for (let at = 0; at < parts.length; at++) {
    const { kind = "same", items = [] } = parts[at] ?? {};
    const next = parts[at + 1];
    if (kind === "removed" && next?.kind === "added") {
      lines.push(...paired(items, next.items));
      at++;
    } else lines.push(...items.map((passage) => ({ kind, passage })));
  }
  return lines;
}

/** The body in the smallest parts that stand by themselves. */
function passagesOf(node: NodeJson): Passage[] {
  switch (node.type) {
    case "doc":
    case "bulletList":
    case "orderedList":
    case "blockquote":
    case "gallery":
    case "factbox":
    case "pullquote":
      return (node.content ?? []).flatMap(passagesOf);
    case "listItem":
      return (node.content ?? []).flatMap((child) =>
        child.type === "paragraph" ? [{ type: "listItem", text: textOf(child) }] : passagesOf(child),
      );
    case "figure":
      return [{ type: "figure", text: (node.content ?? []).map(textOf).filter(Boolean).join(" · ") }];
    case "tableRow":
      return [{ type: "tableRow", text: (node.content ?? []).map(textOf).join(" | ") }];
    case "table":
      return (node.content ?? []).flatMap(passagesOf);
    default:
      return [{ type: node.type, text: textOf(node) }];
  }
}

/** What went and what came in its place: those that are kin, in order, as rewordings of each other. */
function paired(removed: readonly Passage[], added: readonly Passage[]): ComparedPassage[] {
  const kin = new Map(
    kinOf(removed, added, { textOf: ({ text }) => text, alike: (one, other) => one.type === other.type }),
  );
  const lines: ComparedPassage[] = [];
  let next = 0;
  for (const [at, passage] of removed.entries()) {
    const found = kin.get(at) ?? -1;
    const other = added[found];
    if (!other) {
      lines.push({ kind: "removed", passage });
      continue;
    }
    lines.push(...added.slice(next, found).map((each) => ({ kind: "added" as const, passage: each })));
    lines.push({ kind: "reworded", passage: other, parts: textDifference(passage.text, other.text) });
    next = found + 1;
  }
  return [...lines, ...added.slice(next).map((passage) => ({ kind: "added" as const, passage }))];
}
