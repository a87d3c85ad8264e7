import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { deskWidths, takeIn } from "./take-in";

// Drawn before the decoders are blocked: raw pixels need none.
const canvas = (width: number, height: number, background: string | object = "#c02020") =>
  sharp({ create: { width, height, channels: 4, background: background as string } });

let photograph: Buffer;

beforeAll(async () => {
  // Orientation 6: the camera was held upright, the pixels lie on their side.
  photograph = await canvas(1_800, 1_200)
    .removeAlpha()
    .withExif({
      IFD0: { Copyright: "SECRET-PLACE" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
});

describe("the widths for the desk", () => {
  it.each([
    [4_000, [480, 960]],
    [960, [480, 960]],
    [900, [480]],
    [120, [120]],
  ])("are, of a picture %d pixels wide, %j: never larger than it is", (width, widths) => {
    expect(deskWidths(width)).toEqual(widths);
  });
});

describe("the files of a picture", () => {
  it("are upright, in both widths of the desk", async () => {
    const made = await takeIn(photograph);
    expect(made).toMatchObject({ width: 1_200, height: 1_800, widths: [480, 960], animated: false });
    expect(await sharp(made.master.bytes).metadata()).toMatchObject({ width: 1_200, height: 1_800 });
    expect(made.files.map(({ width }) => width)).toEqual([480, 960]);
    for (const { bytes, width } of made.files) {
      expect(await sharp(bytes).metadata()).toMatchObject({ width, height: width * 1.5, format: "webp" });
    }
  });

  it("carry nothing of what the camera noted, the master included", async () => {
    expect((await sharp(photograph).metadata()).exif).toBeDefined();
    const made = await takeIn(photograph);
    for (const bytes of [made.master.bytes, ...made.files.map((file) => file.bytes)]) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
      expect(bytes.includes("SECRET-PLACE")).toBe(false);
    }
  });

  it("are the same files, under the same hash, when the same picture comes again", async () => {
    const [first, second] = [await takeIn(photograph), await takeIn(photograph)];
    expect(second.hash).toBe(first.hash);
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(second.files.map((file) => file.bytes)).toEqual(first.files.map((file) => file.bytes));
  });

  it("name the colour that stands there until the picture has loaded", async () => {
    const { color } = await takeIn(photograph);
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    expect(red).toBeGreaterThan(160);
    expect(green).toBeLessThan(64);
    expect(blue).toBeLessThan(64);
  });

  it("keep transparency", async () => {
    const glass = await canvas(64, 64, { r: 0, g: 0, b: 0, alpha: 0 }).png().toBuffer();
    const { files, master } = await takeIn(glass);
    expect(master.format).toBe("png");
    for (const bytes of [master.bytes, files[0]?.bytes]) {
      const pixel = await sharp(bytes).extract({ left: 9, top: 9, width: 1, height: 1 }).raw().toBuffer();
      expect(pixel.at(3)).toBe(0);
    }
  });

  it("show the first frame of an animated picture", async () => {
    const frames = await Promise.all(
      ["#ff0000", "#0000ff"].map((color) => canvas(40, 40, color).png().toBuffer()),
    );
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const made = await takeIn(gif);
    expect(made).toMatchObject({ animated: true, width: 40, height: 40 });
    const { data } = await sharp(made.master.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([255, 0, 0]);
  });

  it("come from a picture with a colour profile of its own, in sRGB", async () => {
    const wide = await canvas(64, 64, "#30a040").removeAlpha().withIccProfile("p3").jpeg().toBuffer();
    const { master } = await takeIn(wide);
    expect(await sharp(master.bytes).metadata()).toMatchObject({ space: "srgb", hasProfile: false });
  });
});

describe("a picture that is not taken", () => {
  it.each([
    ["half of one", () => photograph.subarray(0, photograph.length / 2), /damaged/],
    [
      "noise behind the first bytes of one",
      () => Buffer.concat([photograph.subarray(0, 3), Buffer.alloc(900, 7)]),
      /damaged/,
    ],
    ["a script that calls itself a picture", () => Buffer.from("<svg><script>1</script></svg>"), /SVG/],
    ["text", () => Buffer.from("Dear colleagues"), /JPEG, PNG, WebP or GIF/],
  ])("is %s", async (_, bytes, sentence) => {
    await expect(takeIn(bytes())).rejects.toThrow(sentence);
  });

  it("is a tracking pixel", async () => {
    const dot = await canvas(1, 1).png().toBuffer();
    await expect(takeIn(dot)).rejects.toThrow("1 × 1 pixels: too small to show");
  });

  it("is a bomb: few bytes, too many pixels, refused by the header alone", async () => {
    const bomb = await canvas(10_500, 10_000).removeAlpha().png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    await expect(takeIn(bomb)).rejects.toThrow("105 megapixels");
  });

  it("is one of another kind in disguise: no other decoder is left in the process", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>');
    await expect(sharp(svg).metadata()).rejects.toThrow();
  });
});
