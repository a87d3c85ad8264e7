import { expect, it } from "vitest";
import { anyCase } from "./any-case";

const pattern = (source: string) => new RegExp(`^(?:${anyCase(source)})$`, "u");

it.each([
  ["foto|bild", "FOTO"],
  ["foto|bild", "Bild"],
  [String.raw`cher|chère \p{Lu}na`, "CHÈRE Ana"],
  ["liebe[rs]?", "LIEBER"],
  ["[a-c]+", "aBC"],
  [String.raw`[^\]a]x`, "BX"],
  [String.raw`(?<name>ana)\k<name>`, "AnaAna"],
  ["grüße", "GRÜßE"],
  [String.raw`\u{1F300}ok`, "\u{1F300}OK"],
  ["фото", "ФОТО"],
])("%s matches %s", (source, text) => {
  expect(pattern(source).test(text)).toBe(true);
});

it.each([
  [String.raw`foto \p{Lu}`, "Foto a"],
  ["[^a]", "A"],
])("%s does not match %s", (source, text) => {
  expect(pattern(source).test(text)).toBe(false);
});
