import "@/lib/testing/database";
import { Transform } from "@tiptap/pm/transform";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { appendChange, commitArticle } from "@/lib/article/commit";
import { getArticle } from "@/lib/article/get";
import { NEWSROOM_CLIENT } from "@/lib/article/newsroom-client";
import { publishArticle } from "@/lib/article/publish";
import { findArticle } from "@/lib/article/row";
import type { Article } from "@/lib/article/types";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { parseDocument } from "@/lib/document/parse";
import { schema } from "@/lib/document/schema";
import { type NodeJson, SCHEMA_VERSION, type StepJson, textOf } from "@/lib/document/types";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { figure, openSection, paragraph, published, rewritten, story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { compareVersions } from "./compare";
import { listHistory } from "./list-history";
import { nameVersion } from "./name-version";
import { restoreVersion } from "./restore";
import { restoreBlock } from "./restore-block";
import type { Part, Row } from "./types";
import { versionAt } from "./version-at";
import { whoWrote } from "./who-wrote";

const opened = async (by: Person, articleId: string) => (await getArticle(by, { articleId })).article;

/** Change the body at the head, as an editor's steps do. */
async function edits(by: Person, { id }: Article, change: (tr: Transform) => Transform): Promise<Article> {
  const article = await opened(by, id);
  await commitArticle(by, {
    articleId: id,
    base: article.version,
    clientId: crypto.randomUUID(),
    batchId: crypto.randomUUID(),
    schemaVersion: SCHEMA_VERSION,
    steps: change(new Transform(parseDocument(article.body))).steps.map((step) => step.toJSON() as StepJson),
    fields: [],
  });
  return opened(by, id);
}

const types = (by: Person, article: Article, at: number, text: string) =>
  edits(by, article, (tr) => tr.insert(at, schema.text(text)));

const idOf = (body: NodeJson, place: number) => String(body.content?.[place]?.attrs?.id);
const changed = (rows: readonly Row[]) => rows.filter(({ kind }) => kind !== "same");
const said = (parts: readonly Part[]) =>
  parts.map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]).join("");

describe("versionAt", () => {
  it("gives each version as it was, also behind checkpoints and restored versions", async () => {
    const ada = await hire("editor");
    let article = await written(ada, {}, story("The ferry."));
    const bodies = new Map<number, NodeJson>();
    for (let at = 0; at < 260; at++) {
      article = await types(ada, article, 1 + (at % 5), String(at % 10));
      bodies.set(article.version, article.body);
    }
    await restoreVersion(ada, { articleId: article.id, version: 100 });
    expect(await db.checkpoint.count({ where: { articleId: article.id } })).toBe(1);
    await inTransaction(async (tx) => {
      const now = await findArticle(tx, article.id);
      expect(now.body).toEqual(bodies.get(100));
      for (const [version, body] of bodies) {
        if (version % 20 > 0) continue;
        expect((await versionAt(tx, now, version)).document.eq(parseDocument(body))).toBe(true);
      }
    });
  });
});

