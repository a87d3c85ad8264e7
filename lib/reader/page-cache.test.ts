import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyOf, type FinishedPage, finishPage } from "./finished-page";
import { createPageCache, type PageCacheLimits } from "./page-cache";

async function page(text: string, tags: readonly string[] = [], keep = true): Promise<FinishedPage> {
  return finishPage({ status: 200, type: "text/plain", body: text, tags, lastModified: null, keep });
}

const wordsOf = (found: FinishedPage | null) => (found ? bodyOf(found, "identity").toString() : undefined);

/** A render that ends when it is told to. */
function heldRender(text: string, tags: readonly string[] = []) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const held = {
    count: 0,
    end: resolve,
    render: async () => {
      held.count++;
      await promise;
      return page(text, tags);
    },
  };
  return held;
}

function cache(limits: Partial<PageCacheLimits> = {}) {
  const clock = { now: 0 };
  const pages = createPageCache({ maxBytes: 1_000_000, maxAge: 60_000, now: () => clock.now, ...limits });
  return { clock, pages };
}

describe("the page cache", () => {
  it("renders once however many ask", async () => {
    const { pages } = cache();
    const held = heldRender("text");
    const asked = Array.from({ length: 2_000 }, () => pages.get("/a", held.render));
    held.end();
    expect(new Set((await Promise.all(asked)).map(wordsOf))).toEqual(new Set(["text"]));
    expect(held.count).toBe(1);
    expect(wordsOf(pages.peek("/a"))).toBe("text");
  });

  it("neither keeps nor hands on what was begun before a drop", async () => {
    const { pages } = cache();
    const old = heldRender("old", ["article:1"]);
    const asked = pages.get("/a", old.render);
    pages.drop(["article:1"]);
    const after = pages.get("/a", () => page("new", ["article:1"]));
    expect(wordsOf(await after)).toBe("new");
    old.end();
    expect(wordsOf(await asked)).toBe("old");
    expect(wordsOf(pages.peek("/a"))).toBe("new");
  });

  it("does not keep a render that a drop overtook, even when nobody asked again", async () => {
    const { pages } = cache();
    const old = heldRender("old", ["article:1"]);
    const asked = pages.get("/a", old.render);
    pages.drop(["article:1"]);
    old.end();
    await asked;
    expect(pages.peek("/a")).toBeNull();
  });

  it("drops what shows the thing that changed, and nothing else", async () => {
    const { pages } = cache();
    await pages.get("/a", () => page("a", ["article:1", "lists"]));
    await pages.get("/b", () => page("b", ["article:2"]));
    pages.drop(["article:1"]);
    expect(pages.peek("/a")).toBeNull();
    expect(wordsOf(pages.peek("/b"))).toBe("b");
  });

  it("asks anew after its time, and gives the older page while that fails, and says so", async () => {
    const said: string[] = [];
    const { clock, pages } = cache({ onStale: (key) => said.push(key) });
    await pages.get("/a", () => page("first"));
    clock.now = 60_000;
    expect(pages.peek("/a")).toBeNull();
    const fails = () => Promise.reject(new Error("database away"));
    const old = await pages.get("/a", fails);
    expect(wordsOf(old)).toBe("first");
    expect(old.variants.gzip.headers.join()).toContain("detail=stale");
    expect(said).toEqual(["/a"]);
    for (let hour = 0; hour < 1_800; hour++) {
      clock.now += 2_000;
      expect(wordsOf(await pages.get("/a", fails))).toBe("first");
    }
    expect(said).toEqual(["/a"]);
    clock.now += 2_000;
    await pages.get("/a", () => page("second"));
    await expect.poll(() => wordsOf(pages.peek("/a"))).toBe("second");
    const fresh = await pages.get("/a", fails);
    expect(fresh.variants.gzip.headers.join()).not.toContain("detail=stale");
  });

  it("lets nobody wait for an attempt when the last one failed", async () => {
    const { clock, pages } = cache();
    await pages.get("/a", () => page("first"));
    clock.now = 60_000;
    await pages.get("/a", () => Promise.reject(new Error("database away")));
    clock.now += 2_000;
    const held = heldRender("second");
    expect(wordsOf(await pages.get("/a", held.render))).toBe("first");
    expect(wordsOf(await pages.get("/a", held.render))).toBe("first");
    expect(held.count).toBe(1);
    held.end();
    await expect.poll(() => wordsOf(pages.peek("/a"))).toBe("second");
  });

  it("gives nothing that was dropped, even when the next render fails", async () => {
    const { pages } = cache();
    await pages.get("/a", () => page("taken down", ["article:1"]));
    pages.drop(["article:1"]);
    await expect(pages.get("/a", () => Promise.reject(new Error("database away")))).rejects.toThrow("away");
  });

  it("gives nothing older when a drop comes while the render that fails is under way", async () => {
    const { clock, pages } = cache();
    await pages.get("/a", () => page("taken down", ["article:1"]));
    clock.now = 60_000;
    const gate = Promise.withResolvers<FinishedPage>();
    const asked = pages.get("/a", () => gate.promise);
    pages.drop(["article:1"]);
    gate.reject(new Error("database away"));
    await expect(asked).rejects.toThrow("away");
  });

  it("never keeps what is not to be kept, and forgets what became so", async () => {
    const { clock, pages } = cache();
    await pages.get("/nothing", () => page("not here", [], false));
    expect(pages.peek("/nothing")).toBeNull();
    await pages.get("/a", () => page("here"));
    clock.now = 60_000;
    await pages.get("/a", () => page("not here", [], false));
    expect(pages.size()).toEqual({ pages: 0, bytes: 0 });
  });

  it("does not let one failure stand for who asks later", async () => {
    const { pages } = cache();
    await expect(pages.get("/a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(wordsOf(await pages.get("/a", () => page("back")))).toBe("back");
  });

  it("keeps what is asked for and gives up what is not, when it is full", async () => {
    const { pages } = cache({ maxBytes: 20_000 });
    await pages.get("/hot", () => page("hot"));
    for (let index = 0; index < 50; index++) {
      expect(wordsOf(pages.peek("/hot"))).toBe("hot");
      await pages.get(`/cold-${index}`, () => page("cold"));
    }
    expect(pages.peek("/cold-0")).toBeNull();
  });

  it("stays within its bytes, counts them truly and never gives a dropped text, whatever happens", async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant("get" as const), key: fc.nat(9), tag: fc.nat(3), size: fc.nat(9_000) }),
      fc.record({ kind: fc.constant("drop" as const), tag: fc.nat(3) }),
      fc.record({ kind: fc.constant("wait" as const), time: fc.nat(90_000) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const { clock, pages } = cache({ maxBytes: 30_000 });
        const live = new Map<string, FinishedPage>();
        for (const one of acts) {
          if (one.kind === "wait") clock.now += one.time;
          else if (one.kind === "drop") {
            pages.drop([`t${one.tag}`]);
            for (const [key, { tags }] of live) if (tags.includes(`t${one.tag}`)) live.delete(key);
          } else {
            const made = await page("x".repeat(one.size), [`t${one.tag}`]);
            const given = await pages.get(`/${one.key}`, async () => made);
            live.set(`/${one.key}`, given);
          }
          const here = Array.from({ length: 10 }, (_, key) => pages.peek(`/${key}`));
          for (const [key, found] of here.entries()) {
            if (found) expect(found).toBe(live.get(`/${key}`));
          }
          expect(pages.size().bytes).toBeLessThanOrEqual(30_000);
          if (pages.size().pages === 0) expect(pages.size().bytes).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
