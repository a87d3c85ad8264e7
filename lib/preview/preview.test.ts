import "@/lib/testing/database";
import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Person } from "@/lib/access/actor";
import { slugify } from "@/lib/article/slug";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { darkroom } from "@/lib/media/darkroom";
import { pictureStore } from "@/lib/media/storage";
import { feed } from "@/lib/reader/feed";
import { frontPage } from "@/lib/reader/front-page";
import { publicPicture } from "@/lib/reader/media";
import { newsSitemap } from "@/lib/reader/news-sitemap";
import { ninjsPage } from "@/lib/reader/ninjs-page";
import { oembed } from "@/lib/reader/oembed";
import { noPreviewPage, previewPage } from "@/lib/reader/preview-page";
import { privatePage, privatePicture } from "@/lib/reader/private-answer";
import { sitemapFile, sitemapIndex } from "@/lib/reader/sitemap";
import { figure, openSection, paragraph, published, rewritten, story, written } from "@/lib/testing/articles";
import { pictureHashed } from "@/lib/testing/publications";
import { hire } from "@/lib/testing/staff";
import { buildAssets } from "@/scripts/build-assets";
import { listPreviewLinks } from "./list-links";
import { openPreview, openPreviewPicture } from "./open";
import { revokePreview } from "./revoke";
import { seePreview, seePreviewPicture } from "./see";
import { sharePreview } from "./share";

beforeAll(async () => {
  vi.stubEnv("GALLEY_ORIGIN", "https://news.example");
  await buildAssets();
  vi.stubEnv("GALLEY_DATA", mkdtempSync(path.join(tmpdir(), "galley-preview-")));
});

const SECRET_WORDS = "The minister resigns tomorrow";

async function draftBy(actor: Person) {
  const sectionId = await openSection("Politics");
  return written(actor, { headline: SECRET_WORDS, sectionId }, story("She will say so at noon."));
}

async function sharedBy(actor: Person, days = 7) {
  const article = await draftBy(actor);
  const link = await sharePreview(actor, { articleId: article.id, name: "the lawyer", days });
  return { article, linkId: link.id, secret: link.path.replace("/preview/", "") };
}