describe("listHistory", () => {
  it("shows milestones first, and with all of it the sessions of each person between them", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const section = await openSection("News");
    let article = await written(ada, { headline: "Ferry", sectionId: section, slug: "ferry" }, story("One."));
    article = await types(ada, article, 1, "A ");
    article = await types(ben, article, 1, "B ");
    article = await types(ada, article, 1, "A ");
    await publishArticle(ada, { articleId: article.id, version: article.version });
    article = await types(ada, article, 1, "A ");
    const ask = { articleId: article.id };
    const milestones = await listHistory(ada, { ...ask, all: false });
    expect(milestones.entries).toMatchObject([
      { kind: "milestone", reason: "published", number: 1, version: 4 },
      { kind: "milestone", reason: "created", version: 0 },
    ]);
    const { entries, liveVersion } = await listHistory(ada, { ...ask, all: true });
    expect(liveVersion).toBe(4);
    expect(entries).toMatchObject([
      { kind: "session", actorName: ada.name, first: 5, last: 5, count: 1 },
      { kind: "milestone", reason: "published" },
      { kind: "session", actorName: ada.name, first: 1, last: 4, count: 3 },
      { kind: "session", actorName: ben.name, first: 3, last: 3, count: 1 },
      { kind: "milestone", reason: "created" },
    ]);
  });

  it("is paged without losing or repeating a milestone or a commit", async () => {
    const ada = await hire("editor");
    let article = await written(ada, {}, story("One."));
    for (let at = 0; at < 35; at++) {
      article = await types(ada, article, 1, "A");
      await nameVersion(ada, { articleId: article.id, name: `n${at}` });
    }
    for (const all of [false, true]) {
      const seen: string[] = [];
      let commits = 0;
      let before: string | undefined;
      do {
        const page = await listHistory(ada, { articleId: article.id, all, ...(before ? { before } : {}) });
        seen.push(...page.entries.map((entry) => (entry.kind === "milestone" ? entry.id : `${entry.last}`)));
        for (const entry of page.entries) if (entry.kind === "session") commits += entry.count;
        before = page.next ?? undefined;
      } while (before);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((key) => key.length > 30)).toHaveLength(36);
      expect(commits).toBe(all ? article.version : 0);
    }
  });

  it("refuses who may not see the article, and pages that are none", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const { id: articleId } = await written(ada, {}, story("One."));
    await expect(listHistory(wes, { articleId, all: false })).rejects.toBeInstanceOf(Forbidden);
    for (const all of [true, false])
      await expect(listHistory(ada, { articleId, all, before: "zero" })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("compareVersions", () => {
  it("says what went and came, who did it and when, whichever version is named first", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const first = await written(ada, { headline: "Ferry sails" }, story("The ferry sails.", "Nobody knows."));
    await edits(ada, first, (tr) => tr.insert(5, schema.text("old ")));
    await edits(ben, first, (tr) => tr.replaceWith(15, 20, schema.text("sinks")));
    await rewritten(ben, first.id, { headline: "Ferry sinks" });
    const ask = { articleId: first.id, from: "now", to: first.version } as const;
    const comparison = await compareVersions(ada, ask);
    const { rows, sessions, fields, from, to } = comparison;
    expect([from.version, to.version, to.isHead]).toEqual([1, 4, true]);
    const [row] = changed(rows);
    expect(changed(rows)).toHaveLength(1);
    expect(said(row?.inline ?? [])).toBe("The +old +ferry -sails-+sinks+.");
    expect(said(row?.before ?? [])).toBe("The ferry -sails-.");
    const whose = row?.inline.map(({ by }) => (by === null ? null : sessions[by]?.actorName));
    expect(whose).toEqual([null, ada.name, null, ben.name, ben.name, null]);
    expect(fields).toMatchObject([{ name: "headline" }]);
    expect(sessions[fields[0]?.by ?? -1]?.actorName).toBe(ben.name);
  });

  it("lists descriptions, pictures, links and kinds of block that changed, with whose change it was", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const body = {
      type: "doc",
      content: [
        figure({ alt: "A boat", pictureId: one }, "Caption", "Credit"),
        paragraph("The ferry sails."),
      ],
    };
    const first = await written(ada, {}, body);
    const link = (href: string) => schema.mark("link", { href });
    await edits(ada, first, (tr) => tr.addMark(25, 30, link("https://a.example/")));
    const linked = await opened(ada, first.id);
    const document = parseDocument(linked.body);
    const start = document.child(0).nodeSize;
    await edits(ben, first, (tr) =>
      tr
        .setNodeAttribute(0, "alt", "A red boat")
        .setNodeAttribute(0, "pictureId", other)
        .addMark(25, 30, link("https://b.example/"))
        .setBlockType(start + 1, start + 1, schema.node("heading").type, {
          ...document.child(1).attrs,
          level: 3,
        }),
    );
    const ask = { articleId: first.id, from: linked.version, to: "now" } as const;
    const { rows, sessions } = await compareVersions(ada, ask);
    const aspects = changed(rows).flatMap((row) => row.aspects);
    expect(aspects).toMatchObject([
      { aspect: "pictureId", before: one, after: other },
      { aspect: "alt", before: "A boat", after: "A red boat" },
      { aspect: "type", before: "paragraph", after: "heading" },
      { aspect: "level", before: "", after: "3" },
      { aspect: "link", before: "https://a.example/", after: "https://b.example/" },
    ]);
    for (const { by } of aspects) expect(sessions[by ?? -1]?.actorName).toBe(ben.name);
  });

  it("tells a restored or imported whole apart word by word", async () => {
    const ada = await hire("editor");
    const first = await written(ada, {}, story("The ferry sails at five.", "Nobody knows why.", "The end."));
    const texts = ["The ferry sails at six.", "Nobody knows why.", "Quite another ending of it."];
    const body = {
      type: "doc",
      content: texts.map((text, at) => ({
        ...paragraph(text),
        attrs: { id: idOf(first.body, at) },
      })),
    };
    await rewritten(ada, first.id, {}, body);
    const ask = { articleId: first.id, from: first.version, to: "now" } as const;
    const { rows } = await compareVersions(ada, ask);
    expect(rows.map(({ inline }) => said(inline)).slice(0, 2)).toEqual([
      "The ferry sails at -five-+six+.",
      "Nobody knows why.",
    ]);
  });

  it("knows a paragraph that was moved, and one that was split", async () => {
    const ada = await hire("editor");
    const first = await written(ada, {}, story("One.", "Two three.", "Four."));
    await edits(ada, first, (tr) => tr.delete(0, 6).insert(12, parseDocument(first.body).child(0)));
    const ask = { articleId: first.id, from: first.version, to: "now" } as const;
    expect(changed((await compareVersions(ada, ask)).rows)).toMatchObject([
      { kind: "moved", type: "paragraph", by: 0 },
    ]);
    const moved = await opened(ada, first.id);
    await edits(ada, first, (tr) => tr.split(5, 1, [{ type: schema.node("paragraph").type }]));
    const split = await compareVersions(ada, { articleId: first.id, from: moved.version, to: "now" });
    expect(changed(split.rows).map(({ kind, inline, by }) => [kind, said(inline), by])).toEqual([
      ["changed", "Two ", 0],
      ["added", "three.", 0],
    ]);
  });

  it("knows a picture that was put elsewhere, and by whom", async () => {
    const ada = await hire("editor");
    const { content = [] } = story("One.", "Two.");
    const pictured = [figure({ alt: "A ferry" }, "At five", ""), ...content];
    const first = await written(ada, {}, { type: "doc", content: pictured });
    const picture = parseDocument(first.body).child(0);
    const end = parseDocument(first.body).content.size - picture.nodeSize;
    await edits(ada, first, (tr) => tr.delete(0, picture.nodeSize).insert(end, picture));
    const ask = { articleId: first.id, from: first.version, to: "now" } as const;
    const { rows } = await compareVersions(ada, ask);
    expect(changed(rows).map(({ kind, type, by }) => [type, kind, by])).toEqual([
      ["figure", "moved", 0],
      ["caption", "moved", 0],
    ]);
  });

  it("compares with what readers see, and refuses where they see nothing", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const live = await published(ada, "Ferry", "The ferry sails.");
    await types(ada, live, 1, "So: ");
    const { from, to } = await compareVersions(ada, { articleId: live.id, from: "live", to: "now" });
    expect([from.isLive, to.isHead, from.version]).toEqual([true, true, live.publishedVersion]);
    const draft = await written(ada, {}, story("One."));
    const ask = { articleId: draft.id, from: "live", to: "now" } as const;
    await expect(compareVersions(ada, ask)).rejects.toBeInstanceOf(NotFound);
    const beyond = { articleId: draft.id, from: 0, to: 99 };
    await expect(compareVersions(ada, beyond)).rejects.toBeInstanceOf(NotFound);
    await expect(compareVersions(wes, { ...ask, from: 0 })).rejects.toBeInstanceOf(Forbidden);
  });
});

