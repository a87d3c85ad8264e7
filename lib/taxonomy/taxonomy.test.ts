import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, Invalid } from "@/lib/errors";
import { findStory } from "@/lib/reader/find-story";
import { movedTo } from "@/lib/reader/moved";
import { authorView } from "@/lib/reader/named";
import { sectionView } from "@/lib/reader/section";
import { published } from "@/lib/testing/publications";
import { hire } from "@/lib/testing/staff";
import { createNamed, editNamed } from "./edit-named";
import { createSection, editSection, moveSection } from "./edit-section";
import { CreateNamed, CreateSection, EditNamed } from "./input";
import { listAllSections } from "./list-sections";
import { deleteNamed, mergeNamed } from "./merge-named";
import { deleteSection, mergeSections } from "./merge-sections";

const idOfSection = async (name: string) => (await db.section.findUniqueOrThrow({ where: { name } })).id;
const author = async (name: string) => {
  await createNamed(await hire("editor"), "contributor", CreateNamed.parse({ name }));
  return (await db.contributor.findUniqueOrThrow({ where: { name } })).id;
};

describe("a section", () => {
  it("takes its live stories along when it is renamed, and no address of theirs is lost", async () => {
    const editor = await hire("editor");
    const story = await published({ section: "Stage", slug: "first-night", headline: "First night" });
    const id = await idOfSection("Stage");
    await editSection(editor, { id, name: "Theatre", slug: "theatre" });
    await editSection(editor, { id, name: "Theatre and dance", slug: "theatre-dance" });
    const found = await findStory("theatre-dance/first-night");
    if (found.kind !== "live") throw new Error(found.kind);
    expect(found.story).toMatchObject({
      headline: "First night",
      section: { name: "Theatre and dance", slug: "theatre-dance" },
      firstPublishedAt: story.firstPublishedAt,
      publishedAt: story.publishedAt,
      updatedAt: null,
    });
    for (const path of ["stage/first-night", "theatre/first-night"])
      expect(await findStory(path)).toMatchObject({ kind: "moved", path: "theatre-dance/first-night" });
    expect(await movedTo("stage")).toBe("theatre-dance");
    expect(await movedTo("theatre")).toBe("theatre-dance");
    expect((await sectionView("theatre-dance", null))?.cards).toHaveLength(1);
    expect(await sectionView("stage", null)).toBeNull();
  });

  it("may go back to an address that it had, and no other gets it", async () => {
    const editor = await hire("editor");
    await createSection(editor, CreateSection.parse({ name: "Rowing" }));
    const id = await idOfSection("Rowing");
    await editSection(editor, { id, name: "Rowing", slug: "boats" });
    await expect(createSection(editor, { name: "Rowing again", slug: "rowing" })).rejects.toBeInstanceOf(
      Invalid,
    );
    await editSection(editor, { id, name: "Rowing", slug: "rowing" });
    expect(await movedTo("rowing")).toBeNull();
    expect(await movedTo("boats")).toBe("rowing");
  });

  it.each(["desk", "topic", "author", "api", "corrections"])(
    "can’t have /%s as its address",
    async (slug) => {
      await expect(createSection(await hire("editor"), { name: `My ${slug}`, slug })).rejects.toMatchObject({
        issues: [{ field: "slug", message: expect.stringContaining("house’s own") }],
      });
    },
  );

  it("becomes part of another with its stories, also where both have a story at the same address", async () => {
    const editor = await hire("editor");
    const one = await published({ section: "Film", slug: "opening" });
    const other = await published({ section: "Screen", slug: "opening" });
    const [film, screen] = [await idOfSection("Film"), await idOfSection("Screen")];
    await mergeSections(editor, { id: film, intoId: screen });
    expect(await db.section.findUnique({ where: { id: film } })).toBeNull();
    expect(await movedTo("film")).toBe("screen");
    expect((await sectionView("screen", null))?.cards.map(({ articleId }) => articleId).sort()).toEqual(
      [one.articleId, other.articleId].sort(),
    );
    expect(await findStory("screen/opening")).toMatchObject({ story: { articleId: other.articleId } });
    expect(await findStory("film/opening")).toMatchObject({ kind: "moved", articleId: one.articleId });
    const article = await db.article.findUniqueOrThrow({ where: { id: one.articleId } });
    expect(article).toMatchObject({ sectionId: screen, version: 1 });
    expect(await db.commit.count({ where: { articleId: one.articleId } })).toBe(1);
  });

  it("is deleted only when nothing is in it", async () => {
    const editor = await hire("editor");
    await published({ section: "Chess" });
    await expect(deleteSection(editor, { id: await idOfSection("Chess") })).rejects.toBeInstanceOf(Conflict);
    await createSection(editor, { name: "Empty", slug: "" });
    await deleteSection(editor, { id: await idOfSection("Empty") });
    expect(await db.section.findUnique({ where: { name: "Empty" } })).toBeNull();
  });

  it("moves among the others, and writers change nothing", async () => {
    const editor = await hire("editor");
    for (const name of ["Alpha", "Beta"]) await createSection(editor, { name, slug: "" });
    const order = async () =>
      (await listAllSections(editor)).map(({ name }) => name).filter((name) => /^(Alpha|Beta)$/.test(name));
    await moveSection(editor, { id: await idOfSection("Beta"), by: -1 });
    expect(await order()).toEqual(["Beta", "Alpha"]);
    const writer = await hire("writer");
    await expect(createSection(writer, { name: "Mine", slug: "" })).rejects.toBeInstanceOf(Forbidden);
    await expect(createNamed(writer, "topic", CreateNamed.parse({ name: "Mine" }))).rejects.toBeInstanceOf(
      Forbidden,
    );
  });
});

