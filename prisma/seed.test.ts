import "@/lib/testing/database";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { figures, wordCount } from "@/lib/document/measure";
import { parseDocument } from "@/lib/document/parse";
import { hire } from "@/lib/testing/staff";
import { DRAWINGS } from "./demo/drawings/all";
import { readDemoStory } from "./demo/read-story";
import { seedDemo } from "./seed";

const folder = path.join(import.meta.dirname, "demo", "stories");
const stories = readdirSync(folder).map((name) => ({
  name,
  ...readDemoStory(readFileSync(path.join(folder, name), "utf8")),
}));

describe("a story of the demo", () => {
  it.each(stories)("$name is a document, of a story's length, with one drawing of its own", ({ body }) => {
    const drawings = (body.content ?? []).flatMap((block) =>
      block.type === "figure" ? [block.attrs?.drawing] : [],
    );
    expect(drawings).toHaveLength(1);
    expect(Object.keys(DRAWINGS)).toContain(drawings[0]);
    const words = wordCount(withoutDrawings(body));
    expect(words).toBeGreaterThan(150);
    expect(words).toBeLessThan(400);
    expect(JSON.stringify(body)).not.toMatch(/:::|\*\*|"text":"(?:- |#|>)|\w'|"[^"]*\\"/u);
    expect(parseDocument(withoutDrawings(body)).childCount).toBe(body.content?.length);
  });

  it("shares its drawing with no other", () => {
    const used = stories.flatMap(({ body }) =>
      (body.content ?? []).flatMap((block) => block.attrs?.drawing ?? []),
    );
    expect(new Set(used).size).toBe(stories.length);
  });
});

describe("the demo newsroom", () => {
  const data = mkdtempSync(path.join(tmpdir(), "galley-seed-"));
  beforeAll(() => {
    process.env.GALLEY_DATA = data;
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it("is published whole, every figure with its picture, and writing it again changes nothing", async () => {
    await hire("editor");
    await seedDemo();
    const live = await db.publication.findMany({ where: { live: true } });
    expect(live).toHaveLength(stories.length + 1);
    const waiting = live.flatMap(({ body, path }) =>
      figures(body as never).flatMap((figure) => (figure.pictureId === null ? [path] : [])),
    );
    expect(waiting).toEqual([expect.stringContaining("ysolde-marrick")]);
    expect(await db.import.count({ where: { articleId: { not: null } } })).toBe(1);
    await seedDemo();
    expect(await db.publication.count()).toBe(stories.length + 1);
  }, 120_000);
});

/** As the schema wants it: where the seed puts a picture's id, none. */
const withoutDrawings = (body: (typeof stories)[number]["body"]) => ({
  ...body,
  content: (body.content ?? []).map((block) => {
    const { drawing: _, ...attrs } = block.attrs ?? {};
    return { ...block, attrs };
  }),
});
