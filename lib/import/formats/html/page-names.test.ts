import { describe, expect, it } from "vitest";
import { authorNames } from "./page-names";

describe("authors", () => {
  it.each([
    [["By Ana Ruiz, Staff Writer"], "The Bay Post", ["Ana Ruiz"]],
    [["ANA RUIZ and TOM LEE"], null, ["Ana Ruiz", "Tom Lee"]],
    [["Ana Ruiz", "Bay Post Staff"], "The Bay Post", ["Ana Ruiz"]],
    [["https://bay.example/people/ana"], null, []],
    [["admin"], null, []],
    [["Bay Media Inc.", "汐見健"], "The Bay Post", ["汐見健"]],
    [["Photograph by Ana Ruiz, Bay Pictures"], null, []],
    [["汐見健，<b>Minato</b>"], null, ["汐見健"]],
    [["Reuters"], "The Bay Post", ["Reuters"]],
    [["The Bay Post"], "The Bay Post", []],
  ])("in %j on %s are %j", (said, site, names) => expect(authorNames(said, site)).toEqual(names));
});
