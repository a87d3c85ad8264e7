import { describe, expect, it } from "vitest";
import { suggest } from "./suggest";

const KNOWN = ["Ada Osei", "Ben Ruiz", "Élodie Martin", "Ana-Bela Ruiz"];

describe("suggestions", () => {
  it("are entries of which a word begins as what was typed, whatever its case and accents", () => {
    expect(suggest(KNOWN, "ru", [])).toEqual(["Ben Ruiz", "Ana-Bela Ruiz"]);
    expect(suggest(KNOWN, "elo", [])).toEqual(["Élodie Martin"]);
    expect(suggest(KNOWN, "be", [])).toEqual(["Ben Ruiz", "Ana-Bela Ruiz"]);
    expect(suggest(KNOWN, "uiz", [])).toEqual([]);
  });

  it("leave out what is in the list already", () => {
    expect(suggest(KNOWN, "", ["Ada Osei"])).toEqual(["Ben Ruiz", "Élodie Martin", "Ana-Bela Ruiz"]);
  });
});
