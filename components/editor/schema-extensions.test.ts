import { getSchema } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import { schema } from "@/lib/document/schema";
import { schemaExtensions } from "./schema-extensions";

describe("the editor's schema", () => {
  const editors = getSchema(schemaExtensions);

  it("has the nodes of the document's schema, in the same order and with the same content", () => {
    expect(Object.keys(editors.nodes).sort()).toEqual(Object.keys(schema.nodes).sort());
    for (const [name, type] of Object.entries(schema.nodes)) {
      const { content, group, inline, atom, isolating, defining, marks, tableRole } = type.spec;
      expect(editors.nodes[name]?.spec, name).toMatchObject(
        JSON.parse(JSON.stringify({ content, group, inline, atom, isolating, defining, marks, tableRole })),
      );
    }
  });

  it("has the marks of the document's schema, in the same rank", () => {
    expect(Object.keys(editors.marks)).toEqual(Object.keys(schema.marks));
  });

  it("gives every node and mark the same attributes, defaults and validators", () => {
    for (const kind of ["nodes", "marks"] as const) {
      for (const [name, type] of Object.entries(schema[kind])) {
        expect(editors[kind][name]?.spec.attrs ?? {}, name).toEqual(type.spec.attrs ?? {});
      }
    }
  });
});
