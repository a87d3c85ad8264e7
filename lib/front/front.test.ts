import "@/lib/testing/database";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { frontView } from "@/lib/reader/front";
import { published, takenDown } from "@/lib/testing/publications";
import { hire } from "@/lib/testing/staff";
import { publishFront, saveFront } from "./choose";
import { getFront } from "./get";
import { ChooseFront } from "./input";

beforeEach(async () => {
  await db.publication.updateMany({ where: { live: true }, data: { live: false } });
  await db.setting.deleteMany();
});

const at = (day: number) => new Date(Date.UTC(2026, 4, day));
const story = (day: number) => published({ headline: `Day ${day}`, firstPublishedAt: at(day) });

async function seen(): Promise<string[]> {
  const { lead, beside } = await frontView([]);
  return [lead, ...beside].flatMap((card) => card?.headline ?? []);
}

describe("the front page", () => {
  it("shows what was chosen and published first, then the newest, each once", async () => {
    const editor = await hire("editor");
    const [one, two] = [await story(1), await story(2)];
    for (const day of [3, 4, 5, 6]) await story(day);
    const articleIds = [two.articleId, one.articleId];
    await saveFront(editor, { articleIds, seen: [] });
    expect(await seen()).toEqual(["Day 6", "Day 5", "Day 4", "Day 3", "Day 2"]);
    expect(await getFront(editor)).toMatchObject({ changed: true });
    await publishFront(editor, { articleIds, seen: articleIds });
    expect(await seen()).toEqual(["Day 2", "Day 1", "Day 6", "Day 5", "Day 4"]);
    expect(await getFront(editor)).toMatchObject({ changed: false });
  });

  it("loses a story that is taken offline, and has it again with the story", async () => {
    const editor = await hire("editor");
    const [one, two] = [await story(1), await story(2)];
    await publishFront(editor, { articleIds: [one.articleId], seen: [] });
    await takenDown(one);
    expect(await seen()).toEqual(["Day 2"]);
    expect(await getFront(editor)).toEqual({ draft: [], kept: [one.articleId], changed: false });
    await published({ articleId: one.articleId, headline: "Day 1 again" });
    expect(await seen()).toEqual(["Day 1 again", two.headline]);
  });

  it("takes no change of a draft that a colleague has changed meanwhile", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const [one, two] = [await story(1), await story(2)];
    const both = [
      saveFront(ada, { articleIds: [one.articleId], seen: [] }),
      saveFront(ben, { articleIds: [two.articleId], seen: [] }),
    ];
    const results = await Promise.allSettled(both);
    expect(results.filter(({ status }) => status === "rejected")).toMatchObject([
      { reason: { kind: "conflict" } },
    ]);
    const { kept } = await getFront(ada);
    expect(kept).toHaveLength(1);
    await publishFront(ben, { articleIds: [two.articleId, one.articleId], seen: kept });
    expect(await seen()).toEqual(["Day 2", "Day 1"]);
  });

  it("has its places, a story once, and is no writer’s", async () => {
    const ids = Array.from({ length: 6 }, () => crypto.randomUUID());
    expect(ChooseFront.safeParse({ articleIds: ids, seen: [] }).success).toBe(false);
    expect(ChooseFront.safeParse({ articleIds: [ids[0], ids[0]], seen: [] }).success).toBe(false);
    const writer = await hire("writer");
    await expect(saveFront(writer, { articleIds: [], seen: [] })).rejects.toBeInstanceOf(Forbidden);
    await expect(publishFront(writer, { articleIds: [], seen: [] })).rejects.toBeInstanceOf(Forbidden);
    await expect(getFront(writer)).rejects.toBeInstanceOf(Forbidden);
  });
});
