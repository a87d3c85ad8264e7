import "@/lib/testing/database";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict, Forbidden, Invalid } from "@/lib/errors";
import { findStory } from "@/lib/reader/find-story";
import { figure, openSection, published, rewritten, story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { getArticle } from "./get";
import { insertArticle } from "./insert";
import { publishArticle } from "./publish";
import { unpublishArticle } from "./unpublish";

const live = (articleId: string) => db.publication.findMany({ where: { articleId, live: true } });

describe("publishArticle", () => {
  it("shows readers what the editor saw, and writes it down", async () => {
    const ada = await hire("editor");
    const article = await published(ada, "Council votes", "The council voted.");
    const [publication] = await live(article.id);
    expect(publication).toMatchObject({ headline: "Council votes", number: 1, body: article.body });
    expect(article).toMatchObject({ status: "published", publishedVersion: article.version });
    const event = await db.event.findFirst({ where: { subjectId: article.id, type: "article.published" } });
    expect(event).toMatchObject({ actorId: ada.userId, details: { publicationId: publication?.id } });
  });

  it("keeps the first publication date when a change is published, and one publication live", async () => {
    const ada = await hire("editor");
    const first = await published(ada, "Council votes", "The council voted.");
    const changed = await rewritten(ada, first.id, { headline: "Council votes, twice" });
    expect(changed.status).toBe("changed");
    await publishArticle(ada, { articleId: first.id, version: changed.version });
    const [publication, ...others] = await live(first.id);
    expect(others).toEqual([]);
    expect(publication).toMatchObject({ number: 2, headline: "Council votes, twice" });
    expect(publication?.firstPublishedAt.toISOString()).toBe(first.firstPublishedAt);
  });

  it("leaves readers with the published text while the working copy is written on", async () => {
    const ada = await hire("editor");
    const article = await published(ada, "Council votes", "The council voted.");
    await rewritten(ada, article.id, { headline: "Not yet" }, story("Not yet."));
    expect(await live(article.id)).toMatchObject([{ headline: "Council votes", body: article.body }]);
  });

  it("leads readers on from the address on the site that the story came from, but never away from another story", async () => {
    const ada = await hire("editor");
    const other = await published(ada, "Council votes", "The council voted.");
    const otherPath = (await live(other.id))[0]?.path ?? "";
    for (const oldPath of [`2019/05/${other.id}`, otherPath]) {
      const { id } = await inTransaction((tx) =>
        insertArticle(tx, ada, {
          fields: {},
          body: story("Moved."),
          reason: "imported",
          importId: null,
          oldPath,
        }),
      );
      const sectionId = await openSection("News");
      const { version } = await rewritten(ada, id, {
        headline: `Moved ${id}`,
        slug: `moved-${id}`,
        sectionId,
      });
      expect((await findStory(oldPath)).kind).not.toBe("moved");
      await publishArticle(ada, { articleId: id, version });
      const found = await findStory(oldPath);
      expect(found).toMatchObject(
        oldPath === otherPath ? { kind: "live" } : { kind: "moved", path: `news/moved-${id}` },
      );
    }
  });

  it("is refused to writers, and then nothing changes", async () => {
    const wes = await hire("writer");
    const sectionId = await openSection("News");
    const article = await written(wes, { headline: "Mine", slug: "mine", sectionId }, story("Text."));
    await expect(
      publishArticle(wes, { articleId: article.id, version: article.version }),
    ).rejects.toBeInstanceOf(Forbidden);
    expect(await live(article.id)).toEqual([]);
    expect(await db.event.count({ where: { subjectId: article.id, type: "article.published" } })).toBe(0);
  });

  it("refuses with everything that is missing, each with its field", async () => {
    const ada = await hire("editor");
    const picture = { pictureId: crypto.randomUUID() };
    const article = await written(ada, {}, { type: "doc", content: [figure(picture, "The harbour", "")] });
    const refusal = await publishArticle(ada, { articleId: article.id, version: article.version }).catch(
      (error) => error,
    );
    expect(refusal).toBeInstanceOf(Invalid);
    const blocking = refusal.issues.filter((issue: { severity: string }) => issue.severity === "blocks");
    expect(blocking.map((issue: { field: string }) => issue.field)).toEqual([
      "headline",
      "sectionId",
      "slug",
      "figure.1.alt",
      "figure.1.credit",
    ]);
  });

  it("shows readers the version that the editor saw, while a colleague writes on", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const sectionId = await openSection("News");
    const seen = await written(ada, { headline: "Seen by Ada", sectionId }, story("Read to the end."));
    await rewritten(ben, seen.id, { headline: "Not seen" }, story("Read to the end.", "Not read."));
    const { version, path } = await publishArticle(ada, { articleId: seen.id, version: seen.version });
    expect(version).toBe(seen.version);
    expect(await live(seen.id)).toMatchObject([
      { headline: "Seen by Ada", body: seen.body, version, path, wordCount: 4 },
    ]);
    const { article } = await getArticle(ada, { articleId: seen.id });
    expect(article).toMatchObject({ status: "changed", publishedVersion: seen.version });
    expect(article.fields).toMatchObject({ headline: "Not seen", slug: "seen-by-ada" });
    const kept = await db.revision.findFirst({ where: { articleId: seen.id, reason: "published" } });
    expect(kept).toMatchObject({ version, body: seen.body });
    // What was written since is published like any other change.
    await publishArticle(ben, { articleId: seen.id, version: article.version });
    expect(await live(seen.id)).toMatchObject([{ headline: "Not seen", path }]);
  });

  it("refuses a version whose changes the editor could have seen long ago", async () => {
    const ada = await hire("editor");
    const article = await published(ada, "Council votes", "The council voted.");
    const changed = await rewritten(ada, article.id, { headline: "Changed by somebody" });
    await rewritten(ada, article.id, { headline: "Changed again" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
    onTestFinished(() => void vi.useRealTimers());
    await expect(
      publishArticle(ada, { articleId: article.id, version: changed.version }),
    ).rejects.toBeInstanceOf(Conflict);
    expect(await live(article.id)).toMatchObject([{ headline: "Council votes" }]);
  });

  it("never goes back behind what readers see, nor ahead of what there is", async () => {
    const ada = await hire("editor");
    const first = await written(
      ada,
      { headline: "One", sectionId: await openSection("News") },
      story("One."),
    );
    const second = await rewritten(ada, first.id, { headline: "Two" });
    await publishArticle(ada, { articleId: first.id, version: second.version });
    for (const version of [first.version, second.version + 10])
      await expect(publishArticle(ada, { articleId: first.id, version })).rejects.toBeInstanceOf(Conflict);
    expect(await live(first.id)).toMatchObject([{ headline: "Two" }]);
  });

  it("takes the slug from the headline, and keeps it when the headline changes", async () => {
    const ada = await hire("editor");
    const sectionId = await openSection("News");
    const article = await written(ada, { headline: "Ferries sail again", sectionId }, story("Text."));
    const { path, version } = await publishArticle(ada, { articleId: article.id, version: article.version });
    expect(path).toBe("news/ferries-sail-again");
    expect((await getArticle(ada, { articleId: article.id })).article).toMatchObject({
      version,
      status: "published",
    });
    const changed = await rewritten(ada, article.id, { headline: "Ferries stay in harbour" });
    const again = await publishArticle(ada, { articleId: article.id, version: changed.version });
    expect(again.path).toBe(path);
  });

  it("gives an address to the story that had it first, for ever", async () => {
    const ada = await hire("editor");
    const sectionId = await openSection("News");
    const first = await written(ada, { headline: "One", slug: "same", sectionId }, story("One."));
    await publishArticle(ada, { articleId: first.id, version: first.version });
    await unpublishArticle(ada, { articleId: first.id });
    const second = await written(ada, { headline: "Two", slug: "same", sectionId }, story("Two."));
    expect((await getArticle(ada, { articleId: second.id })).issues).toContainEqual(
      expect.objectContaining({ field: "slug", severity: "blocks" }),
    );
    await expect(
      publishArticle(ada, { articleId: second.id, version: second.version }),
    ).rejects.toBeInstanceOf(Invalid);
  });

  it("gives an address to one of two stories that are published at once, and leaves the other as it was", async () => {
    const ada = await hire("editor");
    const sectionId = await openSection("News");
    for (let round = 0; round < 5; round++) {
      const fields = { headline: `Race ${round}`, sectionId };
      const both = [await written(ada, fields, story("One.")), await written(ada, fields, story("Two."))];
      const ends = await Promise.allSettled(
        both.map(({ id, version }) => publishArticle(ada, { articleId: id, version })),
      );
      const [refused, ...others] = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
      expect(others).toEqual([]);
      expect(refused).toBeInstanceOf(Invalid);
      expect(refused.issues).toContainEqual({
        severity: "blocks",
        field: "slug",
        message: "Another story has this address. Change the slug.",
      });
      const loser = both[ends.findIndex(({ status }) => status === "rejected")];
      expect(await live(loser?.id ?? "")).toEqual([]);
      const { article } = await getArticle(ada, { articleId: loser?.id ?? "" });
      expect(article).toMatchObject({ version: loser?.version, status: "draft" });
    }
  });

  it("publishes once when two editors press the button at once", async () => {
    const ada = await hire("editor");
    const article = await published(ada, "Council votes", "The council voted.");
    const changed = await rewritten(ada, article.id, { headline: "Council votes again" });
    const input = { articleId: article.id, version: changed.version };
    await Promise.all([publishArticle(ada, input), publishArticle(ada, input)]);
    expect(await live(article.id)).toHaveLength(1);
  });

  it("never lets a publication be rewritten", async () => {
    const ada = await hire("editor");
    const article = await published(ada, "Council votes", "The council voted.");
    await expect(
      db.publication.updateMany({ where: { articleId: article.id }, data: { headline: "Forged" } }),
    ).rejects.toThrow();
  });
});

describe("unpublishArticle", () => {
  it("takes the story from readers, keeps the article, and can be published again with its first date", async () => {
    const ada = await hire("editor");
    const article = await published(ada, "Council votes", "The council voted.");
    await unpublishArticle(ada, { articleId: article.id });
    expect(await live(article.id)).toEqual([]);
    expect((await getArticle(ada, { articleId: article.id })).article.status).toBe("unpublished");
    await publishArticle(ada, { articleId: article.id, version: article.version });
    const [again] = await live(article.id);
    expect(again?.firstPublishedAt.toISOString()).toBe(article.firstPublishedAt);
  });

  it("is refused to writers and for what is not online", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const article = await published(ada, "Council votes", "The council voted.");
    await expect(unpublishArticle(wes, { articleId: article.id })).rejects.toBeInstanceOf(Forbidden);
    await unpublishArticle(ada, { articleId: article.id });
    await expect(unpublishArticle(ada, { articleId: article.id })).rejects.toBeInstanceOf(Conflict);
  });
});
