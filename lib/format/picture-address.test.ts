import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PICTURE_FORMATS, parsePictureName, pictureAddress } from "./picture-address";

const hash = "0123456789abcdef".repeat(4);

describe("a picture's address", () => {
  it("reads back as what it names", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 99_999 }),
        fc.constantFrom(...PICTURE_FORMATS),
        (width, format) => {
          const address = pictureAddress({ hash, width, format });
          expect(parsePictureName(address.slice("/media/".length))).toEqual({ hash, width, format });
        },
      ),
    );
  });

  it.each([
    "",
    `${hash}.webp`,
    `${hash}-480.png`,
    `${hash}-0480.jpg`,
    `../${hash}-480.jpg`,
    `${hash}-480.jpg/..`,
    `${hash.toUpperCase()}-480.jpg`,
    `${hash}-480.jpg\n`,
    `${hash}-123456.jpg`,
  ])("is not %j", (name) => {
    expect(parsePictureName(name)).toBeNull();
  });
});
