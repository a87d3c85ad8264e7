import { difference, type TextPart, textDifference, wordsOf } from "@/lib/format/difference";
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

/** Passages with fewer words in common than this part of all are two passages. */
const KIN = 0.4;

/** So many passages are paired with so many others at most. */
const MOST_PAIRS = 40_000;

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
  const lines: ComparedPassage[] = [];
  const bags = added.map(bagOf);
  let next = 0;
  for (const passage of removed) {
    const bag = bagOf(passage);
    const found =
      removed.length * added.length > MOST_PAIRS
        ? -1
        : added.findIndex(
            (other, at) => at >= next && other.type === passage.type && kinship(bag, bags[at]) >= KIN,
          );
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

const bagOf = ({ text }: Passage) =>
  new Set(wordsOf(text.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word)));

function kinship(one: ReadonlySet<string>, other: ReadonlySet<string> = new Set()): number {
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return (2 * shared) / (one.size + other.size);
}
