import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { commitsAfter } from "@/lib/article/commits-since";
import { getArticle } from "@/lib/article/get";
import { db } from "@/lib/db/client";
import { story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { device, openTab, twoWriting } from "@/lib/testing/tabs";

describe("the fields of a tab", () => {
  it("keeps both values when two people change one field, and lets the person choose", async () => {
    const { ada, id, first, second } = await twoWriting({ headline: "Council votes" });
    first.saver.editField("headline", "Council wakes");
    // The other one is saved first, however busy the machine is.
    second.weather.losesRequest = true;
    second.saver.editField("headline", "Council sleeps");
    second.types("And ", 0);
    await first.saver.flush();
    second.weather.losesRequest = false;
    await second.saver.flush();
    const { fields } = second.saver.snapshot();
    expect(fields.conflicts).toMatchObject([
      { name: "headline", theirs: "Council wakes", actorName: ada.name },
    ]);
    expect(fields.local.headline).toBe("Council sleeps");
    expect((await getArticle(ada, { articleId: id })).article).toMatchObject({
      fields: { headline: "Council wakes" },
    });
    second.saver.resolveConflict("headline", "mine");
    await second.saver.flush();
    await first.saver.hear();
    expect(first.saver.snapshot().fields.local.headline).toBe("Council sleeps");
    expect(first.text()).toBe("And onetwo");
  });

  it("hands an earlier tab's headline back when somebody else has written another one since", async () => {
    const { ben, id, laptop, first, second } = await twoWriting({ headline: "Council votes" });
    second.weather.losesRequest = true;
    second.saver.editField("headline", "Council sleeps");
    await second.saver.flush();
    second.saver.close();
    first.saver.editField("headline", "Council wakes");
    await first.saver.flush();
    const again = await openTab(ben, id, laptop);
    expect(again.recovered).toMatchObject([{ kind: "text", texts: ["headline: Council sleeps"] }]);
    expect(again.saver.snapshot().fields.local.headline).toBe("Council wakes");
  });

  it("does not call a field saved that waits for a choice, and keeps it on the device", async () => {
    const { ben, id, laptop, first, second } = await twoWriting({ headline: "Council votes" });
    first.saver.editField("headline", "Council wakes");
    // The other one is saved first, however busy the machine is.
    second.weather.losesRequest = true;
    second.saver.editField("headline", "Council sleeps");
    await first.saver.flush();
    second.weather.losesRequest = false;
    await second.saver.flush();
    expect(second.saver.snapshot().status.kind).toBe("undecided");
    expect(second.saver.wouldLose()).toBe(false);
    second.saver.close();
    const again = await openTab(ben, id, laptop);
    expect(again.recovered).toMatchObject([{ kind: "text", texts: ["headline: Council sleeps"] }]);
  });

  it("holds a headline back that is too long, saves all else, and keeps it on the device", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, { headline: "Council votes" }, story("one"));
    const laptop = device();
    const tab = await openTab(ada, id, laptop);
    const long = "Council ".repeat(60);
    tab.saver.editField("headline", long);
    tab.saver.editField("kicker", "City");
    tab.saver.editField("topics", ["ferry", "f".repeat(61)]);
    expect(await tab.saver.flush()).toBe(true);
    expect(tab.saver.snapshot()).toMatchObject({
      status: { kind: "unfit", fields: ["headline", "topics"] },
      fields: { local: { headline: long } },
    });
    expect(tab.saver.wouldLose()).toBe(false);
    const stored = async () => (await getArticle(ada, { articleId: id })).article.fields;
    expect(await stored()).toMatchObject({ headline: "Council votes", kicker: "City", topics: [] });

    tab.saver.editField("headline", "Council votes again");
    tab.saver.editField("topics", ["ferry"]);
    await tab.saver.flush();
    expect(tab.saver.snapshot().status.kind).toBe("saved");
    expect(await stored()).toMatchObject({ headline: "Council votes again", topics: ["ferry"] });
    expect(await laptop.listOf(id)).toEqual([]);
  });

  it("hands back a headline that was too long when its tab was closed", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, { headline: "Council votes" }, story("one"));
    const laptop = device();
    const tab = await openTab(ada, id, laptop);
    const long = "Council ".repeat(60);
    tab.saver.editField("headline", long);
    await tab.saver.flush();
    tab.saver.close();
    const again = await openTab(ada, id, laptop);
    expect(again.recovered).toMatchObject([{ kind: "text", texts: [`headline: ${long}`] }]);
  });

  it("takes another's headline over one of its own that is too long", async () => {
    const { first, second } = await twoWriting({ headline: "Council votes" });
    second.saver.editField("headline", "Council ".repeat(60));
    first.saver.editField("headline", "Council wakes");
    await first.saver.flush();
    await second.saver.flush();
    await second.saver.hear();
    expect(second.saver.snapshot().status.kind).toBe("undecided");
    second.saver.resolveConflict("headline", "theirs");
    await second.saver.flush();
    expect(second.saver.snapshot()).toMatchObject({
      status: { kind: "saved" },
      fields: { local: { headline: "Council wakes" } },
    });
  });

  it("writes the value that lost into the history", async () => {
    const { ada, id, first, second } = await twoWriting({ headline: "Council votes" });
    first.saver.editField("headline", "Council wakes");
    // The other one is saved first, however busy the machine is.
    second.weather.losesRequest = true;
    second.saver.editField("headline", "Council sleeps");
    await first.saver.flush();
    second.weather.losesRequest = false;
    await second.saver.flush();
    second.saver.resolveConflict("headline", "theirs");
    expect(await second.saver.flush()).toBe(true);
    expect(second.saver.snapshot()).toMatchObject({
      status: { kind: "saved" },
      fields: { conflicts: [], given: [] },
    });
    const log = await db.$transaction((tx) => commitsAfter(tx, id, 0));
    expect(JSON.stringify(log.at(-1)?.fields)).toContain("Council sleeps");
    expect((await getArticle(ada, { articleId: id })).article.fields.headline).toBe("Council wakes");
  });

  it("is in no conflict with its own words, though another tab took them for a closed one's and sent them", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, { headline: "Council votes" }, story("one"));
    const laptop = device();
    const tab = await openTab(ada, id, laptop);
    tab.weather.losesRequest = true;
    tab.saver.editField("headline", "Council wakes");
    await tab.saver.flush();
    // Kept beside the batch that is under way.
    tab.saver.editField("headline", "Council wakes up");
    await tab.saver.flush();
    const other = await openTab(ada, id, laptop);
    expect(other.saver.snapshot().fields.local.headline).toBe("Council wakes up");
    tab.saver.editField("headline", "Council wakes up late");
    tab.weather.losesRequest = false;
    expect(await tab.saver.flush()).toBe(true);
    expect(tab.saver.snapshot()).toMatchObject({ status: { kind: "saved" }, fields: { conflicts: [] } });
    expect((await getArticle(ada, { articleId: id })).article.fields.headline).toBe("Council wakes up late");
  });
});
