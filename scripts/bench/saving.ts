import { EditorState, type Transaction } from "@tiptap/pm/state";
import { collab } from "prosemirror-collab";
import { createSaver } from "@/components/editor/saving/saver";
import type { Heard, Sent, Transport } from "@/components/editor/saving/transport";
import type { Heard as LogSince } from "@/lib/article/commits-since";
import type { Article } from "@/lib/article/types";
import { parseDocument, toJson } from "@/lib/document/parse";
import { textOf } from "@/lib/document/types";
import { newUuid } from "@/lib/format/uuid";
import type { LiveMessage } from "@/lib/live/types";
import { anyArticle, type Desk, signIn } from "./desk";
import { inWords, percentile, type Row } from "./table";

/** Ten keys a second, as fast typists do. */
const KEY_MS = 100;
const KEYS = 150;

/** What one person's keys cost, and five people's in one story: real savers, real streams, one server. */
export async function savingRows(origin: string): Promise<Row[]> {
  const desk = await signIn(origin);
  return [...(await typing(desk, 1)), ...(await typing(desk, 5))];
}

async function typing(desk: Desk, people: number): Promise<Row[]> {
  const articleId = await anyArticle(desk);
  const tabs = await Promise.all(Array.from({ length: people }, () => openTab(desk, articleId)));
  const typedAt = new Map<string, number>();
  const seen: number[] = [];
  for (const tab of tabs) {
    tab.onText((text) => {
      for (const [token, at] of tab.awaits) {
        if (!text.includes(token)) continue;
        seen.push(performance.now() - at);
        tab.awaits.delete(token);
      }
    });
  }
  const begin = performance.now();
  await Promise.all(
    tabs.map(async (tab, index) => {
      await pause((index * KEY_MS) / people);
      for (let key = 0; key < KEYS; key++) {
        const token = `‹${index}.${key}›`;
        typedAt.set(token, performance.now());
        for (const other of tabs) if (other !== tab) other.awaits.set(token, performance.now());
        tab.types(token);
        await pause(begin + (key + 1) * KEY_MS - performance.now());
      }
      await tab.saver.flush();
    }),
  );
  await pause(1_000);
  const lost = tabs.reduce((sum, tab) => sum + tab.awaits.size, 0);
  for (const tab of tabs) tab.close();
  const commits = tabs.flatMap(({ answered }) => answered);
  const who = people === 1 ? "one typist" : `${people} typists in one story`;
  const rows: Row[] = [
    {
      what: `commit, ${who}`,
      value: inWords(percentile(commits, 0.5)),
      note: `95 % within ${inWords(percentile(commits, 0.95))}, ${commits.length} batches, those that had to be rebased included`,
    },
  ];
  if (people === 1) return rows;
  const value = inWords(percentile(seen, 0.5));
  const note = `95 % within ${inWords(percentile(seen, 0.95))}, from the key to the other's page${lost > 0 ? `; ${lost} NEVER CAME` : ""}`;
  return [...rows, { what: "a colleague's key on the other screens", value, note }];
}

const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));

/** A tab without a screen: the editor's state, its saver, and the stream. */
async function openTab(desk: Desk, articleId: string) {
  const { value } = await desk.ask<{ article: Article }>(`/api/articles/${articleId}`);
  const { article } = value;
  const clientId = newUuid();
  const answered: number[] = [];
  const listeners: ((text: string) => void)[] = [];
  let state = EditorState.create({
    doc: parseDocument(article.body),
    plugins: [collab({ clientID: clientId })],
  });
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr);
    if (tr.getMeta("collab$") !== undefined) {
      const text = textOf(toJson(state.doc));
      for (const listener of listeners) listener(text);
    }
  };
  const saver = createSaver({
    articleId,
    clientId,
    version: article.version,
    fields: article.fields,
    savedAt: article.updatedAt,
    mayEdit: true,
    page: { state: () => state, dispatch },
    transport: transportOf(desk, answered),
    outbox: { put: async () => {}, remove: async () => {}, listOf: async () => [] },
  });
  const hangUp = new AbortController();
  const address = `${desk.origin}/api/articles/${articleId}/events?clientId=${clientId}&since=${article.version}`;
  void listenTo(address, desk.cookie, hangUp.signal, (message) => {
    if (message.kind === "commits") saver.heard(message.commits);
  });
  return {
    saver,
    answered,
    /** What others have typed and is not here yet, with the time. */
    awaits: new Map<string, number>(),
    onText: (listener: (text: string) => void) => listeners.push(listener),
    types(text: string) {
      dispatch(state.tr.insertText(text, 1));
      saver.bodyEdited();
    },
    close() {
      saver.close();
      hangUp.abort();
    },
  };
}

function transportOf(desk: Desk, answered: number[]): Transport {
  const began = new Map<string, number>();
  return {
    async send({ articleId, ...batch }): Promise<Sent> {
      const start = began.get(batch.batchId) ?? performance.now();
      began.set(batch.batchId, start);
      const { value: sent } = await desk.ask<Sent>(`/api/articles/${articleId}/commits`, batch);
      if (sent.kind === "committed") answered.push(performance.now() - start);
      return sent;
    },
    async hear(articleId, since): Promise<Heard> {
      const heard = await desk.ask<LogSince>(`/api/articles/${articleId}/commits?since=${since}`);
      return { kind: "heard", ...heard.value };
    },
  };
}

async function listenTo(
  address: string,
  cookie: string,
  signal: AbortSignal,
  hear: (message: LiveMessage) => void,
): Promise<void> {
  try {
    const response = await fetch(address, { headers: { cookie }, signal });
    let rest = "";
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (rest + chunk).split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events) if (event.startsWith("data: ")) hear(JSON.parse(event.slice(6)));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