describe("a preview link", () => {
  it("shows the working copy as it is now, and says how often it was opened", async () => {
    const ada = await hire("editor");
    const { article, secret } = await sharedBy(ada);
    expect(await openPreview(secret)).toMatchObject({ headline: SECRET_WORDS, sectionName: "Politics" });
    await rewritten(ada, article.id, { headline: "The minister stays" });
    expect(await openPreview(secret)).toMatchObject({ headline: "The minister stays" });
    const { links } = await listPreviewLinks(ada, { articleId: article.id });
    expect(links).toMatchObject([{ name: "the lawyer", createdByName: ada.name, opened: 2 }]);
  });

  it("shows the working copy of a live story, and leaves what readers have", async () => {
    const ada = await hire("editor");
    const live = await published(ada, "Council votes", "It voted.");
    await rewritten(ada, live.id, { headline: "Council votes again" });
    const { path } = await sharePreview(ada, { articleId: live.id, name: "", days: 1 });
    expect(await openPreview(path.slice("/preview/".length))).toMatchObject({
      headline: "Council votes again",
    });
    const reading = await db.publication.findFirst({ where: { articleId: live.id, live: true } });
    expect(reading?.headline).toBe("Council votes");
  });

  it("is 256 bits of which only the SHA-256 is kept, and both its ends are written down", async () => {
    const ada = await hire("editor");
    const { article, linkId, secret } = await sharedBy(ada);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    const row = await db.previewLink.findUniqueOrThrow({ where: { id: linkId } });
    expect(Buffer.from(row.hash)).toEqual(createHash("sha256").update(secret).digest());
    const days = (row.expiresAt.getTime() - row.createdAt.getTime()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    await revokePreview(ada, { articleId: article.id, linkId });
    await revokePreview(ada, { articleId: article.id, linkId });
    const events = await db.event.findMany({ where: { subjectId: article.id }, orderBy: { id: "asc" } });
    const types = events.map(({ type }) => type).filter((type) => type.startsWith("preview."));
    expect(types).toEqual(["preview.shared", "preview.revoked"]);
    expect(JSON.stringify(events.map(({ details }) => details))).not.toContain(secret);
  });

  it("opens nothing once it is revoked, too old, its maker's account disabled, or its article put away", async () => {
    const ada = await hire("editor");
    const ends = [
      ({ article, linkId }: { article: { id: string }; linkId: string }) =>
        revokePreview(ada, { articleId: article.id, linkId }),
      ({ linkId }: { linkId: string }) =>
        db.previewLink.update({ where: { id: linkId }, data: { expiresAt: new Date(Date.now() - 1_000) } }),
      ({ article }: { article: { id: string } }) =>
        db.article.update({ where: { id: article.id }, data: { discardedAt: new Date() } }),
    ];
    for (const end of ends) {
      const shared = await sharedBy(ada);
      expect(await openPreview(shared.secret)).not.toBeNull();
      await end(shared);
      expect(await openPreview(shared.secret)).toBeNull();
    }
    const shared = await sharedBy(ada);
    await db.user.update({ where: { id: ada.userId }, data: { disabledAt: new Date() } });
    expect(await openPreview(shared.secret)).toBeNull();
  });

  it.each(["", "x", "x".repeat(43), "../../etc/passwd", "\0".repeat(43)])("is not %j", async (secret) => {
    expect(await openPreview(secret)).toBeNull();
    expect(await openPreviewPicture(secret, `${"a".repeat(64)}-480.webp`)).toBeNull();
  });

  it("is made, seen and ended by who may change the article, and by nobody else", async () => {
    const [ada, wes, other] = [await hire("editor"), await hire("writer"), await hire("writer")];
    const { article, linkId } = await sharedBy(wes);
    const input = { articleId: article.id, name: "", days: 7 };
    await expect(sharePreview(other, input)).rejects.toBeInstanceOf(Forbidden);
    await expect(seePreview(other, input)).rejects.toBeInstanceOf(Forbidden);
    await expect(listPreviewLinks(other, input)).rejects.toBeInstanceOf(Forbidden);
    await expect(revokePreview(other, { ...input, linkId })).rejects.toBeInstanceOf(Forbidden);
    const elsewhere = await draftBy(ada);
    await expect(revokePreview(ada, { articleId: elsewhere.id, linkId })).rejects.toBeInstanceOf(NotFound);
    await revokePreview(ada, { articleId: article.id, linkId });
    expect((await listPreviewLinks(wes, input)).links).toEqual([]);
  });
});

describe("a picture of a preview", () => {
  it("is loaded with the link's proof while the story shows it, and by no reader", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const picture = await pictureHashed("e".repeat(64));
    const { article, secret } = await sharedBy(ada);
    const name = `${picture.hash}-480.webp`;
    const asked = { articleId: article.id, name };
    expect(await openPreviewPicture(secret, name)).toBeNull();
    await expect(seePreviewPicture(ada, asked)).rejects.toBeInstanceOf(NotFound);
    const shows = { type: "doc", content: [figure({ pictureId: picture.id }, "", ""), paragraph("Words.")] };
    await rewritten(ada, article.id, {}, shows);

    await pictureStore().put(name, Buffer.from("picture"));
    expect(await openPreviewPicture(secret, name)).toMatchObject({ type: "image/webp" });
    expect(await seePreviewPicture(ada, asked)).toMatchObject({ type: "image/webp" });
    expect(await publicPicture(name)).toBeNull();
    await expect(seePreviewPicture(wes, asked)).rejects.toBeInstanceOf(Forbidden);
    await rewritten(ada, article.id, {}, story("Words."));
    expect(await openPreviewPicture(secret, name)).toBeNull();
  });

  it("can be asked for again when it isn't made because others are, and is not said to be missing", async () => {
    const ada = await hire("editor");
    const picture = await pictureHashed("d".repeat(64));
    const { article, secret } = await sharedBy(ada);
    const shows = { type: "doc", content: [figure({ pictureId: picture.id }, "", ""), paragraph("Words.")] };
    await rewritten(ada, article.id, {}, shows);
    const name = `${picture.hash}-640.webp`;
    // A darkroom that closes gives up what waits, as a full one does.
    const givenUp = async <T>(asked: Promise<T>): Promise<T> => {
      const closing = setInterval(() => darkroom().close(), 1);
      return asked.finally(() => clearInterval(closing));
    };
    expect(await givenUp(openPreviewPicture(secret, name))).toBe("busy");
    const seen = await givenUp(seePreviewPicture(ada, { articleId: article.id, name }));
    const answer = privatePicture(seen);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });
});

