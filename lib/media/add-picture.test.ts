import "@/lib/testing/database";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Invalid } from "@/lib/errors";
import { hire } from "@/lib/testing/staff";
import { addPicture } from "./add-picture";
import { readPicture } from "./read-picture";
import { readRendition } from "./storage";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "galley-data-"));
  process.env.GALLEY_DATA = folder;
});

afterAll(() => rm(folder, { recursive: true }));

const drawn = (width: number, height: number, color: string) =>
  sharp({ create: { width, height, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

describe("adding a picture", () => {
  it("keeps its facts, its files for the desk, and what happened", async () => {
    const writer = await hire("writer");
    const bytes = await drawn(1_000, 500, "#204080");
    const added = await addPicture(writer, { fileName: "C:\\photos\\ferry.jpg", bytes });
    expect(added).toMatchObject({ width: 1_000, height: 500, widths: [480, 960], notice: null });

    const row = await db.picture.findUniqueOrThrow({ where: { id: added.id } });
    expect(row).toMatchObject({ fileName: "ferry.jpg", createdById: writer.userId, hash: added.hash });
    for (const width of added.widths) {
      expect(await readRendition({ hash: added.hash, width, format: "webp" })).toBeInstanceOf(Buffer);
    }
    const events = await db.event.findMany({ where: { subjectId: added.id } });
    expect(events).toMatchObject([{ type: "picture.added", actorId: writer.userId }]);
  });

  it("uses the same files when the same picture comes twice at once", async () => {
    const editor = await hire("editor");
    const bytes = await drawn(300, 200, "#802040");
    const both = await Promise.all([1, 2].map(() => addPicture(editor, { fileName: "a.jpg", bytes })));
    expect(new Set(both.map(({ hash }) => hash)).size).toBe(1);
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
  });

  it("says that an animated picture stands still", async () => {
    const frames = await Promise.all(["#f00", "#00f"].map((color) => drawn(40, 40, color)));
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { notice } = await addPicture(await hire("writer"), { fileName: "a.gif", bytes });
    expect(notice).toBe("Only the first frame of an animated picture is used.");
  });

  it("is refused for what is no picture, and then there is no row", async () => {
    const writer = await hire("writer");
    const adding = addPicture(writer, { fileName: "a.jpg", bytes: Buffer.from("<svg/>") });
    await expect(adding).rejects.toThrow(Invalid);
    expect(await db.picture.count({ where: { createdById: writer.userId } })).toBe(0);
  });

  it("is refused above 25 MB before anything is decoded", async () => {
    const bytes = new Uint8Array(25_000_001);
    await expect(addPicture(await hire("writer"), { fileName: "a.jpg", bytes })).rejects.toThrow("25 MB");
  });
});

describe("reading a picture for the desk", () => {
  it("gives the width asked for, or the next larger one, or the largest", async () => {
    const editor = await hire("editor");
    const { id: pictureId } = await addPicture(editor, {
      fileName: "a.jpg",
      bytes: await drawn(1_000, 500, "#208040"),
    });
    const widthOf = async (width: number) => (await readPicture(editor, { pictureId, width })).width;
    expect(await Promise.all([1, 480, 481, 5_000].map(widthOf))).toEqual([480, 480, 960, 960]);
  });

  it("is refused for a picture that isn't there", async () => {
    const reading = readPicture(await hire("editor"), { pictureId: crypto.randomUUID(), width: 480 });
    await expect(reading).rejects.toThrow("There is no such picture.");
  });

  it("is not for a job of the newsroom", async () => {
    const job = { kind: "system", task: "housekeeping" } as const;
    const reading = readPicture(job, { pictureId: crypto.randomUUID(), width: 480 });
    await expect(reading).rejects.toThrow("Only people of the newsroom");
  });
});
