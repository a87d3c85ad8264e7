import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { published, rewritten, story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { getArticle } from "./get";
import { ListArticles } from "./input";
import { listArticles } from "./list";
import { maySee } from "./policy";
import { unpublishArticle } from "./unpublish";

const list = (input: Partial<ListArticles> = {}) => ListArticles.parse(input);

describe("listArticles", () => {
  it("shows writers their own and editors everything, exactly as maySee says", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    await written(ada, { headline: "Hers" }, story("x"));
    await written(wes, { headline: "His" }, story("x"));
    for (const actor of [ada, wes]) {
      const seen = (await listArticles(actor, list())).articles.map(({ id }) => id).sort();
      const rows = await db.article.findMany();
      expect(seen).toEqual(
        rows
          .filter((row) => maySee(actor, row).allowed)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  it("names a story without a headline by its first words, and cuts no character in two", async () => {
    const ada = await hire("editor");
    await written(ada, { headline: "" }, story(`${"a".repeat(89)}🚢 sails`));
    expect((await listArticles(ada, list())).articles[0]?.opening).toBe("a".repeat(89));
  });

  it("finds by headline, text and byline, whatever is a wildcard elsewhere", async () => {
    const ada = await hire("editor");
    const { id } = await written(
      ada,
      { headline: "A 100%_safe harbour" },
      story("The ferries sail at dawn."),
    );
    const found = async (search: string) =>
      (await listArticles(ada, list({ search }))).articles.map((one) => one.id);
    expect(await found("harbour")).toEqual([id]);
    expect(await found("FERRIES dawn")).toEqual([id]);
    expect(await found("100%_safe")).toEqual([id]);
    expect(await found("100x")).toEqual([]);
    expect(await found("%")).toEqual([id]);
    expect(await found("\\")).toEqual([]);
  });

  it("finds by a part of a name in the byline, in whatever case, and by headline and byline together", async () => {
    const ada = await hire("editor");
    const { id } = await written(
      ada,
      { headline: "The last lighthouse", byline: ["Ben Ruiz", "Ada Osei-Bonsu"] },
      story("It is dark now."),
    );
    await written(ada, { headline: "The last tram", byline: ["Ada Lind"] }, story("It is quiet now."));
    const found = async (search: string) =>
      (await listArticles(ada, list({ search }))).articles.map((one) => one.id);
    expect(await found("Osei")).toEqual([id]);
    expect(await found("ada osei")).toEqual([id]);
    expect(await found("lighthouse RUIZ")).toEqual([id]);
    expect(await found("tram ruiz")).toEqual([]);
    expect(await found("os_i")).toEqual([]);
  });

  it("filters by where readers stand with an article", async () => {
    const ada = await hire("editor");
    const draft = await written(ada, { headline: "Draft" }, story("x"));
    const live = await published(ada, "Live", "x");
    const changed = await published(ada, "Changed", "x");
    await rewritten(ada, changed.id, { kicker: "New" });
    const gone = await published(ada, "Gone", "x");
    await unpublishArticle(ada, { articleId: gone.id });
    const mine = { authorId: ada.userId };
    for (const [status, { id }] of [
      ["draft", draft],
      ["published", live],
      ["changed", changed],
      ["unpublished", gone],
    ] as const) {
      const { articles } = await listArticles(ada, list({ ...mine, status }));
      expect(articles.map((one) => one.id)).toEqual([id]);
      expect((await getArticle(ada, { articleId: id })).article.status).toBe(status);
    }
  });

  it("pages by key: every article once, also when one is saved in between", async () => {
    const ada = await hire("editor");
    for (let index = 0; index < 35; index++) await written(ada, { headline: `Story ${index}` }, story("x"));
    const mine = { authorId: ada.userId };
    const first = await listArticles(ada, list(mine));
    expect(first.articles).toHaveLength(30);
    await written(ada, { headline: "Just in" }, story("x"));
    const second = await listArticles(ada, list({ ...mine, after: first.next ?? "" }));
    const ids = new Set([...first.articles, ...second.articles].map(({ id }) => id));
    expect(ids.size).toBe(35);
    expect(second.next).toBeNull();
  });

  it.each([
    "'; DROP TABLE",
    "0000-01-01T00:00:00.000Z_5c9f3c1e-6d5c-4b76-9f57-0a1a2b3c4d5e",
    "2026-99-09T14:20:00.000Z_5c9f3c1e-6d5c-4b76-9f57-0a1a2b3c4d5e",
    `2026-09-09T14:20:00.000Z_${"-".repeat(36)}`,
  ])("refuses the page after %j, which isn't one", (after) => {
    expect(ListArticles.safeParse({ after }).success).toBe(false);
  });
});