describe("the page of a preview", () => {
  it("is the readers' page with nothing for machines, and its pictures below its own address", async () => {
    const ada = await hire("editor");
    const picture = await pictureHashed("f".repeat(64));
    const { article, secret } = await sharedBy(ada);
    const shows = { type: "doc", content: [figure({ pictureId: picture.id }, "", ""), paragraph("Words.")] };
    await rewritten(ada, article.id, { socialHeadline: "For sharing" }, shows);
    const copy = await openPreview(secret);
    if (!copy) throw new Error("The link should open.");
    const page = await previewPage(copy, { at: `/preview/${secret}` });
    const html = String(page.body);
    expect(html).toContain(`${SECRET_WORDS}</h1>`);
    expect(html).toContain("Preview, not published.");
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).toContain(`src="/preview/${secret}/media/${picture.hash}-800.jpg"`);
    expect(html).not.toMatch(/ld\+json|og:|rel="canonical"|For sharing|"\/media\//);
    const headers = privatePage(page).headers;
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-robots-tag")).toMatch(/noindex/);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("stands in a frame of the desk alone, in the colours that were chosen", async () => {
    const ada = await hire("editor");
    const copy = await seePreview(ada, { articleId: (await draftBy(ada)).id });
    const page = await previewPage(copy, { at: "/x", framed: true, scheme: "dark" });
    const html = String(page.body);
    expect(html).not.toContain("Preview, not published.");
    expect(html).toContain('<base target="_blank"/>');
    const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? "";
    expect(style).toContain("color-scheme:dark");
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = page.headers?.["Content-Security-Policy"];
    expect(policy).toContain(`'sha256-${hash}'`);
    expect(policy).toContain("frame-ancestors 'self'");
  });

  it("stands without a headline, a section and a word, too", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, {}, story(""));
    const html = String((await previewPage(await seePreview(ada, { articleId: id }), { at: "/x" })).body);
    expect(html).toContain("No headline yet</h1>");
    expect(html).toContain("No section yet");
  });

  it("says the same of every link that opens nothing", async () => {
    const answer = privatePage(await noPreviewPage());
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.text()).toContain("This preview can’t be opened");
  });
});

it("leaks into nothing that is public", async () => {
  const ada = await hire("editor");
  const { article, secret } = await sharedBy(ada);
  await openPreview(secret);
  const month = `${new Date().toISOString().slice(0, 7)}.xml`;
  for (const page of [
    await feed(null),
    await feed("politics", "atom.xml"),
    await feed(null, "feed.json"),
    await sitemapIndex(),
    await sitemapFile(month),
    await newsSitemap(),
    await ninjsPage(`politics/${slugify(SECRET_WORDS)}`),
    await oembed({ path: `politics/${slugify(SECRET_WORDS)}`, width: 600 }),
    await frontPage(),
  ]) {
    expect(String(page.body)).not.toContain(SECRET_WORDS);
    expect(String(page.body)).not.toMatch(/\/preview\//i);
  }
  expect(await db.publication.count({ where: { articleId: article.id } })).toBe(0);
  expect(await db.address.count({ where: { articleId: article.id } })).toBe(0);
});
