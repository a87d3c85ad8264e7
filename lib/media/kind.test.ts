import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureKind, whyNotAPicture } from "./kind";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("the kind of a picture", () => {
  it.each([
    ["jpeg", "\xff\xd8\xff\xe0\0\x10JFIF"],
    ["png", "\x89PNG\r\n\x1a\n"],
    ["webp", "RIFF\x24\0\0\0WEBPVP8 "],
    ["gif", "GIF89a"],
    ["gif", "GIF87a"],
  ])("is %s by its first bytes", (kind, text) => {
    expect(pictureKind(bytes(text))).toBe(kind);
  });

  it.each(["", "RIFF\x24\0\0\0WAVEfmt ", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF88a", "\xff\xd8"])(
    "is none for %j",
    (text) => {
      expect(pictureKind(bytes(text))).toBeNull();
    },
  );

  it("never throws, and always says what to do, whatever comes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (noise) => {
        pictureKind(noise);
        expect(whyNotAPicture(noise)).toMatch(/\. (?:Use|Save|Choose) /);
      }),
    );
  });
});

describe("a file that is no picture of ours", () => {
  it.each([
    ["\0\0\0\x18ftypheic", "HEIC can't be used here. Save the picture as JPEG or PNG and add it again."],
    ["\0\0\0\x18ftypavif", "AVIF can't be used here. Save the picture as JPEG or PNG and add it again."],
    ["<?xml version='1.0'?>\n<SVG onload='x'>", "SVG can't be used here."],
    ["II*\0", "TIFF can't be used here."],
    ["%PDF-1.7", "PDF can't be used here."],
    ["", "This file is empty. Choose another one."],
    ["hello", "This file is not a picture that Galley reads. Use JPEG, PNG, WebP or GIF."],
  ])("is named for what it is: %j", (text, sentence) => {
    expect(whyNotAPicture(bytes(text))).toContain(sentence);
  });
});
