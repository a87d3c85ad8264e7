import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { newBlockId } from "@/lib/document/block-id";
import type { PictureSource } from "./paste";

/**
 * Figures of a paste get an id in place of the mark that stood for their picture; answers where each of the pictures
 * is, by that id. An id is what uploads know a figure by.
 */
export function markFigures(
  slice: Slice,
  sources: ReadonlyMap<string, PictureSource>,
): { slice: Slice; pictures: ReadonlyMap<string, PictureSource> } {
  const pictures = new Map<string, PictureSource>();
  if (sources.size === 0) return { slice, pictures };

  function marked(content: Fragment): Fragment {
    return Fragment.from(
      content.content.map((node) => (node.isText ? node : (figure(node) ?? node.copy(marked(node.content))))),
    );
  }

  function figure(node: Node): Node | null {
    const source = node.type.name === "figure" ? sources.get(String(node.attrs.pictureId)) : undefined;
    if (!source) return null;
    const id = newBlockId();
    pictures.set(id, source);
    return node.type.create({ ...node.attrs, id, pictureId: null }, node.content, node.marks);
  }

  return { slice: new Slice(marked(slice.content), slice.openStart, slice.openEnd), pictures };
}
