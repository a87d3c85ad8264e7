import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pictureName } from "@/lib/format/picture-address";
import { openDarkroom } from "./darkroom";
import { masterName, pictureStore, readRendition } from "./storage";

const hash = "ab".repeat(32);
const damaged = "cd".repeat(32);
const rendition = (width: number) => ({ hash, width, format: "webp" }) as const;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "galley-darkroom-"));
  process.env.GALLEY_DATA = folder;
  const pixels = { width: 900, height: 600, channels: 3, background: "#336699" } as const;
  const master = await sharp({ create: pixels }).jpeg().toBuffer();
  await pictureStore().put(masterName(hash, "jpg"), master);
  await pictureStore().put(masterName(damaged, "jpg"), master.subarray(0, 200));
});

afterAll(() => rm(folder, { recursive: true }));

describe("the darkroom", () => {
  it("gives up the oldest that waits when too many do, and makes it when it is asked again", async () => {
    const room = openDarkroom({ places: 1, waiting: 2 });
    const all = [320, 321, 322, 323].map((width) => room.make(rendition(width)));
    expect(await Promise.all(all)).toEqual(["made", "busy", "made", "made"]);
    expect(await room.make(rendition(321))).toBe("made");
    room.close();
  });

  it("makes what is planned one by one, and after what somebody waits for", async () => {
    const room = openDarkroom({ places: 2 });
    room.plan([360, 361, 362, 363].map(rendition));
    const [asked, promoted] = [rendition(370), rendition(363)];
    expect(await Promise.all([room.make(asked), room.make(promoted)])).toEqual(["made", "made"]);
    // What is planned last is there when all of it is.
    while (!(await readRendition(rendition(362)))) await new Promise((resolve) => setTimeout(resolve, 10));
    const at = async (width: number) =>
      (await stat(path.join(folder, "media", "ab", pictureName(rendition(width))))).mtimeMs;
    expect(await at(361)).toBeGreaterThanOrEqual(await at(370));
    expect(await at(361)).toBeGreaterThanOrEqual(await at(363));
    expect(await at(362)).toBeGreaterThanOrEqual(await at(361));
    room.close();
  });

  it("gives up the oldest that are planned when too many are", async () => {
    const room = openDarkroom({ planned: 1 });
    room.plan([380, 381, 382].map(rendition));
    while (!(await readRendition(rendition(382)))) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await readRendition(rendition(380))).toBeNull();
    expect(await readRendition(rendition(381))).toBeNull();
    room.close();
  });

  it("answers what is under way as busy when it closes, and opens again for who asks next", async () => {
    const room = openDarkroom();
    const made = room.make(rendition(330));
    room.close();
    expect(await made).toBe("busy");
    expect(await room.make(rendition(331))).toBe("made");
    room.close();
  });

  it("ends with nothing to do, and opens again", async () => {
    const room = openDarkroom({ idle: 1 });
    expect(await room.make(rendition(340))).toBe("made");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await room.make(rendition(341))).toBe("made");
    room.close();
  });

  it("says of a damaged master that it can't be made, keeps nothing, and goes on", async () => {
    const room = openDarkroom();
    const logged: unknown[] = [];
    const { error } = console;
    console.error = (...words: unknown[]) => logged.push(...words);
    expect(await room.make({ ...rendition(320), hash: damaged })).toBe("failed");
    console.error = error;
    expect(logged).toEqual([expect.stringContaining(damaged)]);
    expect(await readRendition({ ...rendition(320), hash: damaged })).toBeNull();
    expect(await room.make(rendition(350))).toBe("made");
    expect(await room.make({ ...rendition(350), hash: "ef".repeat(32) })).toBe("missing");
    room.close();
  });
});
