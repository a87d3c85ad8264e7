import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { Rendition } from "@/lib/format/picture-address";
import { drawRendition } from "./draw-rendition";

const hash = "ab".repeat(32);

/** 400 × 200: a red, a green, a blue and a white quarter, from left to right. */
let striped: Buffer;

beforeAll(async () => {
  const stripes = ["#ff0000", "#00ff00", "#0000ff", "#ffffff"].map(async (background, index) => ({
    input: await sharp({ create: { width: 100, height: 200, channels: 3, background } })
      .png()
      .toBuffer(),
    left: index * 100,
    top: 0,
  }));
  striped = await sharp({ create: { width: 400, height: 200, channels: 3, background: "#000000" } })
    .composite(await Promise.all(stripes))
    .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
    .toBuffer();
});

const drawn = (rendition: Omit<Rendition, "hash">) => drawRendition(striped, { hash, ...rendition });

async function colorAt(bytes: Buffer, left: number, top: number): Promise<readonly number[]> {
  const pixel = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
  return [...pixel].map((part) => (part > 128 ? 1 : 0));
}

describe("a rendition", () => {
  it.each([
    ["webp", "webp"],
    ["jpg", "jpeg"],
  ] as const)("is whole and in the format that is asked for: %s", async (format, read) => {
    const bytes = await drawn({ width: 320, format });
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 320, height: 160, format: read });
  });

  it("is an AVIF by its first bytes and its size: reading one is blocked in the whole process", async () => {
    const bytes = await drawn({ width: 320, format: "avif" });
    expect(String(bytes.subarray(4, 12))).toBe("ftypavif");
    const size = bytes.subarray(bytes.indexOf("ispe") + 8);
    expect([size.readUInt32BE(0), size.readUInt32BE(4)]).toEqual([320, 160]);
  });

  it.each([
    [0, [1, 0, 0], [0, 1, 0]],
    [50, [0, 1, 0], [0, 0, 1]],
    [100, [0, 0, 1], [1, 1, 1]],
  ])("is cut around a point %d %% from the left", async (x, left, right) => {
    const bytes = await drawn({ width: 160, format: "webp", crop: { ratio: "1x1", x, y: 50 } });
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 160, height: 160 });
    expect(await colorAt(bytes, 40, 80)).toEqual(left);
    expect(await colorAt(bytes, 120, 80)).toEqual(right);
  });

  it.each([
    ["16x9", 320, 180],
    ["4x3", 267, 200],
    ["1x1", 16, 16],
  ] as const)("of the shape %s is exactly %d × %d", async (ratio, width, height) => {
    const bytes = await drawn({ width, format: "jpg", crop: { ratio, x: 33, y: 90 } });
    expect(await sharp(bytes).metadata()).toMatchObject({ width, height });
  });

  it("keeps transparency but in JPEG, where it lies on white", async () => {
    const glass = await sharp({
      create: { width: 64, height: 64, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const alpha = async (format: Rendition["format"]) =>
      (await sharp(await drawRendition(glass, { hash, width: 64, format })).metadata()).hasAlpha;
    expect([await alpha("webp"), await alpha("jpg")]).toEqual([true, false]);
    expect(await colorAt(await drawRendition(glass, { hash, width: 64, format: "jpg" }), 9, 9)).toEqual([
      1, 1, 1,
    ]);
  });
});
