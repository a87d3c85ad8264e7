import { describe, expect, it } from "vitest";
import { directionOf, languageTag } from "./direction";

describe("a language", () => {
  it.each(["ar", "he-IL", "fa", "ur-PK", "az-Arab", "ps", "dv"])(
    "%s is written from the right",
    (language) => {
      expect(directionOf(language)).toBe("rtl");
    },
  );

  it.each(["en-GB", "az", "tr", "zh-Hant", "", "no such tag"])("%j is written from the left", (language) => {
    expect(directionOf(language)).toBe("ltr");
  });

  it("is spelled one way, and an unusable tag falls back", () => {
    expect(languageTag("EN-gb", "en")).toBe("en-GB");
    expect(languageTag('"><script>', "en")).toBe("en");
  });
});
