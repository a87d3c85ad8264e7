import "@/lib/testing/database";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { collab } from "prosemirror-collab";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { commitArticle } from "@/lib/article/commit";
import { commitsAfter, listCommitsSince } from "@/lib/article/commits-since";
import { getArticle } from "@/lib/article/get";
import { db } from "@/lib/db/client";
import { applySteps } from "@/lib/document/apply-steps";
import { parseDocument, toJson } from "@/lib/document/parse";
import { schema } from "@/lib/document/schema";
import { SCHEMA_VERSION, textOf } from "@/lib/document/types";
import { Conflict } from "@/lib/errors";
import { story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import type { Outbox, OutboxEntry } from "./outbox";
import { recoverOutbox } from "./recover";
import { createSaver } from "./saver";
import type { Transport } from "./transport";

/** One device: what its tabs leave in the outbox stays when they crash. */
function device(): Outbox {
  const entries = new Map<string, OutboxEntry>();
  return {
    put: async (entry) => void entries.set(entry.clientId, structuredClone(entry)),
    remove: async (clientId) => void entries.delete(clientId),
    listOf: async (articleId) => [...entries.values()].filter((entry) => entry.articleId === articleId),
  };
}

/** The use case itself behind a network that loses requests and answers as told. */
function network(actor: Person) {
  const weather = { losesRequest: false, losesAnswer: false };
  const transport: Transport = {
    async send(batch) {
      if (weather.losesRequest) return { kind: "unreachable" };
      const answer = await commitArticle(actor, JSON.parse(JSON.stringify(batch)));
      return weather.losesAnswer ? { kind: "unreachable" } : structuredClone(answer);
    },
    async hear(articleId, since) {
      if (weather.losesRequest || weather.losesAnswer) return { kind: "unreachable" };
      return { kind: "heard", ...structuredClone(await listCommitsSince(actor, { articleId, since })) };
    },
  };
  return { transport, weather };
}

/** A tab in which somebody writes; it is closed without a word. */
async function openTab(actor: Person, articleId: string, outbox: Outbox) {
  const { transport, weather } = network(actor);
  const recovered = await recoverOutbox(schema, articleId, { outbox, transport, isOpen: () => false });
  const { article } = await getArticle(actor, { articleId });
  const clientId = crypto.randomUUID();
  let state = EditorState.create({
    doc: parseDocument(article.body),
    plugins: [collab({ clientID: clientId })],
  });
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr);
  };
  const saver = createSaver({
    articleId,
    clientId,
    version: article.version,
    fields: article.fields,
    savedAt: article.updatedAt,
    mayEdit: true,
    page: { state: () => state, dispatch },
    transport,
    outbox,
    batchMs: 1,
    retryMs: [1],
  });
  const edit = (make: (tr: Transaction) => Transaction) => {
    const tr = make(state.tr);
    if (!tr.docChanged) return;
    dispatch(tr);
    saver.bodyEdited();
  };
  return {
    saver,
    weather,
    recovered,
    clientId,
    text: () => textOf(toJson(state.doc)),
    document: () => toJson(state.doc),
    /** Type in the text block that stands at this share of the document. */
    types(text: string, place: number) {
      edit((tr) => {
        const positions: number[] = [];
        tr.doc.descendants((node, position) => {
          if (node.isTextblock) positions.push(position + 1);
        });
        const at = positions[Math.floor(place * positions.length)] ?? 1;
        return tr.insertText(text, at);
      });
    },
    splits(place: number) {
      edit((tr) => {
        const at = tr.doc.resolve(Math.max(1, Math.floor(place * tr.doc.content.size)));
        return at.parent.isTextblock ? tr.split(at.pos) : tr;
      });
    },
    deletes(place: number) {
      edit((tr) => {
        const block = tr.doc.child(Math.floor(place * tr.doc.childCount));
        return tr.doc.childCount > 1 ? tr.delete(0, block.nodeSize) : tr;
      });
    },
  };
}

