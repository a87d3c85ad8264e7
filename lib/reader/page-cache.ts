import { asStale, type FinishedPage } from "./finished-page";

export interface PageCacheLimits {
  /** Of all bodies together. */
  maxBytes: number;
  /** How long a page is given without looking whether it is still right, in milliseconds. */
  maxAge: number;
  /** Milliseconds since any fixed moment. */
  now: () => number;
  /** A page could not be made anew, and is given as it was: said once a page. */
  onStale?: (key: string, thrown: unknown) => void;
}

/**
 * Finished pages by key (path, and query where it matters), bounded by bytes and by age.
 *
 * Laws: a page that was begun before something was dropped is neither kept nor given to who asks after it; however
 * many ask at once, one render runs; what could not be rendered anew is given as it was, unless it was dropped.
 */
export interface PageCache {
  /** The page if it is here and fresh; costs next to nothing. */
  peek(key: string): FinishedPage | null;
  /** The page, rendered if need be. Rejects as `render` does when there is nothing older to give. */
  get(key: string, render: () => Promise<FinishedPage>): Promise<FinishedPage>;
  /** Forget every page that shows one of these. */
  drop(tags: readonly string[]): void;
  /** Forget everything. */
  clear(): void;
  /** Grows with everything that is dropped. */
  generation(): number;
  /** For the bench and the health of the house. */
  size(): { pages: number; bytes: number };
}

interface Entry {
  page: FinishedPage;
  freshUntil: number;
  /** Asked for since it was last passed over for eviction. */
  used: boolean;
  /** It could not be made anew the last time: nobody waits for the next attempt. */
  stale: FinishedPage | null;
}

interface Flight {
  generation: number;
  page: Promise<FinishedPage>;
}

/** After a render failed, the older page is given this long before the next attempt, in milliseconds. */
const PAUSE = 2_000;

/** See {@link PageCache}. */
export function createPageCache({ maxBytes, maxAge, now, onStale }: PageCacheLimits): PageCache {
  const entries = new Map<string, Entry>();
  const flights = new Map<string, Flight>();
  let bytes = 0;
  let generation = 0;

  return {
    peek,
    get,
    drop,
    clear,
    generation: () => generation,
    size: () => ({ pages: entries.size, bytes }),
  };

  function peek(key: string): FinishedPage | null {
    const entry = entries.get(key);
    if (entry === undefined || entry.freshUntil <= now()) return null;
    entry.used = true;
    return entry.stale ?? entry.page;
  }

  async function get(key: string, render: () => Promise<FinishedPage>): Promise<FinishedPage> {
    const fresh = peek(key);
    if (fresh) return fresh;
    const flying = flights.get(key);
    const flight = flying?.generation === generation ? flying : depart(key, render);
    return entries.get(key)?.stale ?? flight.page;
  }

  function depart(key: string, render: () => Promise<FinishedPage>): Flight {
    const flight: Flight = { generation, page: fly(key, generation, render) };
    flights.set(key, flight);
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    flight.page.then(land, land);
    return flight;
  }

  async function fly(key: string, begun: number, render: () => Promise<FinishedPage>): Promise<FinishedPage> {
    try {
      const page = await render();
      if (begun === generation) {
        remove(key);
        if (page.keep) keep(key, page);
      }
      return page;
    } catch (thrown) {
      const older = entries.get(key);
      if (older === undefined) throw thrown;
      if (older.stale === null) onStale?.(key, thrown);
      older.stale ??= asStale(older.page);
      older.freshUntil = now() + PAUSE;
      return older.stale;
    }
  }

  function keep(key: string, page: FinishedPage): void {
    if (page.bytes > maxBytes / 4) return;
    while (bytes + page.bytes > maxBytes) evictOne();
    entries.set(key, { page, freshUntil: now() + maxAge, used: false, stale: null });
    bytes += page.bytes;
  }

  /** The oldest page that nobody asked for since its last turn. A map remembers the order of insertion. */
  function evictOne(): void {
    for (const [key, entry] of entries) {
      if (!entry.used) {
        remove(key);
        return;
      }
      entries.delete(key);
      entries.set(key, { ...entry, used: false });
    }
  }

  function remove(key: string): void {
    const entry = entries.get(key);
    if (entry === undefined) return;
    entries.delete(key);
    bytes -= entry.page.bytes;
  }

  function drop(tags: readonly string[]): void {
    generation++;
    const dropped = new Set(tags);
    for (const [key, { page }] of entries) {
      if (page.tags.some((tag) => dropped.has(tag))) remove(key);
    }
  }

  function clear(): void {
    generation++;
    entries.clear();
    bytes = 0;
  }
}
