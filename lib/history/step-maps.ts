import type { Node } from "@tiptap/pm/model";
import { ReplaceStep, type Step, StepMap } from "@tiptap/pm/transform";
import { kinOf } from "@/lib/document/kinship";
import { difference, wordsOf } from "@/lib/format/difference";
import { bringsBlocks } from "./moved";

/** A stretch of a document that was replaced: where it stood, how long it was, how long what came is. */
interface Range {
  at: number;
  gone: number;
  come: number;
}

/** Does the step put whole blocks in the place of others, as restoring and updating do? */
const replacesBlocks = (step: Step): step is ReplaceStep =>
  step instanceof ReplaceStep && step.to > step.from && bringsBlocks(step);

/**
 * What a step moves, as position maps to go through one after the other.
 *
 * A step that puts whole blocks in the place of others says nothing about what is the same in both. Its maps are made
 * from the blocks: aligned by id, then by their words, then compared word by word. The document before is asked for
 * in that case alone.
 */
export function mapsOf(step: Step, before: () => Node): StepMap[] {
  if (!replacesBlocks(step)) return [step.getMap()];
  const { content, openStart, openEnd } = before().slice(step.from, step.to);
  if (openStart > 0 || openEnd > 0) return [step.getMap()];
  const ranges: Range[] = [];
  compareNodes(ranges, content.content, step.slice.content.content, step.from);
  let moved = 0;
  return ranges.map(({ at, gone, come }) => {
    const map = new StepMap([at + moved, gone, come]);
    moved += come - gone;
    return map;
  });
}

function compareNodes(ranges: Range[], before: readonly Node[], after: readonly Node[], start: number): void {
  let [at, i, j] = [start, 0, 0];
  const upTo = (nextI: number, nextJ: number) => {
    const gone = sizeOf(before.slice(i, nextI));
    const come = sizeOf(after.slice(j, nextJ));
    if (gone + come > 0) ranges.push({ at, gone, come });
    at += gone;
  };
  for (const [one, other] of aligned(before, after)) {
    upTo(one, other);
    const [node, by] = [before[one], after[other]];
    if (node && by) compareNode(ranges, node, by, at);
    at += node?.nodeSize ?? 0;
    i = one + 1;
    j = other + 1;
  }
  upTo(before.length, after.length);
}

const sizeOf = (nodes: readonly Node[]) => nodes.reduce((size, node) => size + node.nodeSize, 0);

function compareNode(ranges: Range[], node: Node, by: Node, at: number): void {
  if (node.eq(by)) return;
  if (node.isTextblock && by.isTextblock) {
    if (node.type !== by.type) ranges.push({ at, gone: 1, come: 1 });
    compareWords(ranges, node, by, at + 1);
  } else if (node.type === by.type && !node.isLeaf) {
    compareNodes(ranges, node.content.content, by.content.content, at + 1);
  } else if (node.type !== by.type) {
    ranges.push({ at, gone: node.nodeSize, come: by.nodeSize });
  }
}

/** Pairs of places in two lists of blocks, both ascending: those with the same id, and between them those that are kin. */
function aligned(before: readonly Node[], after: readonly Node[]): [number, number][] {
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  const parts = difference(before, after, nameOf);
  for (const [at, { kind, items }] of parts.entries()) {
    if (kind === "same") {
      for (let count = items.length; count > 0; count--) pairs.push([i++, j++]);
      continue;
    }
    const next = parts[at + 1];
    if (kind === "removed" && next?.kind === "added") {
      const [fromI, fromJ] = [i, j];
      const kin = kinOf(items, next.items, {
        textOf: (node) => node.textContent,
        alike: (one, other) => one.type === other.type,
      });
      pairs.push(...kin.map(([one, other]): [number, number] => [fromI + one, fromJ + other]));
    }
    if (kind === "removed") i += items.length;
    else j += items.length;
  }
  return pairs;
}

const nameOf = (node: Node): string =>
  node.attrs.id ? `${node.type.name}#${node.attrs.id}` : `${node.type.name} ${node.textContent}`;

function compareWords(ranges: Range[], node: Node, by: Node, start: number): void {
  let at = start;
  let open: Range | null = null;
  for (const { kind, items } of difference(tokensOf(node), tokensOf(by), ({ word }) => word)) {
    const size = items.reduce((sum, token) => sum + token.size, 0);
    if (kind === "same") {
      open = null;
      at += size;
      continue;
    }
    if (!open) {
      open = { at, gone: 0, come: 0 };
      ranges.push(open);
    }
    if (kind === "removed") {
      open.gone += size;
      at += size;
    } else open.come += size;
  }
}

function tokensOf(node: Node): { word: string; size: number }[] {
  return node.children.flatMap((child) =>
    child.text === undefined
      ? [{ word: `<${child.type.name}>`, size: child.nodeSize }]
      : wordsOf(child.text).map((word) => ({ word, size: word.length })),
  );
}
