import "server-only";
import { SearchPage } from "@/components/reader/search-page";
import { db } from "@/lib/db/client";
import { chromeView } from "@/lib/reader/chrome";
import type { RenderedPage } from "@/lib/reader/finished-page";
import { htmlPage } from "@/lib/reader/html";
import { findStories } from "./find";
import { throughGate } from "./gate";
import { addressOf, type Question } from "./question";
import { findSimilar } from "./similar";
import type { AnswerView } from "./view";

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
  if (question.after !== null || hits.length >= FEW) {
    return { kind: "found", hits, older, similar: [], suggestion: null };
  }
  const similar = await findSimilar(question);
  const suggestion = await suggest(question, similar.suggestion, hits.length);
  const found = new Set(hits.map(({ card }) => card.articleId));
  return {
    kind: "found",
    hits,
    older,
    similar: similar.hits.filter(({ card }) => !found.has(card.articleId)),
    suggestion,
  };
}

/** A suggestion is only made if it finds more. */
async function suggest(question: Question, words: string | null, found: number): Promise<AnswerSuggestion> {
  if (words === null) return null;
  const { hits } = await findStories({ ...question, words });
  return hits.length > found ? { words, address: addressOf({ ...question, words }) } : null;
}

type AnswerSuggestion = Extract<AnswerView, { kind: "found" }>["suggestion"];
