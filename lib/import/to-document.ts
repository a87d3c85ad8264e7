import { newBlockId } from "@/lib/document/block-id";
import { safeHref } from "@/lib/document/href";
import type { MarkJson, NodeJson } from "@/lib/document/types";
import type { Block, BlockShape, Decision, ImportedStory, Mark } from "./imported-story";

type Shaped<Kind extends BlockShape["kind"]> = Block & Extract<BlockShape, { kind: Kind }>;
type Figure = Shaped<"figure">;
type Item = Shaped<"list-item">;

/** Lists deeper than this are drawn at this depth: far below what the schema takes, far above what people read. */
const DEEPEST = 6;

/** Where the picture of a figure is to be had, by the id of the figure's block. */
export interface FigurePicture {
  figureId: string;
  src: string;
}

/** {@link toBody} without its pictures. */
export const toDocument = (story: ImportedStory, decisions: readonly Decision["decision"][]): NodeJson =>
  toBody(story, decisions).body;

/**
 * The body that a story becomes: its kept blocks in the order of the source, and the pictures that its figures wait for.
 *
 * `decisions` are those in force, one a block. List items that follow each other make one list, paragraphs of a
 * quotation one quotation, figures of a gallery one gallery. A figure has a caption and a credit and waits for its picture: alternative text that
 * the source gave is kept, an address of a picture stands beside the body (pictures come in by themselves or by upload).
 * Every block gets an id of its own, so two runs differ in nothing but the ids.
 */
export function toBody(
  story: ImportedStory,
  decisions: readonly Decision["decision"][],
): { body: NodeJson; pictures: FigurePicture[] } {
  const kept = story.blocks.filter((block, index) => decisions[index] === "keep" && !isEmpty(block));
  const content: NodeJson[] = [];
  for (const block of kept) {
    const last = content.at(-1);
    const joined = last && join(last, block);
    if (joined) content[content.length - 1] = joined;
    else content.push(nodeOf(block));
  }
  const pictures: FigurePicture[] = [];
  const blocks = content.map((block) => unmarked(block, pictures));
  return { body: { type: "doc", content: blocks.length > 0 ? blocks : [paragraph([])] }, pictures };
}

/** Under construction a gallery carries its name and a figure its picture's address, which the schema doesn't know. */
function unmarked(block: NodeJson, pictures: FigurePicture[]): NodeJson {
  if (block.type === "gallery") {
    const content = (block.content ?? []).map((child) => unmarked(child, pictures));
    return { ...block, attrs: { id: block.attrs?.id }, content };
  }
  if (block.type !== "figure") return block;
  const { src, ...attrs } = block.attrs ?? {};
  if (typeof src === "string") pictures.push({ figureId: String(attrs.id), src });
  return { ...block, attrs };
}

const isEmpty = ({ kind, text }: Block) =>
  kind !== "rule" && kind !== "figure" && kind !== "embed" && text === "";

/** The list, quotation or gallery that goes on with this block, or null if it starts something of its own. */
function join(last: NodeJson, block: Block): NodeJson | null {
  const content = last.content ?? [];
  if (block.kind === "list-item") return joinList(last, block, block.depth ?? 0);
  if (block.kind === "quote" && last.type === "blockquote")
    return { ...last, content: [...content, paragraph(inline(block))] };
  if (block.kind === "figure" && block.gallery !== undefined && last.attrs?.gallery === block.gallery)
    return { ...last, content: [...content.slice(0, -1), figure(block), ...content.slice(-1)] };
  return null;
}

