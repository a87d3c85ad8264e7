import type { AnyExtension, NodeViewRenderer } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { FigureView } from "@/components/editor/figure-view";
import { BlockKeys } from "./block-keys";
import { EmbedPaste } from "./embed-paste";
import { EmbedView } from "./embed-view";
import { GalleryView } from "./gallery-view";
import { RelatedView } from "./related-view";
import { SlashKeys } from "./slash";
import { tableView } from "./table-view";
import { Tables } from "./tables";

/** How blocks behave while they are written. */
export const BLOCK_EXTENSIONS: readonly AnyExtension[] = [BlockKeys, EmbedPaste, SlashKeys, Tables];

/** How blocks are drawn that are more than their words, by their name. */
export const BLOCK_VIEWS: ReadonlyMap<string, NodeViewRenderer> = new Map([
  ["gallery", ReactNodeViewRenderer(GalleryView)],
  ["embed", ReactNodeViewRenderer(EmbedView)],
  ["relatedLink", ReactNodeViewRenderer(RelatedView)],
  ["table", tableView],
  ["figure", ReactNodeViewRenderer(FigureView)],
]);
