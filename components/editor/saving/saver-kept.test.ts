import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { getArticle } from "@/lib/article/get";
import { textOf } from "@/lib/document/types";
import { story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { device, openTab, twoWriting } from "@/lib/testing/tabs";

/** Two people in one story; Ben's laptop has lost the network. */
async function oneOffline() {
  const all = await twoWriting();
  all.second.weather.losesRequest = true;
  return all;
}

describe("words that have lost their place or their tab", () => {
  it("hands back words whose paragraph was deleted by somebody else", async () => {
    const { first, second } = await oneOffline();
    second.types("precious ", 0);
    first.deletes(0);
    await first.saver.flush();
    second.weather.losesRequest = false;
    await second.saver.flush();
    expect(second.text()).toBe("two");
    expect(second.saver.snapshot().displaced).toEqual(["precious one"]);
  });

  it("hands an earlier tab's words back as text when their place is gone", async () => {
    const { ben, id, laptop, first, second } = await oneOffline();
    second.types("precious ", 0);
    await second.saver.flush();
    second.saver.close();
    first.deletes(0);
    await first.saver.flush();
    const again = await openTab(ben, id, laptop);
    expect(again.recovered).toMatchObject([{ kind: "text", texts: ["precious one"] }]);
    expect(await laptop.listOf(id)).toHaveLength(1);
  });

  it("says that an earlier tab's words are saved, though a colleague wrote in the same paragraph", async () => {
    const { ada, ben, id, laptop, first, second } = await oneOffline();
    second.types("offline ", 0);
    await second.saver.flush();
    second.saver.close();
    first.types("meanwhile ", 0);
    await first.saver.flush();
    const again = await openTab(ben, id, laptop);
    expect(again.recovered).toMatchObject([{ kind: "saved" }]);
    expect(await laptop.listOf(id)).toEqual([]);
    const { body } = (await getArticle(ada, { articleId: id })).article;
    expect(textOf(body)).toMatch(/^(offline meanwhile|meanwhile offline) onetwo$/);
  });

  it("sends a long time offline in several batches", async () => {
    const ada = await hire("editor");
    const { id, version } = await written(ada, {}, story("one"));
    const tab = await openTab(ada, id, device());
    tab.weather.losesRequest = true;
    for (let key = 0; key < 2_500; key++) tab.types("x", 0);
    tab.weather.losesRequest = false;
    expect(await tab.saver.flush()).toBe(true);
    expect(tab.saver.snapshot().version).toBe(version + 3);
    expect((await getArticle(ada, { articleId: id })).article.body).toEqual(tab.document());
  });

  it("keeps displaced words on the device until they are dismissed", async () => {
    const { id, laptop, first, second } = await oneOffline();
    second.types("precious ", 0);
    first.deletes(0);
    await first.saver.flush();
    second.weather.losesRequest = false;
    await second.saver.flush();
    expect(await laptop.listOf(id)).toMatchObject([{ batches: [], texts: ["precious one"] }]);
    second.saver.dismissDisplaced();
    await second.saver.flush();
    expect(await laptop.listOf(id)).toEqual([]);
  });

  it("puts an earlier tab's words in once, though two tabs find them at the same time", async () => {
    const { ada, ben, id, laptop, first, second } = await oneOffline();
    second.types("once ", 0);
    await second.saver.flush();
    second.saver.close();
    first.types("meanwhile ", 0.9);
    await first.saver.flush();
    await Promise.all([openTab(ben, id, laptop), openTab(ben, id, laptop)]);
    expect(textOf((await getArticle(ada, { articleId: id })).article.body)).toBe("once onemeanwhile two");
  });

  it("hands back what it can of an entry that nobody can read any more, and opens", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, {}, story("one"));
    const laptop = device();
    const step = {
      stepType: "replace",
      from: 1,
      to: 1,
      slice: { content: [{ type: "text", text: "old words" }] },
    };
    await laptop.put({
      articleId: id,
      clientId: crypto.randomUUID(),
      schemaVersion: 0,
      base: 0,
      document: { type: "doc", content: [{ type: "marquee" }] },
      batches: [{ batchId: crypto.randomUUID(), steps: [step], fields: [] }],
      texts: [],
      at: 0,
    });
    const tab = await openTab(ada, id, laptop);
    expect(tab.recovered).toMatchObject([{ kind: "text", texts: ["old words"] }]);
    expect(await laptop.listOf(id)).toHaveLength(1);
  });
});
