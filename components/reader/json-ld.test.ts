import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapedJson } from "./json-ld";

describe("JSON in a script element", () => {
  it("means the same and can't end the element, whatever its strings hold", () => {
    const nasty = fc.constantFrom("</script>", "<!--", "]]>", "\u2028", "&lt;", "<script>");
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), nasty)), (value) => {
        const json = escapedJson(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      }),
    );
  });
});
