import "server-only";
import { SearchPage } from "@/components/reader/search-page";
import { db } from "@/lib/db/client";
import { chromeView } from "@/lib/reader/chrome";
import type { RenderedPage } from "@/lib/reader/finished-page";
import { htmlPage } from "@/lib/reader/html";
import { findStories } from "./find";
import { throughGate } from "./gate";
import { addressOf, type Question } from "./question";
import { respell } from "./respell";
import type { AnswerView, Hit, Instead } from "./view";

/** With fewer stories than this the words may be misspelt: what is spelt nearly like them is looked for, too. */
const FEW = 3;

/**
 * The page that answers a question. Nobody keeps it: anybody can make up questions, and what was taken offline must be
 * found nowhere a second later.
 */
export async function searchPage(question: Question): Promise<RenderedPage> {
  const [chrome, sections, answer] = await Promise.all([
    chromeView(),
    db.section.findMany({
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { name: true, slug: true },
    }),
    question.words === "" ? NOTHING_ASKED : throughGate(() => answerTo(question)),
  ]);
  const page = await htmlPage(
    <SearchPage
      chrome={chrome}
      sections={sections}
      question={question}
      answer={answer ?? { kind: "busy" }}
    />,
    "",
    { status: answer === null ? 503 : 200, tags: [], lastModified: null, keep: false },
  );
  const busy = answer === null ? { "Retry-After": "5" } : {};
  return { ...page, headers: { ...page.headers, ...busy, "Cache-Control": "private, no-store" } };
}

const NOTHING_ASKED: AnswerView = { kind: "nothing asked" };

async function answerTo(question: Question): Promise<AnswerView> {
  const { hits, next } = await findStories(question);
  const older = next === null ? null : addressOf({ ...question, after: next });
  const isFirst = question.after === null;
  const instead = isFirst && hits.length < FEW ? await searchInstead(question, hits) : null;
  return { kind: "found", hits, older, instead };
}

/** What stories spell otherwise, if that finds any others. */
async function searchInstead(question: Question, found: readonly Hit[]): Promise<Instead | null> {
  const words = await respell(question.words);
  if (words === null) return null;
  const meant = { ...question, words };
  const { hits } = await findStories(meant);
  const seen = new Set(found.map(({ card }) => card.articleId));
  const others = hits.filter(({ card }) => !seen.has(card.articleId));
  return others.length === 0 ? null : { words, address: addressOf(meant), hits: others };
}