/** An item below the last one of this list where it is deeper, else beside it. */
function joinList(list: NodeJson, block: Item, depth: number): NodeJson | null {
  const { content = [] } = list;
  const last = content.at(-1);
  if (!last || (list.type !== "bulletList" && list.type !== "orderedList")) return null;
  if (depth === 0)
    return list.type === listType(block.ordered) ? { ...list, content: [...content, listItem(block)] } : null;
  const inner = last.content?.at(-1);
  const deeper = inner && joinList(inner, block, Math.min(depth - 1, DEEPEST));
  const grown = deeper
    ? { ...last, content: [...(last.content ?? []).slice(0, -1), deeper] }
    : { ...last, content: [...(last.content ?? []), node(listType(block.ordered), [listItem(block)])] };
  return { ...list, content: [...content.slice(0, -1), grown] };
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
      return block.gallery === undefined ? figure(block) : gallery(block, block.gallery);
    case "table":
      return table(block);
    case "embed":
      return embed(block);
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

function figure({ caption, credit, alt, src }: Figure): NodeJson {
  const part = (type: string, text: string): NodeJson =>
    text === "" ? { type } : { type, content: [{ type: "text", text }] };
  return node("figure", [part("caption", caption), part("credit", credit ?? "")], {
    alt: (alt ?? "").slice(0, characterAt(alt ?? "", MAX_ALT)),
    src,
  });
}

const gallery = (block: Figure, name: string): NodeJson =>
  node("gallery", [figure(block), { type: "caption" }], { gallery: name });

/** Rows as the source has them; the schema allows a table whose rows differ in length. */
function table({ rows }: Shaped<"table">): NodeJson {
  const filled = rows.filter((row) => row.length > 0);
  return node(
    "table",
    filled.map((row) => ({
      type: "tableRow",
      content: row.map((cell) => ({
        type: cell.header ? "tableHeader" : "tableCell",
        attrs: { colspan: within(cell.colspan, 100), rowspan: within(cell.rowspan, 1_000), colwidth: null },
        content: [paragraph(inline(cell))],
      })),
    })),
  );
}

const within = (count: number, most: number) => Math.min(most, Math.max(1, Math.trunc(count) || 1));

const MAX_PROVIDER = 60;

/** A card of the provider's; where its address may not be shown, what the source showed in its place. */
function embed(block: Shaped<"embed">): NodeJson {
  const { url, provider, caption } = block;
  if (!safeHref(url)?.startsWith("https:")) return paragraph(inline(block));
  const words = caption === "" ? [] : [{ type: "text", text: caption }];
  return node("embed", [{ type: "caption", ...(words.length > 0 ? { content: words } : {}) }], {
    url,
    provider: provider.slice(0, characterAt(provider, MAX_PROVIDER)),
  });
}

/** Text with its formatting as nodes of our schema, links checked. */
export function inline({ text, marks }: Pick<Block, "text" | "marks">): NodeJson[] {
  const inside = (at: number) => characterAt(text, Math.max(0, Math.min(text.length, at)));
  const cuts = new Set([0, text.length, ...marks.flatMap((mark) => [inside(mark.from), inside(mark.to)])]);
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? 0;
    const over = marksOver(marks, from, to);
    const piece = text.slice(from, to);
    return withBreaks(piece, over.length > 0 ? { marks: over } : {});
  });
}

function withBreaks(piece: string, marked: Pick<NodeJson, "marks">): NodeJson[] {
  return piece
    .split("\n")
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: "hardBreak", ...marked }] : []),
      ...(line === "" ? [] : [{ type: "text", text: line, ...marked }]),
    ]);
}

/** This offset, or the one before it where it would cut a surrogate pair. */
function characterAt(text: string, at: number): number {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/**
 * In the schema's order, which it insists on. A link to where links may not go is text; so is one to a place in what
 * was imported, which the article doesn't have.
 */
function marksOver(marks: readonly Mark[], from: number, to: number): MarkJson[] {
  const over = marks.filter((mark) => mark.from <= from && to <= mark.to);
  const links = over.flatMap((mark) =>
    mark.type === "link" && !mark.href.startsWith("#") ? (safeHref(mark.href) ?? []) : [],
  );
  return [
    ...links.slice(0, 1).map((href) => ({ type: "link", attrs: { href } })),
    ...(over.some(({ type }) => type === "bold") ? [{ type: "bold" }] : []),
    ...(over.some(({ type }) => type === "italic") ? [{ type: "italic" }] : []),
    ...(over.some(({ type }) => type === "strike") ? [{ type: "strike" }] : []),
    // One excludes the other; what is both is raised.
    ...over
      .filter(({ type }) => type === "superscript" || type === "subscript")
      .slice(0, 1)
      .map(({ type }) => ({ type })),
  ];
}
