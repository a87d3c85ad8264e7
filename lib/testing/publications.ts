import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Prisma, Publication } from "@/lib/db/generated/client";
import type { NodeJson } from "@/lib/document/types";
import { documentOf, paragraph } from "./documents";

/** A section by its name; made when it is not there. */
export async function sectionNamed(
  name: string,
  position = 0,
): Promise<{ id: string; name: string; slug: string }> {
  const slug = name.toLowerCase();
  return db.section.upsert({ where: { slug }, create: { name, slug, position }, update: {} });
}

/** A picture in the database, without files. */
export async function pictureHashed(hash: string): Promise<{ id: string; hash: string }> {
  return db.picture.create({
    data: {
      createdById: (await somebody()).id,
      fileName: "picture.jpg",
      hash,
      width: 1600,
      height: 1067,
      widths: [480, 960, 1600],
      color: "#335577",
    },
    select: { id: true, hash: true },
  });
}

/** What a test says of a publication; the rest is made up. */
export interface Wanted {
  articleId?: string;
  section?: string;
  slug?: string;
  headline?: string;
  seoHeadline?: string;
  socialHeadline?: string;
  standfirst?: string;
  topics?: readonly string[];
  moreStories?: readonly string[];
  byline?: readonly string[];
  body?: NodeJson;
  pictures?: Record<string, unknown>;
  language?: string;
  firstPublishedAt?: Date;
  publishedAt?: Date;
  /** When the story last changed significantly. */
  changedAt?: Date;
}

/**
 * Put a publication before readers, as publishing does it: the one before is not live any more, and its address is
 * remembered. For tests of what readers see; the rules of publishing have tests of their own.
 */
export async function published(wanted: Wanted = {}): Promise<Publication> {
  const section = await sectionNamed(wanted.section ?? "Politics");
  const articleId = wanted.articleId ?? (await articleIn(section.id));
  const before = await db.publication.findMany({ where: { articleId }, orderBy: { number: "asc" } });
  await db.publication.updateMany({ where: { articleId, live: true }, data: { live: false } });
  const slug = wanted.slug ?? `story-${articleId.slice(0, 8)}`;
  const path = `${section.slug}/${slug}`;
  const firstPublishedAt = before[0]?.firstPublishedAt ?? wanted.firstPublishedAt ?? new Date();
  await db.address.upsert({ where: { path }, create: { path, articleId }, update: {} });
  return db.publication.create({
    data: {
      articleId,
      number: before.length + 1,
      live: true,
      path,
      sectionName: section.name,
      sectionSlug: section.slug,
      slug,
      kicker: "",
      headline: wanted.headline ?? "A headline",
      seoHeadline: wanted.seoHeadline ?? "",
      socialHeadline: wanted.socialHeadline ?? "",
      standfirst: wanted.standfirst ?? "",
      byline: [...(wanted.byline ?? ["Ada Osei"])],
      bylineTail: "",
      dateline: "",
      topics: [...(wanted.topics ?? [])],
      moreStories: [...(wanted.moreStories ?? [])],
      language: wanted.language ?? "en-GB",
      source: "",
      canonicalUrl: "",
      body: asJson(wanted.body ?? documentOf(paragraph("Some words."))),
      pictures: asJson(wanted.pictures ?? {}),
      wordCount: 2,
      version: 1,
      firstPublishedAt,
      publishedAt: wanted.publishedAt ?? firstPublishedAt,
      changedAt: wanted.changedAt ?? before.at(-1)?.changedAt ?? null,
      publishedById: (await somebody()).id,
    },
  });
}

/** Take a story from readers, as unpublishing does it. */
export async function takenDown({ articleId }: { articleId: string }): Promise<void> {
  await db.publication.updateMany({ where: { articleId, live: true }, data: { live: false } });
}

async function articleIn(sectionId: string): Promise<string> {
  const { id } = await db.article.create({
    data: { sectionId, createdById: (await somebody()).id, body: asJson(documentOf(paragraph())) },
    select: { id: true },
  });
  return id;
}

async function somebody(): Promise<{ id: string }> {
  const email = "somebody@galley.example";
  return db.user.upsert({
    where: { email },
    create: { id: randomUUID(), email, name: "Some Body", role: "editor" },
    update: {},
    select: { id: true },
  });
}

const asJson = (value: unknown) => value as Prisma.InputJsonValue;
