import type { StoryFound } from "@/lib/article/types";

/** The server takes no more of a search, in UTF-16 units; no headline is longer. */
const LONGEST = 200;

/** Our own stories by the words of their headline; null when the server can't be asked. */
export async function searchStories(search: string, signal: AbortSignal): Promise<StoryFound[] | null> {
  const words = search.slice(0, LONGEST).toWellFormed();
  const answer = await ask<StoryFound[]>(`/api/stories?search=${encodeURIComponent(words)}`, signal);
  return answer.kind === "there" ? answer.value : null;
}

export type Named = { kind: "there"; value: StoryFound } | { kind: "hidden" } | { kind: "unknown" };

/** What a story is called now: `hidden` where the person may not see it, or it is gone. */
export const nameOfStory = (articleId: string, signal: AbortSignal): Promise<Named> =>
  ask<StoryFound>(`/api/stories/${articleId}`, signal);

async function ask<Value>(
  address: string,
  signal: AbortSignal,
): Promise<{ kind: "there"; value: Value } | { kind: "hidden" } | { kind: "unknown" }> {
  try {
    const response = await fetch(address, { cache: "no-store", signal });
    if (response.status === 403 || response.status === 404) return { kind: "hidden" };
    if (!response.ok) return { kind: "unknown" };
    const { value }: { value: Value } = await response.json();
    return { kind: "there", value };
  } catch {
    return { kind: "unknown" };
  }
}
