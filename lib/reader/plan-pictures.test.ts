import "@/lib/testing/database";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { darkroom } from "@/lib/media/darkroom";
import { masterName, pictureStore } from "@/lib/media/storage";
import { documentOf, figureOf, paragraph } from "@/lib/testing/documents";
import { pictureHashed, published, takenDown } from "@/lib/testing/publications";
import { planPictures } from "./plan-pictures";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "galley-plan-"));
  vi.stubEnv("GALLEY_DATA", folder);
});

afterAll(async () => {
  darkroom().close();
  await rm(folder, { recursive: true });
});

/** A story with one photograph of 900 by 600 pixels, whose file is there. */
async function photoStory(hash: string) {
  const { id } = await pictureHashed(hash);
  const size = { width: 900, height: 600 };
  const master = await sharp({ create: { ...size, channels: 3, background: "#336699" } })
    .jpeg()
    .toBuffer();
  await pictureStore().put(masterName(hash, "jpg"), master);
  return published({
    body: documentOf(figureOf(id, "The quay", "Ana Ruiz", "A quay"), paragraph("Words.")),
    pictures: { [id]: { ...size, hash, color: "#336699" } },
  });
}

const made = async (hash: string) =>
  (await readdir(path.join(folder, "media", hash.slice(0, 2)))).filter((name) => !name.includes("-master"));

describe("the pictures of a story that was just published", () => {
  it("are made before anybody asks: as its page shows them, as cards do, and the one that is shared", async () => {
    const hash = "ab".repeat(32);
    planPictures((await photoStory(hash)).articleId);
    const whole = [320, 480, 640, 800, 900].map((width) => `${hash}-${width}.avif`);
    const shared = [320, 480, 640, 800, 900].map((width) => `${hash}-16x9-50-50-${width}.avif`);
    const listed = [320, 480, 640, 800].map((width) => `${hash}-4x3-50-50-${width}.avif`);
    const names = [`${hash}-16x9-50-50-900.jpg`, ...shared, ...listed, ...whole];
    await vi.waitFor(async () => expect(await made(hash)).toEqual(names.toSorted()), 20_000);
  });

  it("are not made for a story that is not there any more", async () => {
    const hash = "cd".repeat(32);
    const gone = await photoStory(hash);
    await takenDown(gone);
    planPictures(gone.articleId);
    const later = "ef".repeat(32);
    planPictures((await photoStory(later)).articleId);
    await vi.waitFor(async () => expect(await made(later)).toHaveLength(15), 20_000);
    expect(await made(hash)).toEqual([]);
  });
});
