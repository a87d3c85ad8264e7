import "@/lib/testing/database";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { configureAnnouncements } from "@/lib/announcement/configure";
import { announcementSettings } from "@/lib/announcement/stored";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import { published } from "@/lib/testing/articles";
import {
  feedsIn,
  inMinutes,
  listener,
  newsroomThatTells,
  TOLD_ORIGIN,
  tellNobody,
  websub,
  work,
} from "@/lib/testing/listeners";
import { claimBatch, endBatch, LEASE } from "./claim";
import { TOO_LATE } from "./pauses";
import { tell } from "./tell";
import { tellWhatIsDue } from "./work";

let admin: Person;
let ada: Person;
beforeAll(async () => {
  ({ admin, ada } = await newsroomThatTells());
});
beforeEach(() => tellNobody(admin));

describe("what is to be told", () => {
  it("is written with what happened, or not at all, and only where somebody is told", async () => {
    await published(ada, "Nobody is told", "Words.");
    expect(await db.announcement.count()).toBe(0);
    await configureAnnouncements(admin, { channel: "websub", address: "https://hub.example/" });
    const article = await db.article.findFirstOrThrow();
    const event = { type: "article.corrected", subjectId: article.id, kind: "update", text: "x" } as const;
    const breaksOff = inTransaction(async (tx) => {
      await record(tx, ada, event);
      throw new Error("broken off");
    });
    await expect(breaksOff).rejects.toThrow("broken off");
    expect(await db.announcement.count()).toBe(0);
    await inTransaction((tx) => record(tx, ada, event));
    await inTransaction((tx) => record(tx, ada, { type: "article.brought-back", subjectId: article.id }));
    expect(await db.announcement.findMany({ select: { channel: true, articleId: true } })).toEqual([
      { channel: "websub", articleId: article.id },
    ]);
  });

  it("is told once by however many instances", async () => {
    const hub = await listener();
    await configureAnnouncements(admin, { channel: "websub", address: hub.url });
    for (const headline of ["One", "Two", "Three"]) await published(ada, headline, "Words.");
    await Promise.all(Array.from({ length: 6 }, () => work()));
    expect(feedsIn(hub.bodies)).toEqual([...new Set(feedsIn(hub.bodies))]);
    expect(hub.bodies.length).toBeGreaterThan(5);
  });

  it("is not lost with an instance that dies before it has told, nor with one that dies after", async () => {
    const hub = await listener();
    await configureAnnouncements(admin, { channel: "websub", address: hub.url });
    await published(ada, "Crash", "Words.");
    const lease = LEASE / 60_000 + 1;

    expect(await claimBatch("websub", crypto.randomUUID(), new Date())).not.toBeNull(); // and dies
    await work();
    expect(hub.bodies).toEqual([]);

    const dying = crypto.randomUUID();
    const batch = await claimBatch("websub", dying, inMinutes(lease));
    const settings = await announcementSettings(db);
    const signal = new AbortController().signal;
    await tell("websub", settings, { articleIds: batch?.articleIds ?? [], signal }); // and dies
    const told = feedsIn(hub.bodies);
    expect(told.length).toBeGreaterThan(0);

    await work(2 * lease);
    expect(feedsIn(hub.bodies)).toEqual([...told, ...told].sort());
    expect(await websub(admin)).toMatchObject({ waiting: 0, trouble: null });
    // It was only slow, and comes back: what another one has ended is not ended again.
    await published(ada, "After the crash", "Words.");
    if (batch) await endBatch(batch, inMinutes(2 * lease));
    expect(await websub(admin)).toMatchObject({ waiting: 1 });
  });

  it("that comes while something is told is told after it", async () => {
    let more: Promise<unknown> | null = null;
    const hub = await listener((_, response) => {
      more ??= published(ada, "Meanwhile", "Words.");
      void more.then(() => response.writeHead(204).end());
    });
    await configureAnnouncements(admin, { channel: "websub", address: hub.url });
    await published(ada, "Before", "Words.");
    await work();
    expect(feedsIn(hub.bodies).filter((url) => url === `${TOLD_ORIGIN}/feed.xml`)).toHaveLength(2);
    expect(await websub(admin)).toMatchObject({ waiting: 0 });
  });

  it("is given back as if it had not been tried when the instance is told to stop", async () => {
    const stopping = new AbortController();
    const hub = await listener(() => stopping.abort());
    await configureAnnouncements(admin, { channel: "websub", address: hub.url });
    await published(ada, "Stopped", "Words.");
    await tellWhatIsDue({ workerId: crypto.randomUUID(), signal: stopping.signal });
    expect(await websub(admin)).toMatchObject({ waiting: 1, trouble: null });
    expect(await db.announcementChannel.findFirst()).toMatchObject({ attempts: 0, claimedBy: null });
  });

  it("is forgotten when it is too old to be news", async () => {
    const hub = await listener((_, response) => response.writeHead(500).end());
    await configureAnnouncements(admin, { channel: "websub", address: hub.url });
    await published(ada, "Old", "Words.");
    await work();
    expect(await websub(admin)).toMatchObject({ waiting: 1 });
    await work(TOO_LATE / 60_000 + 1);
    expect(await websub(admin)).toMatchObject({ waiting: 0 });
  });
});
