import type { Suggestions } from "@/lib/article/types";

/** How long an answer is good for, in milliseconds: a colleague's new topic is suggested before long. */
const FRESH_MS = 5 * 60_000;

let asked: { at: number; answer: Promise<Suggestions> } | null = null;

/** What the newsroom knows; asked for once for all fields of all articles that are opened. */
function suggestions(): Promise<Suggestions> {
  if (asked && Date.now() - asked.at < FRESH_MS) return asked.answer;
  const answer = fetch("/api/suggestions").then(async (response) => {
    if (!response.ok) throw new Error(`GET /api/suggestions answered ${response.status}.`);
    const { value }: { value: Suggestions } = await response.json();
    return value;
  });
  // Suggestions are a comfort: offline there are none, and the next field asks again.
  answer.catch(() => {
    asked = null;
  });
  asked = { at: Date.now(), answer };
  return answer;
}

export const knownNames = async (): Promise<readonly string[]> => (await suggestions()).names;
export const knownTopics = async (): Promise<readonly string[]> => (await suggestions()).topics;