describe("a contributor", () => {
  it("keeps stories and old addresses when renamed and merged", async () => {
    const editor = await hire("editor");
    const [mara, m] = [await author("Mara Lind"), await author("M. Lind")];
    await published({ byline: ["Mara Lind"], headline: "One" });
    await published({ byline: ["M. Lind"], headline: "Two" });
    await editNamed(
      editor,
      "contributor",
      EditNamed.parse({ id: mara, name: "Mara Lindqvist", slug: "mara-lindqvist" }),
    );
    await mergeNamed(editor, "contributor", { id: m, intoId: mara });
    const view = await authorView("mara-lindqvist", null);
    expect(view?.cards.map(({ headline }) => headline).sort()).toEqual(["One", "Two"]);
    expect(await movedTo("author/mara-lind")).toBe("author/mara-lindqvist");
    expect(await movedTo("author/m-lind")).toBe("author/mara-lindqvist");
  });

  it("can’t have another’s name, alias or address", async () => {
    const editor = await hire("editor");
    const id = await author("Tom Reed");
    await author("Rita Reed");
    const edited = (change: object) =>
      editNamed(editor, "contributor", EditNamed.parse({ id, name: "Tom Reed", ...change }));
    await expect(edited({ name: "Rita Reed" })).rejects.toMatchObject({ issues: [{ field: "name" }] });
    await expect(edited({ aliases: "Rita Reed" })).rejects.toMatchObject({ issues: [{ field: "aliases" }] });
    await expect(edited({ slug: "rita-reed" })).rejects.toMatchObject({ issues: [{ field: "slug" }] });
  });

  it("has https links alone, and is deleted only when no live story carries the name", async () => {
    const editor = await hire("editor");
    expect(CreateNamed.safeParse({ name: "A", links: "javascript:alert(1)" }).success).toBe(false);
    expect(CreateNamed.safeParse({ name: "A", links: "http://a.example" }).success).toBe(false);
    const id = await author("Uma Holt");
    const { articleId } = await published({ byline: ["Uma Holt"] });
    await expect(deleteNamed(editor, "contributor", { id })).rejects.toBeInstanceOf(Conflict);
    await db.publication.updateMany({ where: { articleId }, data: { live: false } });
    await deleteNamed(editor, "contributor", { id });
    expect(await db.contributor.findUnique({ where: { id } })).toBeNull();
  });
});
