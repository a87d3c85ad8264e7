import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { documentOf, figureOf, paragraph } from "@/lib/testing/documents";
import { published, sectionNamed, takenDown } from "@/lib/testing/publications";
import { readSections } from "./chrome";
import { frontView } from "./front";
import { sectionView } from "./section";

const pictureId = "00000000-0000-4000-8000-000000000001";
const picture = { width: 1600, height: 1067, hash: "b".repeat(64), color: "#335577", widths: [480] };
const withPicture = {
  body: documentOf(paragraph("Words"), figureOf(pictureId)),
  pictures: { [pictureId]: picture },
};
const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 10, minute));

describe("the front page", () => {
  it("is empty before anything is published", async () => {
    expect(await frontView(await readSections())).toEqual({ lead: null, beside: [], bands: [] });
  });

  it("leads with the newest story that has a picture, and shows no story twice", async () => {
    for (let minute = 0; minute < 12; minute++) {
      const section = minute % 2 === 0 ? "Politics" : "Culture";
      await published({
        section,
        slug: `s${minute}`,
        firstPublishedAt: at(minute),
        ...(minute === 10 ? withPicture : {}),
      });
    }
    const hidden = await published({ slug: "hidden", firstPublishedAt: at(50), ...withPicture });
    await takenDown(hidden);
    await sectionNamed("Empty");
    const front = await frontView(await readSections());
    expect(front.lead?.path).toBe("politics/s10");
    expect(front.beside.map((card) => card.path)).toEqual([
      "culture/s11",
      "culture/s9",
      "politics/s8",
      "culture/s7",
    ]);
    expect(front.bands.map((band) => band.section.slug)).toEqual(["culture", "politics"]);
    const all = [front.lead, ...front.beside, ...front.bands.flatMap((band) => band.cards)];
    expect(new Set(all.map((card) => card?.articleId)).size).toBe(all.length);
  });
});

describe("a section", () => {
  it("is there when it exists, and when stories still stand under a former slug", async () => {
    await sectionNamed("Quiet");
    expect(await sectionView("quiet", null)).toMatchObject({
      section: { name: "Quiet" },
      cards: [],
      older: null,
    });
    expect(await sectionView("nowhere", null)).toBeNull();
    expect(await sectionView("\0", null)).toBeNull();
    expect(await sectionView("quiet", "no id")).toBeNull();
    expect(await sectionView("quiet", "00000000-0000-4000-8000-00000000ffff")).toBeNull();
  });

  it("shows every story once over its pages, also those of one instant, also when one ends a page and is taken down", async () => {
    const expected = new Set<string>();
    for (let index = 0; index < 45; index++) {
      const { path } = await published({
        section: "Sport",
        slug: `match-${index}`,
        firstPublishedAt: at(Math.floor(index / 7)),
      });
      expected.add(path);
    }
    const seen: string[] = [];
    let before: string | null = null;
    for (let page = 0; page < 5; page++) {
      const view = await sectionView("sport", before);
      seen.push(...(view?.cards.map((card) => card.path) ?? []));
      if (!view?.older) break;
      before = new URL(view.older, "http://x").searchParams.get("before");
      const last = view.cards.at(-1);
      if (page === 0 && last) await takenDown(last);
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen)).toEqual(expected);
  });
});

describe("the masthead", () => {
  it("names the sections that have something to read, in the newsroom's order", async () => {
    await sectionNamed("Zoology", -1);
    await published({ section: "Zoology", slug: "newts" });
    const names = (await readSections()).map((section) => section.name);
    expect(names[0]).toBe("Zoology");
    expect(names).not.toContain("Quiet");
  });
});
