// Sites with pictures, and articles whose imports want them.

import { mkdtempSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { onTestFinished } from "vitest";
import type { Actor, Person } from "@/lib/access/actor";
import { getArticle } from "@/lib/article/get";
import { db } from "@/lib/db/client";
import { figures } from "@/lib/document/measure";
import { createImport } from "@/lib/import/create-import";
import { createArticleFromImport } from "@/lib/import/review/create-article";
import { workOnPictures } from "@/lib/picture-job/work";
import { webServer } from "@/lib/testing/servers";

process.env.GALLEY_DATA = mkdtempSync(path.join(tmpdir(), "galley-pictures-"));
// This machine counts as the internet; read once, at the first fetch.
process.env.GALLEY_FETCH_ALLOW = "127.0.0.1";

export const NEWSROOM: Actor = { kind: "system", task: "picture-job" };
const MINUTE = 60_000;

export const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE);
export const work = (minutes = 0) =>
  workOnPictures(NEWSROOM, { workerId: crypto.randomUUID(), now: () => later(minutes) });

let shade = 0;
/** A picture unlike any other. */
export const photo = () => {
  shade += 1;
  const background = { r: shade % 256, g: 90, b: 120 };
  return sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer();
};

export interface Site {
  url: string;
  asked: string[];
}

export async function site(answer: RequestListener): Promise<Site> {
  const asked: string[] = [];
  const server = await webServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return { url: `http://127.0.0.1:${server.port}`, asked };
}

export async function showing(bytes: Buffer | string, type = "image/jpeg"): Promise<Site> {
  return site((_, response) => response.setHeader("content-type", type).end(bytes));
}

/** An article made of an import whose figures have these pictures. */
export async function articleWith(by: Person, ...srcs: readonly string[]): Promise<string> {
  const figures = srcs.map((src, index) => `![The ferry, ${index} (Ana Ruiz/Harbour Pictures)](${src})`);
  const text = ["The ferry came back on Tuesday.", ...figures, "Nobody cheered.", crypto.randomUUID()];
  const { id } = await createImport(by, { fileName: "", text: text.join("\n\n") });
  return (await createArticleFromImport(by, { importId: id })).articleId;
}

export const bodyOf = async (by: Person, articleId: string) =>
  (await getArticle(by, { articleId })).article.body;
export const figuresOf = async (by: Person, articleId: string) => figures(await bodyOf(by, articleId));
export const jobsOf = (articleId: string) => db.pictureJob.findMany({ where: { articleId } });

export async function figureOf(by: Person, articleId: string): Promise<string> {
  return (await figuresOf(by, articleId))[0]?.id ?? "";
}
