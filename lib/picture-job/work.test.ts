import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { articleWith, jobsOf, later, NEWSROOM, photo, showing, site, work } from "@/lib/testing/picture-jobs";
import { hire } from "@/lib/testing/staff";
import { workOnPictures } from "./work";

describe("a worker", () => {
  it("is the newsroom itself", async () => {
    const working = workOnPictures(await hire("editor"), { workerId: crypto.randomUUID() });
    await expect(working).rejects.toThrow(/newsroom itself/u);
  });

  it("leaves what it had to others when it crashed, once its time is over", async () => {
    const writer = await hire("writer");
    const { url } = await showing(await photo());
    const articleId = await articleWith(writer, `${url}/a.jpg`);
    const claimed = { claimedBy: crypto.randomUUID(), claimedUntil: later(5), attempts: 1 };
    await db.pictureJob.updateMany({ where: { articleId }, data: claimed });
    expect(await work()).toBe(0);
    expect(await work(6)).toBe(1);
    expect(await jobsOf(articleId)).toMatchObject([{ state: "done", claimedBy: null }]);
  });

  it("gives up what has ended it again and again", async () => {
    const writer = await hire("writer");
    const there = await showing(await photo());
    const articleId = await articleWith(writer, `${there.url}/a.jpg`);
    await db.pictureJob.updateMany({ where: { articleId }, data: { attempts: 5 } });
    await work();
    expect(there.asked).toEqual([]);
    expect(await jobsOf(articleId)).toMatchObject([{ state: "failed" }]);
  });

  it("gives back what it had begun when it is told to stop, as if it had not tried", async () => {
    const writer = await hire("writer");
    const stopping = new AbortController();
    const there = await site(() => stopping.abort());
    const articleId = await articleWith(writer, `${there.url}/a.jpg`);
    await workOnPictures(NEWSROOM, { workerId: crypto.randomUUID(), signal: stopping.signal });
    expect(there.asked).toHaveLength(1);
    expect(await jobsOf(articleId)).toMatchObject([
      { state: "waiting", attempts: 0, claimedBy: null, because: "" },
    ]);
  });
});
