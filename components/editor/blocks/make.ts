import type { Node, Schema } from "@tiptap/pm/model";
import type { Embedded } from "@/lib/document/embeds";

// Blocks as they come into a story, with every part that their schema asks for.

/** A figure without a picture and without words. */
export const makeFigure = (schema: Schema, attrs: Readonly<Record<string, unknown>> = {}): Node =>
  schema.node("figure", attrs, [schema.node("caption"), schema.node("credit")]);

/** A gallery; figures that stand in the story are put into it by {@link makeGallery} of galleries.ts. */
export const emptyGallery = (schema: Schema): Node =>
  schema.node("gallery", null, [makeFigure(schema), schema.node("caption")]);

/** A pull quote of these paragraphs, said by nobody yet. */
export const makePullquote = (schema: Schema, said: readonly Node[] = [schema.node("paragraph")]): Node =>
  schema.node("pullquote", null, [...said, schema.node("attribution")]);

/** A fact box without a title around these blocks. */
export const makeFactbox = (schema: Schema, facts: readonly Node[] = [schema.node("paragraph")]): Node =>
  schema.node("factbox", null, [schema.node("factboxTitle"), ...facts]);

/** A table of three columns and three rows, the first of which is its head. */
export function makeTable(schema: Schema): Node {
  const row = (cell: string) =>
    schema.node(
      "tableRow",
      null,
      [0, 1, 2].map(() => schema.node(cell, null, [schema.node("paragraph")])),
    );
  return schema.node("table", null, [row("tableHeader"), row("tableCell"), row("tableCell")]);
}

/** Something at a provider; without an address, the place to write one. */
export const makeEmbed = (schema: Schema, embedded: Embedded | null = null): Node =>
  schema.node("embed", { ...embedded }, [schema.node("caption")]);

/** A link to a story that has not been chosen yet. */
export const makeRelatedLink = (schema: Schema): Node => schema.node("relatedLink");
