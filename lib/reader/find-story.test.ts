import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { documentOf, figureOf, paragraph } from "@/lib/testing/documents";
import { published, takenDown } from "@/lib/testing/publications";
import { findStory, moreOn } from "./find-story";

const picture = {
  width: 1600,
  height: 1067,
  hash: "a".repeat(64),
  color: "#335577",
  widths: [480, 960, 1600],
};
const pictureId = "00000000-0000-4000-8000-000000000001";

async function live(path: string) {
  const found = await findStory(path);
  if (found.kind !== "live") throw new Error(`${path} is ${found.kind}`);
  return found.story;
}

describe("an address", () => {
  it("shows the story that is live there", async () => {
    const { path, articleId } = await published({ headline: "Council votes", slug: "council-votes" });
    expect(path).toBe("politics/council-votes");
    expect(await live(path)).toMatchObject({ articleId, headline: "Council votes", updatedAt: null });
  });

  it("leads to where the story is now, however often it moved", async () => {
    const first = await published({ slug: "first" });
    await published({ articleId: first.articleId, slug: "second" });
    await published({ articleId: first.articleId, slug: "third", section: "Culture" });
    const moved = { kind: "moved", articleId: first.articleId, path: "culture/third" };
    expect(await findStory("politics/first")).toEqual(moved);
    expect(await findStory("politics/second")).toEqual(moved);
  });

  it("says that a story is gone, at every address it had, and shows it when it is back", async () => {
    const first = await published({ slug: "was-here" });
    await published({ articleId: first.articleId, slug: "went-there" });
    await takenDown(first);
    expect(await findStory("politics/was-here")).toEqual({
      kind: "gone",
      articleId: first.articleId,
      notice: "",
    });
    expect(await findStory("politics/went-there")).toEqual({
      kind: "gone",
      articleId: first.articleId,
      notice: "",
    });
    await published({ articleId: first.articleId, slug: "was-here", headline: "Back" });
    expect((await live("politics/was-here")).headline).toBe("Back");
  });

  it.each([
    "politics/never",
    "",
    "politics",
    "politics/never/ever",
    "politics/\0",
    "politics/\ud800",
    "politics/'; DROP",
  ])("knows nothing of %j", async (path) => {
    expect(await findStory(path)).toEqual({ kind: "unknown" });
  });
});

describe("a story", () => {
  it("keeps its first date and tells of a significant change, but of no other and not of one a moment later", async () => {
    const firstPublishedAt = new Date("2026-01-02T10:00:00Z");
    const { articleId } = await published({ slug: "edited", firstPublishedAt });
    const soon = new Date("2026-01-02T10:00:30Z");
    await published({ articleId, slug: "edited", publishedAt: soon, changedAt: soon });
    expect(await live("politics/edited")).toMatchObject({ firstPublishedAt, updatedAt: null });
    const later = new Date("2026-01-02T11:00:00Z");
    await published({ articleId, slug: "edited", publishedAt: later, changedAt: later });
    const comma = new Date("2026-01-02T12:00:00Z");
    await published({ articleId, slug: "edited", publishedAt: comma });
    expect(await live("politics/edited")).toMatchObject({ firstPublishedAt, updatedAt: later });
  });

  it("opens with the figure its body begins with, and then the body does not repeat it", async () => {
    const body = documentOf(figureOf(pictureId, "A caption", "A credit"), paragraph("Words"));
    const { path } = await published({ slug: "hero", body, pictures: { [pictureId]: picture } });
    const story = await live(path);
    expect(story.hero).toMatchObject({ credit: "A credit", picture: { hash: picture.hash } });
    expect(story.body.content).toHaveLength(1);
  });

  it("has no hero when the first figure has no picture, and keeps the words", async () => {
    const body = documentOf(figureOf(null, "A caption"), paragraph("Words"));
    const { path } = await published({ slug: "no-hero", body });
    const story = await live(path);
    expect(story.hero).toBeNull();
    expect(story.body.content).toHaveLength(2);
  });

  it("names the stories it links to while they are live", async () => {
    const other = await published({ slug: "other", headline: "The other" });
    const body = documentOf(
      { type: "relatedLink", attrs: { id: null, articleId: other.articleId } },
      { type: "relatedLink", attrs: { id: null, articleId: "no id" } },
    );
    const { path } = await published({ slug: "links", body });
    expect([...(await live(path)).related.values()]).toEqual([
      { path: "politics/other", headline: "The other" },
    ]);
    await takenDown(other);
    expect((await live(path)).related.size).toBe(0);
  });

  it("goes on with shared topics first, then its section, and never with itself or what is offline", async () => {
    const at = (day: number) => new Date(Date.UTC(2026, 1, day));
    const story = await published({
      section: "Science",
      slug: "comet",
      topics: ["comets", "space"],
      firstPublishedAt: at(9),
    });
    await published({ section: "Science", slug: "seeds", firstPublishedAt: at(8) });
    await published({ section: "Sport", slug: "comet-cup", topics: ["comets"], firstPublishedAt: at(1) });
    await published({ section: "Sport", slug: "both", topics: ["space", "comets"], firstPublishedAt: at(2) });
    await takenDown(
      await published({
        section: "Science",
        slug: "hidden",
        topics: ["comets", "space"],
        firstPublishedAt: at(9),
      }),
    );
    const more = await moreOn(await live(story.path));
    expect(more.map((card) => card.path)).toEqual(["sport/both", "sport/comet-cup", "science/seeds"]);
  });

  it("goes on with what an editor has chosen first, in that order, as far as it is live", async () => {
    const chosen = await published({ section: "Sport", slug: "regatta" });
    const also = await published({ section: "Sport", slug: "row" });
    const gone = await published({ section: "Weather", slug: "lull", topics: ["storms"] });
    await takenDown(gone);
    const near = await published({ section: "Weather", slug: "near", topics: ["storms"] });
    const story = await published({
      section: "Weather",
      slug: "storm",
      topics: ["storms"],
      moreStories: [also.articleId, gone.articleId, chosen.articleId],
    });
    const more = await moreOn(await live(story.path));
    expect(more.map((card) => card.path)).toEqual([also.path, chosen.path, near.path]);
  });

  it("knows what is near by its words where no topic says so, in scripts without spaces too", async () => {
    const about = (slug: string, headline: string) => published({ section: "Weather", slug, headline });
    const ferry = await about("ferry", "The harbour ferry stops");
    const tide = await about("tide", "氷河 の 調査");
    await about("other-1", "Council votes on bins");
    await about("other-2", "Schools open late");
    const english = await published({
      section: "Weather",
      slug: "why",
      headline: "Why the ferry left the harbour",
    });
    const japanese = await published({ section: "Weather", slug: "ice", headline: "氷河 が 消える" });
    expect((await moreOn(await live(english.path)))[0]?.path).toBe(ferry.path);
    expect((await moreOn(await live(japanese.path)))[0]?.path).toBe(tide.path);
  });
});
