import { pages } from "./pages";

/** As long as a page is kept, in milliseconds. */
const LONGEST = 60_000;

interface Remembered<T> {
  value: Promise<T>;
  generation: number;
  until: number;
}

/**
 * What `load` gave, until anything is dropped from the pages, and for a minute at most: for what every page needs
 * and what changes a few times a year. One load runs however many ask; a failed one is forgotten.
 */
export function remember<T>(load: () => Promise<T>): () => Promise<T> {
  let remembered: Remembered<T> | null = null;
  return () => {
    const generation = pages.generation();
    if (remembered?.generation === generation && remembered.until > performance.now())
      return remembered.value;
    const now: Remembered<T> = { value: load(), generation, until: performance.now() + LONGEST };
    remembered = now;
    now.value.catch(() => {
      if (remembered === now) remembered = null;
    });
    return now.value;
  };
}
