import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import type { Person } from "@/lib/access/actor";
import { commitArticle } from "@/lib/article/commit";
import { createArticle } from "@/lib/article/create";
import { EMPTY_FIELDS, type FieldChange, sameValue } from "@/lib/article/fields";
import { getArticle } from "@/lib/article/get";
import { publishArticle } from "@/lib/article/publish";
import { slugify } from "@/lib/article/slug";
import { db } from "@/lib/db/client";
import { parseDocument } from "@/lib/document/parse";
import { replaceAll } from "@/lib/document/replace-all";
import { type NodeJson, SCHEMA_VERSION } from "@/lib/document/types";
import { createImport } from "@/lib/import/create-import";
import { createArticleFromImport } from "@/lib/import/review/create-article";
import { addPicture } from "@/lib/media/add-picture";
import { DRAWINGS } from "./demo/drawings/all";
import { type DemoStory, readDemoStory } from "./demo/read-story";

const here = path.dirname(fileURLToPath(import.meta.url));
const STORIES = path.join(here, "demo", "stories");
const RAW = path.join(here, "..", "samples", "raw-dump.txt");

const SECTIONS = ["Politics", "Culture", "Science", "Sport"] as const;

/**
 * Write the demo newsroom: four sections, eleven stories with drawings, and one that comes from a raw dump, all by
 * way of the use cases that people have. May be run again after it was broken off: what is there stays.
 */
export async function seedDemo(): Promise<void> {
  const editor = await findEditor();
  const sections = await makeSections();
  const missing = await unwritten(await readStories());
  const pictures = await addDrawings(editor, missing);
  for (const story of missing) await writeStory(editor, story, sections, pictures);
  await importStory(editor, sections);
}

/** Ids of sections, by name. */
type Sections = ReadonlyMap<string, string>;

/** Ids of pictures, by the name of the drawing. */
type Pictures = ReadonlyMap<string, string>;

async function unwritten(stories: readonly DemoStory[]): Promise<DemoStory[]> {
  const live = await db.publication.findMany({ where: { live: true }, select: { slug: true } });
  const slugs = new Set(live.map(({ slug }) => slug));
  return stories.filter(({ headline }) => !slugs.has(slugify(headline)));
}

async function addDrawings(editor: Person, stories: readonly DemoStory[]): Promise<Pictures> {
  const names = stories.flatMap(({ body }) => (body.content ?? []).flatMap(drawingOf));
  // All are drawn before the first comes in: from then on this process decodes no SVG any more.
  const drawn = await Promise.all(names.map(async (name) => ({ name, bytes: await draw(name) })));
  const added = drawn.map(async ({ name, bytes }) => {
    const { id } = await addPicture(editor, { fileName: `${name}.png`, bytes });
    return [name, id] as const;
  });
  return new Map(await Promise.all(added));
}

function draw(name: string): Promise<Buffer> {
  const drawing = DRAWINGS[name];
  if (!drawing) throw new Error(`There is no drawing "${name}".`);
  return sharp(Buffer.from(drawing())).png({ compressionLevel: 3 }).toBuffer();
}

const drawingOf = ({ type, attrs }: NodeJson) => (type === "figure" ? [String(attrs?.drawing)] : []);

async function findEditor(): Promise<Person> {
  const { id, name, email, role } = await db.user.findFirstOrThrow({ where: { role: "editor" } });
  return { kind: "person", userId: id, name, email, role, sessionId: randomUUID() };
}

async function makeSections(): Promise<Sections> {
  const ids = new Map<string, string>();
  for (const [position, name] of SECTIONS.entries()) {
    const slug = name.toLowerCase();
    const { id } = await db.section.upsert({ where: { slug }, create: { name, slug, position }, update: {} });
    ids.set(name, id);
  }
  return ids;
}

/** Oldest first, as they would have been written. */
async function readStories(): Promise<DemoStory[]> {
  const names = (await readdir(STORIES)).filter((name) => name.endsWith(".md"));
  const stories = await Promise.all(
    names.map(async (name) => readDemoStory(await readFile(path.join(STORIES, name), "utf8"))),
  );
  return stories.sort((a, b) => b.hours - a.hours);
}

async function writeStory(
  editor: Person,
  story: DemoStory,
  sections: Sections,
  pictures: Pictures,
): Promise<void> {
  const { section, hours, body, ...words } = story;
  const slug = slugify(story.headline);
  const written = await db.article.findFirst({ where: { slug } });
  const { id } = written ?? (await createArticle(editor));
  if (!written) {
    const fields = { ...EMPTY_FIELDS, ...words, slug, sectionId: sections.get(section) ?? null };
    await save(editor, id, fields, withPictures(body, pictures));
  }
  await publishAsOf(editor, id, hours);
}

/** Put in the place of each figure's drawing the picture that it became. */
function withPictures(body: NodeJson, pictures: Pictures): NodeJson {
  const content = (body.content ?? []).map((block) => {
    if (block.type !== "figure") return block;
    const { drawing, ...attrs } = block.attrs ?? {};
    return { ...block, attrs: { ...attrs, pictureId: pictures.get(String(drawing)) ?? null } };
  });
  return { ...body, content };
}

/** Save fields and body as an editor's tab does: one batch of steps and changes. */
async function save(
  editor: Person,
  articleId: string,
  wanted: Partial<typeof EMPTY_FIELDS>,
  body: NodeJson | null,
): Promise<void> {
  const { article } = await getArticle(editor, { articleId });
  const changes = Object.entries(wanted).map(([name, to]) => ({
    name,
    from: article.fields[name as keyof typeof EMPTY_FIELDS],
    to,
  }));
  await commitArticle(editor, {
    articleId,
    base: article.version,
    clientId: randomUUID(),
    batchId: randomUUID(),
    schemaVersion: SCHEMA_VERSION,
    steps: body === null ? [] : replaceAll(parseDocument(article.body), parseDocument(body)),
    fields: changes.filter(({ from, to }) => !sameValue(from, to)) as FieldChange[],
  });
}

// A newsroom whose stories all appeared in this second looks dead: each keeps the hour that its file says.
async function publishAsOf(editor: Person, articleId: string, hours: number): Promise<void> {
  const firstPublishedAt = new Date(Date.now() - hours * 3_600_000);
  const { version } = await db.article.update({
    where: { id: articleId },
    data: { firstPublishedAt },
    select: { version: true },
  });
  await publishArticle(editor, { articleId, version });
}

/** What the editor adds to the raw story, which has none of it. */
const ADDED = {
  kicker: "Theatre",
  headline: "One speech, three decades: why Ysolde Marrick and Dario Penhale stopped talking",
  standfirst:
    "The actor declined to read at her old friend’s rally. He lost the vote, and she lost the friend.",
  topics: ["theatre", "people"],
};

/** One story comes in as stories do: pasted raw, read, reviewed, published. */
async function importStory(editor: Person, sections: Sections): Promise<void> {
  const slug = slugify(ADDED.headline);
  if ((await db.publication.count({ where: { slug } })) > 0) return;
  const { id: importId } = await createImport(editor, { fileName: "", text: await readFile(RAW, "utf8") });
  const { articleId } = await createArticleFromImport(editor, { importId });
  await save(editor, articleId, { ...ADDED, slug, sectionId: sections.get("Culture") ?? null }, null);
  await publishAsOf(editor, articleId, 15);
}
