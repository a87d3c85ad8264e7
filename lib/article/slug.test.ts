import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSlug, slugify } from "./slug";

describe("slugify", () => {
  it.each([
    ["Council votes – twice", "council-votes-twice"],
    ["Zoë’s café reopens in Łódź", "zoes-cafe-reopens-in-lodz"],
    ["Straße & Brücke", "strasse-brucke"],
    ["  ", ""],
    ["Порт закрыт", "порт-закрыт"],
    ["港が閉鎖", "港が閉鎖"],
  ])("makes %j into %j", (headline, slug) => expect(slugify(headline)).toBe(slug));

  it("cuts at a word", () => {
    const slug = slugify(
      "The quick brown fox jumps over the lazy dog and then it does it again, and again, and again",
    );
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug.endsWith("-")).toBe(false);
  });

  it("makes a slug that can stand in an address, or nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (headline) => {
        const slug = slugify(headline);
        expect(slug === "" || isSlug(slug)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
