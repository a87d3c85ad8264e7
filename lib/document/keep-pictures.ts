import { type NodeJson, textOf } from "./types";

/** Where the pictures of figures come from, as far as sources say. */
export interface PictureSources {
  /** Of the figures of the new body, in its order. */
  next: readonly (string | null)[];
  /** Of a figure that stands in the article, by its caption ({@link captionKey}). */
  before: ReadonlyMap<string, string>;
}

/** How captions are compared: words alone. */
export const captionKey = (caption: string): string =>
  caption
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join(" ") ?? "";

/**
 * A new body for an article, with everything that people gave to the old one's pictures.
 *
 * A figure of the new body that was there before, by its caption or by its picture's source, gets that one's picture,
 * description, layout, and the caption or credit that it lacks itself. A figure with a picture or a description that
 * the new body doesn't have stays, after the paragraph that it stood after. Blocks that are the same as before keep
 * their ids.
 */
export function keepPictures(next: NodeJson, before: NodeJson, sources: PictureSources): NodeJson {
  const old = [...figuresIn(before)].filter(isWorked);
  const matches = matchFigures([...figuresIn(next)], old, sources);
  const matched = new Set(matches.values());
  const blocks = (next.content ?? []).map((block) => withPictures(block, matches));
  const left = new Set(old.filter((figure) => !matched.has(figure)));
  return { ...next, content: withLeft(withIds(blocks, before), before, left) };
}

function* figuresIn(node: NodeJson): Generator<NodeJson> {
  if (node.type === "figure") yield node;
  else for (const child of node.content ?? []) yield* figuresIn(child);
}

/** Has somebody given it a picture or a description? */
const isWorked = ({ attrs }: NodeJson) =>
  (attrs?.pictureId ?? null) !== null || (typeof attrs?.alt === "string" && attrs.alt !== "");

const partOf = (figure: NodeJson, type: string) => figure.content?.find((child) => child.type === type);
const keyOf = (figure: NodeJson) => captionKey(textOf(partOf(figure, "caption") ?? { type: "caption" }));

/** New figures with the old one that each is; captions first, since a source may use one picture twice. */
function matchFigures(
  next: readonly NodeJson[],
  old: readonly NodeJson[],
  sources: PictureSources,
): Map<NodeJson, NodeJson> {
  const matches = new Map<NodeJson, NodeJson>();
  const free = new Set(old);
  const claim = (isSame: (figure: NodeJson, at: number, other: NodeJson) => boolean) => {
    next.forEach((figure, at) => {
      const other = matches.has(figure) ? undefined : [...free].find((each) => isSame(figure, at, each));
      if (!other) return;
      matches.set(figure, other);
      free.delete(other);
    });
  };
  claim((figure, _, other) => keyOf(figure) !== "" && keyOf(figure) === keyOf(other));
  claim((_, at, other) => {
    const source = sources.next[at] ?? null;
    return source !== null && sources.before.get(keyOf(other)) === source;
  });
  return matches;
}

function withPictures(node: NodeJson, matches: ReadonlyMap<NodeJson, NodeJson>): NodeJson {
  const old = matches.get(node);
  if (old) {
    const words = (type: string) => {
      const mine = partOf(node, type);
      return mine && textOf(mine) !== "" ? mine : (partOf(old, type) ?? { type });
    };
    const alt = old.attrs?.alt || node.attrs?.alt || "";
    const pictureId = old.attrs?.pictureId ?? node.attrs?.pictureId ?? null;
    const attrs = { ...node.attrs, ...old.attrs, alt, pictureId };
    return { ...node, attrs, content: [words("caption"), words("credit")] };
  }
  if (node.type !== "gallery") return node;
  return { ...node, content: (node.content ?? []).map((child) => withPictures(child, matches)) };
}

/** The old block itself wherever a block says the same, each once and in order. */
function withIds(blocks: readonly NodeJson[], before: NodeJson): NodeJson[] {
  const olds = Map.groupBy(before.content ?? [], sameness);
  return blocks.map((block) => olds.get(sameness(block))?.shift() ?? block);
}

const sameness = (block: NodeJson) =>
  JSON.stringify(block, (name, value) => (name === "id" ? undefined : value));

/** Put the figures that are left where they stood: after the block before them that is still there. */
function withLeft(blocks: readonly NodeJson[], before: NodeJson, left: ReadonlySet<NodeJson>): NodeJson[] {
  const result = [...blocks];
  const place = placesOf(result, before);
  const olds = before.content ?? [];
  olds.forEach((block, at) => {
    const stays = leftOf(block, left);
    if (!stays) return;
    const anchor = olds.slice(0, at).findLast((each) => place.has(each));
    const neighbour = anchor && place.get(anchor);
    result.splice(neighbour ? result.indexOf(neighbour) + 1 : Math.min(at, result.length), 0, stays);
    place.set(block, stays);
  });
  return result;
}

/** For each old block the one of the new body with the same words. */
function placesOf(blocks: readonly NodeJson[], before: NodeJson): Map<NodeJson, NodeJson> {
  const byWords = Map.groupBy(blocks, (block) => captionKey(textOf(block)));
  const places = (before.content ?? []).flatMap((old): [NodeJson, NodeJson][] => {
    const words = captionKey(textOf(old));
    const found = words === "" ? undefined : byWords.get(words)?.shift();
    return found ? [[old, found]] : [];
  });
  return new Map(places);
}

function leftOf(block: NodeJson, left: ReadonlySet<NodeJson>): NodeJson | null {
  if (left.has(block)) return block;
  if (block.type !== "gallery") return null;
  const figures = (block.content ?? []).filter((child) => left.has(child));
  if (figures.length === 0) return null;
  return { ...block, content: [...figures, partOf(block, "caption") ?? { type: "caption" }] };
}