describe("restoreBlock", () => {
  it("brings one block back in its place or behind what stood before it, and nothing else", async () => {
    const ada = await hire("editor");
    const first = await written(ada, {}, story("One.", "Two.", "Three."));
    const [one, two, three] = [0, 1, 2].map((place) => idOf(first.body, place));
    await edits(ada, first, (tr) => tr.delete(6, 12));
    await types(ada, first, 1, "Not ");
    const ask = { articleId: first.id, version: first.version };
    await restoreBlock(ada, { ...ask, blockId: two ?? "" });
    expect((await opened(ada, first.id)).body.content?.map(textOf)).toEqual(["Not One.", "Two.", "Three."]);
    await restoreBlock(ada, { ...ask, blockId: one ?? "" });
    const after = await opened(ada, first.id);
    expect(after.body.content?.map(textOf)).toEqual(["One.", "Two.", "Three."]);
    expect(after.body.content?.map(({ attrs }) => attrs?.id)).toEqual([one, two, three]);
    const again = await restoreBlock(ada, { ...ask, blockId: one ?? "" });
    expect(again.version).toBe(after.version);
  });

  it("refuses a block that was not there, and who may not edit", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const article = await written(ada, {}, story("One."));
    const ask = { articleId: article.id, version: article.version, blockId: "nowhere" };
    await expect(restoreBlock(ada, ask)).rejects.toBeInstanceOf(NotFound);
    const there = { ...ask, blockId: idOf(article.body, 0) };
    await expect(restoreBlock(wes, there)).rejects.toBeInstanceOf(Forbidden);
  });
});