type Tab = Awaited<ReturnType<typeof openTab>>;

/** Wait until everybody has saved and heard everything. */
async function settle(tabs: readonly Tab[]): Promise<void> {
  for (const { weather } of tabs) Object.assign(weather, { losesRequest: false, losesAnswer: false });
  for (let round = 0; round < 20; round++) {
    for (const { saver } of tabs) {
      await saver.flush();
      await saver.hear();
    }
    const versions = new Set(tabs.map(({ saver }) => saver.snapshot().version));
    const saved = tabs.every(({ saver }) => saver.snapshot().status.kind === "saved");
    if (saved && versions.size === 1) return;
  }
  throw new Error(`not settled: ${JSON.stringify(tabs.map(({ saver }) => saver.snapshot()))}`);
}

/** The law: one document for all, and the log replayed is the stored working copy. */
async function expectOneTruth(ada: Person, articleId: string, tabs: readonly Tab[]): Promise<string> {
  const { article } = await getArticle(ada, { articleId });
  for (const tab of tabs) {
    expect(tab.document()).toEqual(article.body);
    expect(tab.saver.snapshot().fields.local).toEqual(article.fields);
  }
  const first = await db.revision.findFirstOrThrow({ where: { articleId }, orderBy: { at: "asc" } });
  const log = await db.$transaction((tx) => commitsAfter(tx, articleId, 0));
  const replayed = log.reduce(
    (body, { steps }) => applySteps(body, steps).document,
    parseDocument(first.body),
  );
  expect(toJson(replayed)).toEqual(article.body);
  return textOf(article.body);
}

const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const tabIndex = fc.nat(2);
const gentle = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant("types" as const), tab: tabIndex, place }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("splits" as const), tab: tabIndex, place }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("flushes" as const), tab: tabIndex, place }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("hears" as const), tab: tabIndex, place }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("isPushed" as const), tab: tabIndex, place }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("losesRequest" as const), tab: tabIndex, place }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("losesAnswer" as const), tab: tabIndex, place }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("clears" as const), tab: tabIndex, place }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("crashes" as const), tab: tabIndex, place }) },
);
const rough = fc.oneof(
  { weight: 5, arbitrary: gentle },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("deletes" as const), tab: tabIndex, place }) },
);

type Act = typeof rough extends fc.Arbitrary<infer One> ? One : never;

/** Three people, three devices, one article. Answers every word that was typed and kept. */
async function play(acts: readonly Act[]) {
  const people = [await hire("editor"), await hire("editor"), await hire("editor")] as const;
  const [ada] = people;
  const article = await written(ada, {}, story("one", "two", "three"));
  const devices = [device(), device(), device()] as const;
  const tabs = await Promise.all(
    people.map((person, index) => openTab(person, article.id, devices[index] ?? device())),
  );
  const words: string[] = [];
  for (const [index, { act, tab: which, place: at }] of acts.entries()) {
    const tab = tabs[which];
    if (!tab) continue;
    switch (act) {
      case "types": {
        const word = `«${index}»`;
        words.push(word);
        tab.types(word, at);
        break;
      }
      case "splits":
      case "deletes":
        tab[act](at);
        break;
      case "flushes":
        await tab.saver.flush();
        break;
      case "hears":
        await tab.saver.hear();
        break;
      case "isPushed": {
        // A stream may repeat itself, and lose some.
        const log = await db.$transaction((tx) => commitsAfter(tx, article.id, 0));
        const others = log.filter((commit) => commit.clientId !== tab.clientId);
        tab.saver.heard(structuredClone(others.slice(Math.floor(at * others.length))));
        break;
      }
      case "losesRequest":
      case "losesAnswer":
        tab.weather[act] = true;
        break;
      case "clears":
        Object.assign(tab.weather, { losesRequest: false, losesAnswer: false });
        break;
      case "crashes": {
        // A pause in typing has passed: what was typed is on the server or on the device.
        await tab.saver.flush();
        tab.saver.close();
        const person = people[which];
        const outbox = devices[which];
        if (person && outbox) tabs[which] = await openTab(person, article.id, outbox);
        break;
      }
    }
  }
  await settle(tabs);
  return { text: await expectOneTruth(ada, article.id, tabs), words, tabs };
}

