import { type AnyExtension, type Attributes, Mark, Node } from "@tiptap/core";
import type { MarkSpec, NodeSpec } from "@tiptap/pm/model";
import { MARK_SPECS, NODE_SPECS } from "@/lib/document/schema";

/**
 * The article's schema as TipTap wants it: one extension a node and a mark, made from the specs themselves.
 *
 * TipTap builds a schema of its own from extensions. Writing them by hand would make a second truth beside
 * `lib/document/schema`; a test compares what comes out.
 */
export const schemaExtensions: AnyExtension[] = [
  ...Object.entries(NODE_SPECS).map(([name, spec]) => nodeExtension(name, spec)),
  ...Object.entries(MARK_SPECS).map(([name, spec]) => markExtension(name, spec)),
];

function nodeExtension(name: string, spec: NodeSpec): Node {
  const { attrs, parseDOM = [], toDOM, tableRole, ...rest } = spec;
  return Node.create({
    ...rest,
    name,
    topNode: name === "doc",
    addAttributes: () => attributesOf(attrs),
    parseHTML: () => parseDOM,
    ...(toDOM ? { renderHTML: ({ node }) => toDOM(node) } : {}),
    extendNodeSchema: (extension) => (tableRole && extension.name === name ? { tableRole } : {}),
  });
}

function markExtension(name: string, spec: MarkSpec): Mark {
  const { attrs, parseDOM = [], toDOM, ...rest } = spec;
  return Mark.create({
    ...rest,
    name,
    addAttributes: () => attributesOf(attrs),
    parseHTML: () => parseDOM,
    ...(toDOM ? { renderHTML: ({ mark }) => toDOM(mark, false) } : {}),
  });
}

/** Defaults and validators as they are; reading and writing HTML stays with the spec's own rules. */
function attributesOf(attrs: NodeSpec["attrs"]): Attributes {
  return Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, attribute]) => [
      name,
      {
        ...("default" in attribute ? { default: attribute.default } : { isRequired: true }),
        ...(attribute.validate ? { validate: attribute.validate } : {}),
        parseHTML: () => null,
        rendered: false,
      },
    ]),
  );
}
