import { EditorState, type Transaction } from "@tiptap/pm/state";
import { collab } from "prosemirror-collab";
import { expect } from "vitest";
import type { Outbox, OutboxEntry } from "@/components/editor/saving/outbox";
import { recoverOutbox } from "@/components/editor/saving/recover";
import { createSaver } from "@/components/editor/saving/saver";
import type { Transport } from "@/components/editor/saving/transport";
import type { Person } from "@/lib/access/actor";
import { commitArticle } from "@/lib/article/commit";
import { commitsAfter, listCommitsSince } from "@/lib/article/commits-since";
import type { ArticleFields } from "@/lib/article/fields";
import { getArticle } from "@/lib/article/get";
import { db } from "@/lib/db/client";
import { applySteps } from "@/lib/document/apply-steps";
import { parseDocument, toJson } from "@/lib/document/parse";
import { schema } from "@/lib/document/schema";
import { textOf } from "@/lib/document/types";
import { story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";

/** One device: what its tabs leave in the outbox stays when they crash. */
export function device(): Outbox {
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
export async function openTab(actor: Person, articleId: string, outbox: Outbox) {
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

export type Tab = Awaited<ReturnType<typeof openTab>>;

/** Wait until everybody has saved and heard everything. */
export async function settle(tabs: readonly Tab[]): Promise<void> {
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
export async function expectOneTruth(ada: Person, articleId: string, tabs: readonly Tab[]): Promise<string> {
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

/** Ada and Ben have one story open, each on a device of their own; Ben's is the laptop. */
export async function twoWriting(fields: Partial<ArticleFields> = {}) {
  const [ada, ben] = [await hire("editor"), await hire("editor")];
  const { id } = await written(ada, fields, story("one", "two"));
  const laptop = device();
  const [first, second] = [await openTab(ada, id, device()), await openTab(ben, id, laptop)];
  return { ada, ben, id, laptop, first, second };
}
