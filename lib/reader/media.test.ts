import "@/lib/testing/database";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { darkroom } from "@/lib/media/darkroom";
import { masterName, pictureStore } from "@/lib/media/storage";
import { documentOf, figureOf, paragraph } from "@/lib/testing/documents";
import { pictureHashed, published, takenDown } from "@/lib/testing/publications";
import { publicPicture } from "./media";
import { pages } from "./pages";

const hash = "a".repeat(64);
let folder: string;
let story: { articleId: string };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "galley-public-"));
  process.env.GALLEY_DATA = folder;
  const { id } = await pictureHashed(hash);
  const pixels = { width: 1600, height: 1067, channels: 3, background: "#336699" } as const;
  await pictureStore().put(masterName(hash, "jpg"), await sharp({ create: pixels }).jpeg().toBuffer());
  // As it was before there were more widths and crops: this file is there, and the publication kept its width.
  await pictureStore().put(`${hash}-960.webp`, Buffer.from("made long ago"));
  const seen = figureOf(id, "The pier");
  const gallery = { type: "gallery", content: [{ ...seen, attrs: { ...seen.attrs, focal: [0.305, 0.7] } }] };
  story = await published({
    body: documentOf(paragraph("Words."), gallery),
    pictures: { [id]: { width: 1600, height: 1067, hash, color: "#335577", widths: [480, 960, 1600] } },
  });
});

afterAll(async () => {
  darkroom().close();
  await rm(folder, { recursive: true });
});

const shape = async (name: string) => {
  const picture = await publicPicture(name);
  if (picture === null || picture === "busy") return picture;
  const { width, height, format } = await sharp(picture.bytes).metadata();
  return `${width}x${height} ${format}`;
};

describe("a published picture", () => {
  it("has renditions that nobody made before, though it came in when there were fewer", async () => {
    expect(await shape(`${hash}-640.webp`)).toBe("640x427 webp");
    expect(await shape(`${hash}-1600.jpg`)).toBe("1600x1067 jpeg");
    expect(await publicPicture(`${hash}-800.avif`)).toMatchObject({ type: "image/avif" });
  });

  it("still answers at every address that it had", async () => {
    expect(await publicPicture(`${hash}-960.webp`)).toMatchObject({ bytes: Buffer.from("made long ago") });
  });

  it("is cut around the point that a live story has, or its middle, and around no other", async () => {
    expect(await shape(`${hash}-16x9-31-70-640.webp`)).toBe("640x360 webp");
    expect(await shape(`${hash}-1x1-50-50-320.jpg`)).toBe("320x320 jpeg");
    expect(await shape(`${hash}-16x9-32-70-640.webp`)).toBeNull();
    expect(await shape(`${hash}-16x9-70-31-640.webp`)).toBeNull();
  });

  it("is not made in widths that no page names", async () => {
    expect(await shape(`${hash}-641.webp`)).toBeNull();
    expect(await shape(`${hash}-960.jpg`)).toBeNull();
  });

  it("is gone with its story, its crops and all", async () => {
    await takenDown(story);
    pages.clear();
    for (const name of [`${hash}-640.webp`, `${hash}-16x9-31-70-640.webp`, `${hash}-960.webp`])
      expect(await publicPicture(name)).toBeNull();
  });
});
