import type { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import type { Article } from "@/lib/article/types";
import { parseDocument } from "@/lib/document/parse";
import { SCHEMA_VERSION } from "@/lib/document/types";
import { newUuid } from "@/lib/format/uuid";
import { anyArticle, type Desk, signIn } from "./desk";
import { inWords, percentile, type Row } from "./table";

/** A story that was worked on for weeks. */
const COMMITS = 5_000;
const PARAGRAPHS = 60;
const ROUNDS = 9;

/** What looking back costs in an article with thousands of commits: from the request to the last byte of the answer. */
export async function historyRows(origin: string): Promise<Row[]> {
  const signedIn = await signIn(origin);
  const { articleId, size, first } = await workedOn(signedIn);
  const head = first + COMMITS;
  const desk = `/desk/articles/${articleId}/versions`;
  const all = new URLSearchParams({ version: `${head}`, from: "0", to: `${size}` });
  const asked = {
    [`milestones after ${COMMITS} commits`]: desk,
    [`all sessions of ${COMMITS} commits`]: `${desk}?all=1`,
    "first and last version compared": `${desk}/compare?from=${first + 1}&to=now`,
    "two versions in the middle compared": `${desk}/compare?from=${head - COMMITS / 2 - 10}&to=${head - COMMITS / 2}`,
    "who wrote one paragraph": `/api/articles/${articleId}/authors?version=${head}&from=1&to=80`,
    "who wrote the whole story": `/api/articles/${articleId}/authors?${all}`,
  };
  const rows: Row[] = [];
  for (const [what, path] of Object.entries(asked))
    rows.push(await timed(what, origin + path, signedIn.cookie));
  return rows;
}

async function timed(what: string, address: string, cookie: string): Promise<Row> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const response = await fetch(address, { headers: { cookie } });
    await response.text();
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    times.push(performance.now() - start);
  }
  return {
    what,
    value: inWords(percentile(times, 0.5)),
    note: `slowest of ${ROUNDS}: ${inWords(Math.max(...times))}`,
  };
}

/** An article of the demo newsroom, written anew and then edited here and there: words typed, words cut. */
async function workedOn(desk: Desk) {
  const articleId = await anyArticle(desk);
  const opened = await desk.ask<{ article: Article }>(`/api/articles/${articleId}`);
  let state = EditorState.create({ doc: parseDocument(opened.value.article.body) });
  const clientId = newUuid();
  const first: number = opened.value.article.version;
  for (let number = 0; number < COMMITS; number++) {
    const change = number === 0 ? firstText(state.tr) : edit(state.tr, number);
    const steps = change.steps.map((step) => step.toJSON());
    const batch = { clientId, batchId: newUuid(), schemaVersion: SCHEMA_VERSION, steps, fields: [] };
    const answer = await desk.ask(`/api/articles/${articleId}/commits`, {
      base: first + number,
      ...batch,
    });
    if (!answer.ok) throw new Error(`The commit on version ${first + number} was not taken.`);
    state = state.apply(change);
  }
  return { articleId, first, size: state.doc.content.size };
}

function firstText(tr: Transaction): Transaction {
  const { paragraph } = tr.doc.type.schema.nodes;
  const text = tr.doc.type.schema.text(
    "The ferry sails every morning at five, and nobody on the quay remembers why it has always been so.",
  );
  const blocks = Array.from({ length: PARAGRAPHS }, () => paragraph?.create(null, text));
  return tr.replaceWith(
    0,
    tr.doc.content.size,
    blocks.filter((block) => block !== undefined),
  );
}

function edit(tr: Transaction, number: number): Transaction {
  const from = startOf(tr.doc, (number * 7) % tr.doc.childCount) + 1;
  const size = tr.doc.child((number * 7) % tr.doc.childCount).content.size;
  if (number % 5 === 4) return tr.delete(from + 3, from + Math.min(size, 6));
  return tr.insertText(number % 6 === 0 ? " word " : "x", from + ((number * 13) % (size + 1)));
}

function startOf(document: Node, place: number): number {
  return document.children.slice(0, place).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}
