import { newLinesByKey } from "./lines-by-key";

/** Names for the stories of one export, none of them twice. */
export interface StoryKeys {
  /** This name, or with a number behind it where it was given before. */
  next(name: string): string;
  close(): void;
}

/** Sites use a slug again for another type or language. */
export function newStoryKeys(): StoryKeys {
  const given = newLinesByKey<number>();
  return {
    next(name) {
      const times = (given.last(name) ?? 0) + 1;
      given.add(name, times);
      return times === 1 ? name : `${name}-${times}`;
    },
    close: () => given.close(),
  };
}
