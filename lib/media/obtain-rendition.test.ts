import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type PictureFormat, pictureName, type Rendition } from "@/lib/format/picture-address";
import { darkroom } from "./darkroom";
import { obtainRendition } from "./obtain-rendition";
import { masterName, pictureStore, readRendition } from "./storage";

const hash = "ab".repeat(32);
const size = { width: 900, height: 600 };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "galley-darkroom-"));
  process.env.GALLEY_DATA = folder;
  const master = await sharp({ create: { ...size, channels: 3, background: "#336699" } })
    .jpeg()
    .toBuffer();
  await pictureStore().put(masterName(hash, "jpg"), master);
});

afterAll(async () => {
  darkroom().close();
  await rm(folder, { recursive: true });
});

const wanted = (width: number, format: PictureFormat, crop?: Rendition["crop"]): Rendition => ({
  hash,
  width,
  format,
  ...(crop ? { crop } : {}),
});
const obtained = (rendition: Rendition) => obtainRendition(rendition, async () => size);

describe("a rendition that nobody asked for yet", () => {
  it("is made from the master, kept, and read from the disk from then on", async () => {
    const rendition = wanted(640, "webp");
    const first = await obtained(rendition);
    expect(first).toMatchObject({ type: "image/webp", name: pictureName(rendition), standsIn: false });
    expect(await sharp(first?.bytes).metadata()).toMatchObject({ width: 640, format: "webp" });
    expect(await readRendition(rendition)).toEqual(first?.bytes);
    const again = await obtainRendition(rendition, async () => {
      throw new Error("It is there and need not be made.");
    });
    expect(again?.bytes).toEqual(first?.bytes);
  });

  it("is cut where it is a crop", async () => {
    const made = await obtained(wanted(480, "jpg", { ratio: "1x1", x: 20, y: 50 }));
    expect(await sharp(made?.bytes).metadata()).toMatchObject({ width: 480, height: 480, format: "jpeg" });
  });

  it("is stood in for by the WebP until its AVIF is there", async () => {
    const rendition = wanted(800, "avif");
    const first = await obtained(rendition);
    expect(first).toMatchObject({ type: "image/webp", standsIn: true });
    await vi.waitFor(async () => expect(await readRendition(rendition)).not.toBeNull(), 20_000);
    expect(await obtained(rendition)).toMatchObject({ type: "image/avif", standsIn: false });
  });

  it("is made once, however many ask at once, with no half files beside it", async () => {
    const rendition = wanted(480, "webp");
    const all = await Promise.all(Array.from({ length: 20 }, () => obtained(rendition)));
    expect(new Set(all.map((each) => each?.bytes.toString("hex"))).size).toBe(1);
    const files = await readdir(path.join(folder, "media", "ab"));
    expect(files.filter((file) => file.endsWith(".part"))).toEqual([]);
  });

  it.each([
    ["a width that no page names", wanted(481, "webp")],
    ["one larger than the picture", wanted(1_240, "webp")],
    ["a crop larger than the picture has pixels for", wanted(640, "avif", { ratio: "1x1", x: 50, y: 50 })],
    ["one of a picture that isn't there", { ...wanted(480, "webp"), hash: "cd".repeat(32) }],
    ["an AVIF of a picture that isn't there", { ...wanted(480, "avif"), hash: "cd".repeat(32) }],
  ])("is not made when it is %s", async (_, rendition) => {
    expect(await obtained(rendition)).toBeNull();
  });

  it("is not made when its maker may not", async () => {
    expect(await obtainRendition(wanted(320, "webp"), async () => null)).toBeNull();
    expect(await readRendition(wanted(320, "webp"))).toBeNull();
  });
});
