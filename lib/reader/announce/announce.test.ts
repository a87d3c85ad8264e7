import "@/lib/testing/database";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { configureAnnouncements } from "@/lib/announcement/configure";
import { listChannels } from "@/lib/announcement/list-channels";
import { announcementSettings } from "@/lib/announcement/stored";
import { publishArticle } from "@/lib/article/publish";
import { unpublishArticle } from "@/lib/article/unpublish";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { feed } from "@/lib/reader/feed";
import { keyFile } from "@/lib/reader/hub";
import { pages } from "@/lib/reader/pages";
import { editSection } from "@/lib/taxonomy/edit-section";
import { openSection, published, rewritten } from "@/lib/testing/articles";
import {
  feedsIn,
  listener,
  newsroomThatTells,
  TOLD_ORIGIN,
  type Told,
  tellNobody,
  websub,
  work,
} from "@/lib/testing/listeners";
import { webServer } from "@/lib/testing/servers";

let admin: Person;
let ada: Person;
beforeAll(async () => {
  ({ admin, ada } = await newsroomThatTells());
});
beforeEach(() => tellNobody(admin));

describe("a hub", () => {
  it("is told of each feed that changed, once: site, section, topics and authors, in each format", async () => {
    const hub = await listener();
    await configureAnnouncements(admin, { channel: "websub", address: hub.url });
    const article = await published(ada, "A ferry", "Words.");
    await rewritten(ada, article.id, { topics: ["Ferries"], byline: ["Ida Moor"] });
    const { version } = await rewritten(ada, article.id, { standfirst: "More." });
    await publishArticle(ada, { articleId: article.id, version });
    await work();
    const expected = ["", "news/", "topic/ferries/", "author/ida-moor/"].flatMap((path) =>
      ["feed.xml", "atom.xml", "feed.json"].map((file) => `${TOLD_ORIGIN}/${path}${file}`),
    );
    expect(feedsIn(hub.bodies)).toEqual(expect.arrayContaining(expected));
    expect(new Set(feedsIn(hub.bodies)).size).toBe(hub.bodies.length);
    expect(new URLSearchParams(hub.bodies[0]).get("hub.mode")).toBe("publish");
    expect(await websub(admin)).toMatchObject({ waiting: 0, trouble: null, toldAt: expect.any(Date) });
    await work(60);
    expect(hub.bodies).toHaveLength(new Set(feedsIn(hub.bodies)).size);
  });

  it("is told later when it is away, again after longer and longer pauses, and administrators see why", async () => {
    let away = true;
    const hub = await listener((_, response) => response.writeHead(away ? 503 : 202).end());
    await configureAnnouncements(admin, { channel: "websub", address: hub.url });
    await published(ada, "Away", "Words.");
    await work();
    const first = await websub(admin);
    expect(first).toMatchObject({ waiting: 1, trouble: { because: expect.stringContaining("has trouble") } });
    const tries = hub.bodies.length;
    await work();
    expect(hub.bodies).toHaveLength(tries);
    await work(2);
    expect(hub.bodies.length).toBeGreaterThan(tries);
    const second = await websub(admin);
    const pause = (state: typeof first) =>
      state?.trouble ? state.trouble.nextAt.getTime() - state.trouble.at.getTime() : 0;
    expect(pause(second)).toBeGreaterThan(pause(first));
    away = false;
    hub.bodies.length = 0;
    await work(15);
    expect(feedsIn(hub.bodies)).toContain(`${TOLD_ORIGIN}/feed.xml`);
    expect(await websub(admin)).toMatchObject({ waiting: 0, trouble: null });
  });

  it("that isn't there at all is a sentence, and what waits stays", async () => {
    const server = await webServer(() => {});
    await server[Symbol.asyncDispose]();
    await configureAnnouncements(admin, { channel: "websub", address: `http://127.0.0.1:${server.port}/` });
    await published(ada, "Nobody there", "Words.");
    await work();
    expect(await websub(admin)).toMatchObject({
      waiting: 1,
      trouble: { because: expect.stringContaining("doesn't answer") },
    });
  });

  it("is told at once what waited when an administrator saves its address", async () => {
    const hub = await listener((_, response) => response.writeHead(500).end());
    await configureAnnouncements(admin, { channel: "websub", address: hub.url });
    await published(ada, "Moved hub", "Words.");
    await work();
    const other = await listener();
    await configureAnnouncements(admin, { channel: "websub", address: other.url });
    await work();
    expect(feedsIn(other.bodies)).toContain(`${TOLD_ORIGIN}/feed.xml`);
  });

  it("is named by every feed, and by its header", async () => {
    await published(ada, "In a feed", "Words.");
    await configureAnnouncements(admin, { channel: "websub", address: "https://hub.example/?a=1&b=2" });
    pages.clear();
    const [rss, atom, json] = [
      await feed("news"),
      await feed("news", "atom.xml"),
      await feed("news", "feed.json"),
    ];
    expect(rss.body).toContain('<atom:link href="https://hub.example/?a=1&amp;b=2" rel="hub"/>');
    expect(atom.body).toContain('<link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>');
    expect(JSON.parse(String(json.body)).hubs).toEqual([
      { type: "WebSub", url: "https://hub.example/?a=1&b=2" },
    ]);
    expect(atom.headers?.Link).toBe(
      `<https://hub.example/?a=1&b=2>; rel="hub", <${TOLD_ORIGIN}/news/atom.xml>; rel="self"`,
    );
    await configureAnnouncements(admin, { channel: "websub", address: "" });
    pages.clear();
    expect((await feed("news")).body).not.toContain('rel="hub"');
    expect((await feed("news")).headers?.Link).toBeUndefined();
  });
});

