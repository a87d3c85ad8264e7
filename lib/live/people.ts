import type { PersonHere } from "./types";

/** What instances tell each other about a tab. */
export type Presence = { articleId: string } & (
  | { kind: "here"; person: PersonHere }
  | { kind: "gone"; clientId: string }
);

/**
 * Somebody who was not heard of for so long is gone, in milliseconds: their instance died without a word. A living one
 * speaks up for its tabs every {@link BEAT_MS}.
 */
const FORGET_MS = 40_000;
export const BEAT_MS = 15_000;

/** Who is in which article, as this instance has heard. Nothing of it is stored: it is true for seconds. */
export function createPeople(now: () => number = Date.now) {
  const articles = new Map<string, Map<string, { person: PersonHere; at: number }>>();

  return {
    /** Take in what was said. Answers whether that changes anything for those who look on. */
    hear(presence: Presence): boolean {
      const { articleId } = presence;
      const here = articles.get(articleId) ?? new Map();
      if (presence.kind === "gone") {
        const was = here.delete(presence.clientId);
        if (here.size === 0) articles.delete(articleId);
        return was;
      }
      const { person } = presence;
      const before = here.get(person.clientId)?.person;
      here.set(person.clientId, { person, at: now() });
      articles.set(articleId, here);
      return JSON.stringify(before) !== JSON.stringify(person);
    },
    here: (articleId: string): PersonHere[] =>
      [...(articles.get(articleId)?.values() ?? [])].map(({ person }) => person),
    find: (articleId: string, clientId: string): PersonHere | undefined =>
      articles.get(articleId)?.get(clientId)?.person,
    /** Forget those who were not heard of for long, and answer who they were. */
    forget(): { articleId: string; clientId: string }[] {
      const gone: { articleId: string; clientId: string }[] = [];
      for (const [articleId, here] of articles) {
        for (const [clientId, { at }] of here) {
          if (now() - at > FORGET_MS) gone.push({ articleId, clientId });
        }
      }
      for (const one of gone) this.hear({ kind: "gone", ...one });
      return gone;
    },
  };
}