describe("three people writing one article over a bad network", () => {
  it("end with one document that holds every word anybody typed, crashes included", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(gentle, { maxLength: 40 }), async (acts) => {
        const { text, words } = await play(acts);
        for (const word of words) expect(text).toContain(word);
      }),
      { numRuns: 50 },
    );
  }, 120_000);

  it("end with one document when they delete paragraphs too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rough, { maxLength: 40 }), async (acts) => {
        await play(acts);
      }),
      { numRuns: 50 },
    );
  }, 120_000);
});

describe("a tab", () => {
  it("says Saved only after the server's answer, and not while it is away", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, {}, story("one"));
    const tab = await openTab(ada, id, device());
    tab.weather.losesRequest = true;
    tab.types("word ", 0);
    expect(tab.saver.snapshot().status.kind).toBe("saving");
    expect(await tab.saver.flush()).toBe(false);
    expect(tab.saver.snapshot().status).toMatchObject({ kind: "offline", kept: true });
    tab.weather.losesRequest = false;
    expect(await tab.saver.flush()).toBe(true);
    expect(tab.saver.snapshot().status.kind).toBe("saved");
  });

  it("keeps both values when two people change one field, and lets the person choose", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const { id } = await written(ada, { headline: "Council votes" }, story("one"));
    const [first, second] = [await openTab(ada, id, device()), await openTab(ben, id, device())];
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
    expect(first.text()).toBe("And one");
  });

  it("hands back words whose paragraph was deleted by somebody else", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const { id } = await written(ada, {}, story("one", "two"));
    const [first, second] = [await openTab(ada, id, device()), await openTab(ben, id, device())];
    second.weather.losesRequest = true;
    second.types("precious ", 0);
    first.deletes(0);
    await first.saver.flush();
    second.weather.losesRequest = false;
    await second.saver.flush();
    expect(second.text()).toBe("two");
    expect(second.saver.snapshot().displaced).toEqual(["precious one"]);
  });

  it("hands an earlier tab's words back as text when their place is gone", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const { id } = await written(ada, {}, story("one", "two"));
    const laptop = device();
    const [first, second] = [await openTab(ada, id, device()), await openTab(ben, id, laptop)];
    second.weather.losesRequest = true;
    second.types("precious ", 0);
    await second.saver.flush();
    second.saver.close();
    first.deletes(0);
    await first.saver.flush();
    const again = await openTab(ben, id, laptop);
    expect(again.recovered).toMatchObject([{ kind: "text", texts: ["precious one"] }]);
    expect(await laptop.listOf(id)).toHaveLength(1);
  });

  it("hands an earlier tab's headline back when somebody else has written another one since", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const { id } = await written(ada, { headline: "Council votes" }, story("one"));
    const laptop = device();
    const [first, second] = [await openTab(ada, id, device()), await openTab(ben, id, laptop)];
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
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const { id } = await written(ada, { headline: "Council votes" }, story("one"));
    const laptop = device();
    const [first, second] = [await openTab(ada, id, device()), await openTab(ben, id, laptop)];
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
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const { id } = await written(ada, { headline: "Council votes" }, story("one"));
    const [first, second] = [await openTab(ada, id, device()), await openTab(ben, id, device())];
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
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const { id } = await written(ada, { headline: "Council votes" }, story("one"));
    const [first, second] = [await openTab(ada, id, device()), await openTab(ben, id, device())];
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
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const { id } = await written(ada, {}, story("one", "two"));
    const laptop = device();
    const [first, second] = [await openTab(ada, id, device()), await openTab(ben, id, laptop)];
    second.weather.losesRequest = true;
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
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const { id } = await written(ada, {}, story("one", "two"));
    const laptop = device();
    const [first, second] = [await openTab(ada, id, device()), await openTab(ben, id, laptop)];
    second.weather.losesRequest = true;
    second.types("once ", 0);
    await second.saver.flush();
    second.saver.close();
    first.types("meanwhile ", 0.9);
    await first.saver.flush();
    await Promise.all([openTab(ben, id, laptop), openTab(ben, id, laptop)]);
    expect(textOf((await getArticle(ada, { articleId: id })).article.body)).toBe("once onemeanwhile two");
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

  it("stops when the article has gone back to before what the tab has seen", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, {}, story("one"));
    const ahead = { articleId: id, base: 99, clientId: crypto.randomUUID(), batchId: crypto.randomUUID() };
    await expect(
      commitArticle(ada, { ...ahead, schemaVersion: SCHEMA_VERSION, steps: [], fields: [] }),
    ).rejects.toBeInstanceOf(Conflict);
  });

  it("stops, with the writing kept, when the right to edit is gone", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, {}, story("one"));
    const outbox = device();
    const tab = await openTab(ada, id, outbox);
    const refused: Transport = {
      send: async () => ({ kind: "forbidden", message: "Only its writer and editors change this article." }),
      hear: async () => ({ kind: "unreachable" }),
    };
    const doc = parseDocument(story("one"));
    let state = EditorState.create({ doc, plugins: [collab({ clientID: "x" })] });
    const { fields } = tab.saver.snapshot();
    const saver = createSaver({
      articleId: id,
      clientId: "x",
      version: 1,
      fields: fields.local,
      savedAt: null,
      mayEdit: true,
      page: { state: () => state, dispatch: (tr) => (state = state.apply(tr)) },
      transport: refused,
      outbox,
      batchMs: 1,
    });
    state = state.apply(state.tr.insertText("kept ", 1));
    saver.bodyEdited();
    expect(await saver.flush()).toBe(false);
    expect(saver.snapshot().status).toMatchObject({ kind: "stopped", kept: true });
    expect(await outbox.listOf(id)).toHaveLength(1);
    saver.close();
  });

  it("takes in what is pushed to it at once, and asks for what was not", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const { id, version } = await written(ada, {}, story("one"));
    const [first, second] = [await openTab(ada, id, device()), await openTab(ben, id, device())];
    for (const word of ["c", "b", "a"]) {
      first.types(word, 0);
      await first.saver.flush();
    }
    const [one, , three] = await db.$transaction((tx) => commitsAfter(tx, id, version));
    second.saver.heard(one ? [one] : []);
    expect(second.text()).toBe("cone");
    second.saver.heard(three ? [three] : []);
    await expect.poll(() => second.text()).toBe("abcone");
  });

  it("stops, and keeps the words, when it hears that the person may not write any more", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, {}, story("one"));
    const laptop = device();
    const tab = await openTab(ada, id, laptop);
    tab.weather.losesRequest = true;
    tab.types("unsaved ", 0);
    tab.saver.hearRights({ allowed: false, because: "Only editors change this article." });
    await expect
      .poll(() => tab.saver.snapshot().status)
      .toMatchObject({ kind: "stopped", message: "Only editors change this article.", kept: true });
    expect(await laptop.listOf(id)).toHaveLength(1);
  });

  it("goes on by itself when the session that had ended is there again", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, {}, story("one"));
    const tab = await openTab(ada, id, device());
    tab.saver.standsInTheWay({ kind: "signed-out" });
    expect(tab.saver.snapshot().status.kind).toBe("signed-out");
    await tab.saver.hear();
    await expect.poll(() => tab.saver.snapshot().status.kind).toBe("saved");
  });
});