describe("search engines", () => {
  const sentTo = (told: Told) => told.bodies.map((body) => JSON.parse(body));

  it("are told of every address of a story, with the key that lies at ours, also when it is gone", async () => {
    const engine = await listener();
    await configureAnnouncements(admin, { channel: "indexnow", address: engine.url });
    const article = await published(ada, "Indexed", "Words.");
    await work();
    const { slug } = article.fields;
    const [message] = sentTo(engine);
    expect(message).toEqual({
      host: "news.example",
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      keyLocation: `${TOLD_ORIGIN}/${message.key}.txt`,
      urlList: [`${TOLD_ORIGIN}/news/${slug}`],
    });
    pages.clear();
    expect(await keyFile(message.key)).toMatchObject({ status: 200, body: message.key });
    expect(await keyFile("0".repeat(32))).toBeNull();
    const { version } = await rewritten(ada, article.id, { slug: `${slug}-b` });
    await publishArticle(ada, { articleId: article.id, version });
    await work();
    expect(sentTo(engine)[1].urlList.toSorted()).toEqual([
      `${TOLD_ORIGIN}/news/${slug}`,
      `${TOLD_ORIGIN}/news/${slug}-b`,
    ]);
    await unpublishArticle(ada, { articleId: article.id });
    await work();
    expect(sentTo(engine)[2].urlList).toHaveLength(2);
    expect(sentTo(engine)[2].key).toBe(message.key);
  });

  it("are told of the stories of a section that was given another address", async () => {
    await published(ada, "In a section", "Words.");
    const id = await openSection("News");
    const engine = await listener();
    await configureAnnouncements(admin, { channel: "indexnow", address: engine.url });
    await editSection(ada, { id, name: "News", slug: "tidings" });
    await work();
    expect(
      sentTo(engine)[0].urlList.some((url: string) => url.startsWith(`${TOLD_ORIGIN}/tidings/in-a-section`)),
    ).toBe(true);
    await editSection(ada, { id, name: "News", slug: "news" });
  });
});

describe("who is told", () => {
  it("is decided and seen by administrators, and written down", async () => {
    await expect(configureAnnouncements(ada, { channel: "websub", address: "" })).rejects.toThrow(Forbidden);
    await expect(listChannels(ada)).rejects.toThrow(Forbidden);
    await configureAnnouncements(admin, { channel: "indexnow", address: "https://search.example/" });
    const { type, details } = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect({ type, details }).toEqual({
      type: "announcement.configured",
      details: { channel: "indexnow", address: "https://search.example/" },
    });
    const key = async () => (await announcementSettings(db)).indexnow?.key;
    const before = await key();
    await configureAnnouncements(admin, { channel: "indexnow", address: "https://other.example/" });
    expect(await key()).toBe(before);
  });

  it("is nobody of the inner network, whatever an administrator writes", async () => {
    await configureAnnouncements(admin, { channel: "websub", address: "http://169.254.169.254/latest" });
    await published(ada, "Inner", "Words.");
    await work();
    expect(await websub(admin)).toMatchObject({ waiting: 1, trouble: { because: expect.any(String) } });
  });
});
