import { newBlockId } from "@/lib/document/block-id";
import { safeHref } from "@/lib/document/href";
import type { MarkJson, NodeJson } from "@/lib/document/types";
import type { Block, BlockShape, Decision, ImportedStory, Mark } from "./imported-story";

type Figure = Block & Extract<BlockShape, { kind: "figure" }>;

/**
 * The body that a story becomes: its kept blocks in the order of the source.
 *
 * `decisions` are those in force, one a block. List items that follow each other make one list, paragraphs of a
 * quotation one quotation. A figure has a caption and a credit and waits for its picture: alternative text that
 * the source gave is kept, an address of a picture is not (pictures come in by upload alone).
 * Every block gets an id of its own, so two runs differ in nothing but the ids.
 */
export function toDocument(story: ImportedStory, decisions: readonly Decision["decision"][]): NodeJson {
  const kept = story.blocks.filter((block, index) => decisions[index] === "keep" && !isEmpty(block));
  const content: NodeJson[] = [];
  for (const block of kept) {
    const last = content.at(-1);
    const joined = last && join(last, block);
    if (joined) content[content.length - 1] = joined;
    else content.push(nodeOf(block));
  }
  return { type: "doc", content: content.length > 0 ? content : [paragraph([])] };
}

const isEmpty = (block: Block) => block.kind !== "rule" && block.kind !== "figure" && block.text === "";

/** The list or quotation that goes on with this block, or null if it starts something of its own. */
function join(last: NodeJson, block: Block): NodeJson | null {
  const content = last.content ?? [];
  if (block.kind === "list-item" && last.type === listType(block.ordered))
    return { ...last, content: [...content, listItem(block)] };
  if (block.kind === "quote" && last.type === "blockquote")
    return { ...last, content: [...content, paragraph(inline(block))] };
  return null;
}

function nodeOf(block: Block): NodeJson {
  switch (block.kind) {
    case "paragraph":
      return paragraph(inline(block));
    case "heading":
      return node("heading", inline(block), { level: block.level });
    case "list-item":
      return node(listType(block.ordered), [listItem(block)]);
    case "quote":
      return node("blockquote", [paragraph(inline(block))]);
    case "rule":
      return { type: "horizontalRule", attrs: { id: newBlockId() } };
    case "figure":
      return figure(block);
  }
}

const node = (type: string, content: readonly NodeJson[], attrs: Record<string, unknown> = {}): NodeJson => ({
  type,
  attrs: { id: newBlockId(), ...attrs },
  ...(content.length > 0 ? { content } : {}),
});

const paragraph = (content: readonly NodeJson[]) => node("paragraph", content);
const listItem = (block: Block) => node("listItem", [paragraph(inline(block))]);
const listType = (ordered: boolean) => (ordered ? "orderedList" : "bulletList");

// The schema's limit; a longer description is a caption in the wrong place.
const MAX_ALT = 2_000;

function figure({ caption, credit, alt }: Figure): NodeJson {
  const part = (type: string, text: string): NodeJson =>
    text === "" ? { type } : { type, content: [{ type: "text", text }] };
  return node("figure", [part("caption", caption), part("credit", credit ?? "")], {
    alt: (alt ?? "").slice(0, characterAt(alt ?? "", MAX_ALT)),
  });
}

/** The text cut where a mark begins or ends. */
function inline({ text, marks }: Block): NodeJson[] {
  const inside = (at: number) => characterAt(text, Math.max(0, Math.min(text.length, at)));
  const cuts = new Set([0, text.length, ...marks.flatMap((mark) => [inside(mark.from), inside(mark.to)])]);
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? 0;
    const over = marksOver(marks, from, to);
    const piece = text.slice(from, to);
    return piece === "" ? [] : [{ type: "text", text: piece, ...(over.length > 0 ? { marks: over } : {}) }];
  });
}

/** This offset, or the one before it where it would cut a surrogate pair. */
function characterAt(text: string, at: number): number {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** In the schema's order, which it insists on. A link to where links may not go is text. */
function marksOver(marks: readonly Mark[], from: number, to: number): MarkJson[] {
  const over = marks.filter((mark) => mark.from <= from && to <= mark.to);
  const links = over.flatMap((mark) => (mark.type === "link" ? (safeHref(mark.href) ?? []) : []));
  return [
    ...links.slice(0, 1).map((href) => ({ type: "link", attrs: { href } })),
    ...(over.some(({ type }) => type === "bold") ? [{ type: "bold" }] : []),
    ...(over.some(({ type }) => type === "italic") ? [{ type: "italic" }] : []),
  ];
}
