import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { published, rewritten, story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { findStories, nameStory } from "./find-stories";
import { unpublishArticle } from "./unpublish";

describe("findStories", () => {
  it("finds by the words of the headline, whatever the case, and takes wildcards for what they are", async () => {
    const ada = await hire("editor");
    const { id } = await published(ada, "A 100%_safe lighthouse", "x");
    const found = async (search: string) =>
      (await findStories(ada, { search })).map(({ articleId }) => articleId);
    expect(await found("LIGHTHOUSE safe")).toEqual([id]);
    expect(await found("100%_safe")).toEqual([id]);
    expect(await found("100x")).toEqual([]);
    expect(await found("lighthouse tram")).toEqual([]);
  });

  it("names a live story as readers know it, and puts those that aren't live behind", async () => {
    const ada = await hire("editor");
    const draft = await written(ada, { headline: "The quarry, a draft" }, story("x"));
    const live = await published(ada, "The quarry opens", "x");
    await rewritten(ada, live.id, { headline: "The quarry closes" });
    expect(await findStories(ada, { search: "quarry" })).toEqual([
      {
        articleId: live.id,
        headline: "The quarry opens",
        sectionName: "News",
        livePath: expect.stringMatching(/^news\//),
      },
      { articleId: draft.id, headline: "The quarry, a draft", sectionName: null, livePath: null },
    ]);
    expect(await findStories(ada, { search: "closes quarry" })).toEqual([]);
  });

  it("shows writers what readers see and their own, and nobody else's drafts", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const live = await published(ada, "The viaduct stands", "x");
    await written(ada, { headline: "The viaduct falls" }, story("x"));
    const own = await written(wes, { headline: "My viaduct" }, story("x"));
    const found = await findStories(wes, { search: "viaduct" });
    expect(found.map(({ articleId }) => articleId)).toEqual([live.id, own.id]);
  });
});

describe("nameStory", () => {
  it("names what readers see to everybody, and a draft to who may see it", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const live = await published(ada, "The weir", "x");
    await rewritten(ada, live.id, { headline: "The new weir" });
    expect(await nameStory(wes, { articleId: live.id })).toMatchObject({ headline: "The weir" });
    await unpublishArticle(ada, { articleId: live.id });
    expect(await nameStory(ada, { articleId: live.id })).toMatchObject({
      headline: "The new weir",
      livePath: null,
    });
    await expect(nameStory(wes, { articleId: live.id })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(nameStory(ada, { articleId: crypto.randomUUID() })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});
