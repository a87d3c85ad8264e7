import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isOffered,
  offeredWidths,
  PICTURE_FORMATS,
  parsePictureName,
  pictureAddress,
  type Rendition,
} from "./picture-address";

const hash = "0123456789abcdef".repeat(4);

const percent = fc.integer({ min: 0, max: 100 });
const whole: fc.Arbitrary<Rendition> = fc.record({
  hash: fc.constant(hash),
  width: fc.integer({ min: 10, max: 99_999 }),
  format: fc.constantFrom(...PICTURE_FORMATS),
});
const crop = fc.record({ ratio: fc.constantFrom("16x9", "4x3", "1x1"), x: percent, y: percent } as const);

describe("a picture's address", () => {
  it("reads back as what it names, whole or cut", () => {
    fc.assert(
      fc.property(whole, fc.option(crop), (rendition, part) => {
        const named = part ? { ...rendition, crop: part } : rendition;
        expect(parsePictureName(pictureAddress(named).slice("/media/".length))).toEqual(named);
      }),
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
    `${hash}-3x2-50-50-480.jpg`,
    `${hash}-16x9-50-480.jpg`,
    `${hash}-16x9-50-101-480.jpg`,
    `${hash}-16x9-05-50-480.jpg`,
    `${hash}-16x9--5-50-480.jpg`,
  ])("is not %j", (name) => {
    expect(parsePictureName(name)).toBeNull();
  });
});

describe("the widths of a picture", () => {
  it.each([
    [4_000, [320, 480, 640, 800, 1_240, 1_600, 2_000]],
    [2_000, [320, 480, 640, 800, 1_240, 1_600, 2_000]],
    [1_200, [320, 480, 640, 800, 1_200]],
    [640, [320, 480, 640]],
    [120, [120]],
  ])("are, of one %d pixels wide, %j: never larger than it is", (width, widths) => {
    expect(offeredWidths(width)).toEqual(widths);
  });

  it("are offered and no others, of a crop those that the crop has pixels for", () => {
    const size = { width: 1_200, height: 600 };
    const offered = (width: number, part?: Rendition["crop"]) =>
      isOffered({ hash, width, format: "avif", ...(part ? { crop: part } : {}) }, size);
    expect([320, 1_200].every((width) => offered(width))).toBe(true);
    expect([319, 960, 1_240, 2_000].some((width) => offered(width))).toBe(false);
    const square = { ratio: "1x1", x: 50, y: 50 } as const;
    expect(offered(600, square)).toBe(true);
    expect(offered(640, square)).toBe(false);
  });
});