describe("nameVersion", () => {
  it("names the working copy or an older version, and renames instead of keeping twice", async () => {
    const ada = await hire("editor");
    const first = await written(ada, { headline: "First" }, story("One."));
    const second = await rewritten(ada, first.id, { headline: "Second" }, story("Two."));
    const articleId = first.id;
    await nameVersion(ada, { articleId, version: first.version, name: "before legal" });
    await nameVersion(ada, { articleId, name: "as sent" });
    await nameVersion(ada, { articleId, version: first.version, name: "before legal read" });
    const { entries } = await listHistory(ada, { articleId, all: false });
    expect(entries).toMatchObject([
      { reason: "named", name: "as sent", version: second.version, headline: "Second" },
      { reason: "named", name: "before legal read", version: first.version, headline: "First", wordCount: 1 },
      { reason: "created" },
    ]);
  });

  it("lets nothing but the name of a kept version change", async () => {
    const ada = await hire("editor");
    const { id: articleId } = await written(ada, {}, story("One."));
    const change = db.revision.updateMany({ where: { articleId }, data: { wordCount: 7 } });
    await expect(change).rejects.toThrow();
    await expect(db.revision.deleteMany({ where: { articleId } })).rejects.toThrow();
  });

  it("is refused to who may not edit", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const { id: articleId } = await written(ada, {}, story("One."));
    await expect(nameVersion(wes, { articleId, name: "mine" })).rejects.toBeInstanceOf(Forbidden);
  });
});

describe("whoWrote", () => {
  const asked = async (by: Person, { id, version, body }: Article) => {
    const to = parseDocument(body).content.size;
    const passages = await whoWrote(by, { articleId: id, version, from: 0, to });
    return passages.map(({ actorName, text }) => [actorName, text]);
  };

  it("names the person of every word, and those that came with a whole keep theirs", async () => {
    const [ada, ben, cem] = [await hire("editor"), await hire("editor"), await hire("editor")];
    const article = await written(ada, {}, story("The ferry sails."));
    const both = await types(ben, article, 5, "old ");
    const whole = [
      [ada.name, "The "],
      [ben.name, "old "],
      [ada.name, "ferry sails."],
    ];
    expect(await asked(ada, both)).toEqual(whole);
    await edits(cem, article, (tr) => tr.delete(11, 17));
    await types(cem, article, 1, "Cem: ");
    await restoreVersion(cem, { articleId: article.id, version: both.version });
    const restored = await asked(ada, await opened(ada, article.id));
    expect(restored.map(([, text]) => text).join("")).toBe("The old ferry sails.");
    expect(restored.slice(0, 2)).toEqual(whole.slice(0, 2));
  });

  it("is not who moved a paragraph, but who wrote it", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const article = await written(ada, {}, story("One by Ada.", "Two."));
    const block = parseDocument(article.body).child(0);
    await edits(ben, article, (tr) => tr.delete(0, block.nodeSize).insert(6, block));
    const moved = await types(ben, article, 7, "So: ");
    expect(moved.body.content?.map(textOf)).toEqual(["Two.", "So: One by Ada."]);
    expect(await asked(ada, moved)).toEqual([
      [ada.name, "Two."],
      [ben.name, "So: "],
      [ada.name, "One by Ada."],
    ]);
  });

  it("is who began it where nobody wrote since, and the newsroom where it wrote by itself", async () => {
    const ada = await hire("editor");
    const article = await published(ada, "Ferry", "The ferry.");
    await inTransaction(async (tx) => {
      const locked = await findArticle(tx, article.id);
      const steps = new Transform(parseDocument(locked.body)).insert(1, schema.text("Lo: ")).steps;
      const change = { steps: steps.map((step) => step.toJSON() as StepJson), fields: [] };
      await appendChange(tx, ada, locked, change, NEWSROOM_CLIENT);
    });
    const now = await opened(ada, article.id);
    expect((await asked(ada, now))[0]).toEqual([null, "Lo: "]);
  });

  it("refuses positions beyond the text, and who may not see the article", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const { id: articleId, version } = await written(ada, {}, story("One."));
    const beyond = { articleId, version, from: 0, to: 900 };
    await expect(whoWrote(ada, beyond)).rejects.toBeInstanceOf(Invalid);
    await expect(whoWrote(wes, { ...beyond, to: 2 })).rejects.toBeInstanceOf(Forbidden);
  });
});
