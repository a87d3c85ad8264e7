import type { NodeJson } from "@/lib/document/types";

/** A paragraph with plain words. */
export const paragraph = (...texts: readonly string[]): NodeJson => ({
  type: "paragraph",
  content: texts.map((text) => ({ type: "text", text })),
});

/** A document of these blocks. */
export const documentOf = (...content: readonly NodeJson[]): NodeJson => ({ type: "doc", content });

/** A figure with caption and credit. */
export const figureOf = (
  pictureId: string | null,
  caption = "",
  credit = "",
  alt = "A picture",
): NodeJson => ({
  type: "figure",
  attrs: { id: null, pictureId, alt, decorative: false, layout: "text", focal: null },
  content: [
    { type: "caption", ...(caption === "" ? {} : { content: [{ type: "text", text: caption }] }) },
    { type: "credit", ...(credit === "" ? {} : { content: [{ type: "text", text: credit }] }) },
  ],
});
