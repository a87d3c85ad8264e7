import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cropHeight, cropOf } from "./picture-crop";

const side = fc.integer({ min: 16, max: 16_000 });
const percent = fc.integer({ min: 0, max: 100 });
const ratio = fc.constantFrom("16x9", "4x3", "1x1");

describe("a crop", () => {
  it("lies in the picture, touches two of its edges, and has the point in it", () => {
    fc.assert(
      fc.property(side, side, ratio, percent, percent, (width, height, shape, x, y) => {
        const { left, top, ...cut } = cropOf({ width, height }, { ratio: shape, x, y });
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(left + cut.width).toBeLessThanOrEqual(width);
        expect(top + cut.height).toBeLessThanOrEqual(height);
        expect(cut.width === width || cut.height === height).toBe(true);
        expect(Math.abs((x / 100) * width - left - cut.width / 2)).toBeLessThanOrEqual(width - cut.width / 2);
      }),
    );
  });

  it.each([
    ["16x9", 0, 50, { left: 0, top: 19, width: 200, height: 113 }],
    ["1x1", 0, 0, { left: 0, top: 0, width: 150, height: 150 }],
    ["1x1", 100, 0, { left: 50, top: 0, width: 150, height: 150 }],
    ["1x1", 40, 90, { left: 5, top: 0, width: 150, height: 150 }],
    ["4x3", 10, 10, { left: 0, top: 0, width: 200, height: 150 }],
  ] as const)("of 200 × 150 pixels to %s around %d %% and %d %% is %j", (shape, x, y, region) => {
    expect(cropOf({ width: 200, height: 150 }, { ratio: shape, x, y })).toEqual(region);
  });

  it("is as high as its width and shape say", () => {
    expect([cropHeight("16x9", 1_600), cropHeight("4x3", 640), cropHeight("1x1", 320)]).toEqual([
      900, 480, 320,
    ]);
  });
});
