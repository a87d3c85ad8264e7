import type { Block, BlockShape, ImportedStory } from "@/lib/import/imported-story";
import { creditAtEnd } from "@/lib/import/text/captions/credit";
import type { Standing } from "./standing";

/** What a person can make of a part with words. */
export const NEW_SHAPES = [
  "paragraph",
  "heading-2",
  "heading-3",
  "heading-4",
  "point",
  "numbered-point",
  "quote",
  "caption",
] as const;
export type NewShape = (typeof NEW_SHAPES)[number];

/** Can this block become another kind? Tables, embeds, breaks and pictures with an address can't: something would be lost. */
export function mayReshape(block: Block): boolean {
  if (block.kind === "figure") return block.src === null && block.text !== "";
  return block.kind !== "table" && block.kind !== "embed" && block.kind !== "rule";
}

/** The kind that a block has now, in the same words. */
export function shapeOf(block: Block): NewShape | null {
  switch (block.kind) {
    case "paragraph":
    case "quote":
      return block.kind;
    case "heading":
      return `heading-${block.level}`;
    case "list-item":
      return block.ordered ? "numbered-point" : "point";
    case "figure":
      return "caption";
    default:
      return null;
  }
}

/** The block as another kind: its words, formatting and place in the source stay. */
export function reshaped(block: Block, shape: NewShape | null): Block {
  if (shape === null || shape === shapeOf(block) || !mayReshape(block)) return block;
  const { text, marks, spans, rule, confidence, because, decision, reason, field } = block;
  const decided = { decision, reason, field } as Pick<Block, "decision" | "reason" | "field">;
  return { ...shapeNamed(shape, block), ...decided, text, marks, spans, rule, confidence, because } as Block;
}

function shapeNamed(shape: NewShape, block: Block): BlockShape {
  switch (shape) {
    case "paragraph":
    case "quote":
      return { kind: shape };
    case "heading-2":
      return { kind: "heading", level: 2 };
    case "heading-3":
      return { kind: "heading", level: 3 };
    case "heading-4":
      return { kind: "heading", level: 4 };
    case "point":
    case "numbered-point":
      return {
        kind: "list-item",
        ordered: shape === "numbered-point",
        depth: block.kind === "list-item" ? (block.depth ?? 0) : 0,
      };
    case "caption": {
      const { caption, credit } = creditAtEnd(block.text) ?? { caption: block.text, credit: null };
      return { kind: "figure", caption: caption.replaceAll("\n", " "), credit, alt: null, src: null };
    }
  }
}

/** The story with the kinds that people gave its blocks, as the article gets it. */
export const reshapedStory = (story: ImportedStory, standings: readonly Standing[]): ImportedStory => ({
  ...story,
  blocks: story.blocks.map((block, index) => reshaped(block, standings[index]?.shape ?? null)),
});
