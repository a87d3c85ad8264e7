import { describe, expect, it } from "vitest";
import { emptyDocument, parseDocument } from "@/lib/document/parse";
import { createKeeper, type Unacknowledged } from "./keeper";
import type { Outbox, OutboxEntry } from "./outbox";

const tab = { articleId: "article", clientId: "tab" };

const typed = (...texts: string[]): Unacknowledged => ({
  base: 1,
  document: parseDocument(emptyDocument()),
  batches: [],
  texts,
});

/** An outbox whose disk takes as long as the test says. */
function slowDisk() {
  const entries: OutboxEntry[] = [];
  let finish = () => {};
  const outbox: Outbox = {
    put: (entry) =>
      new Promise((resolve) => {
        finish = () => {
          entries.push(entry);
          resolve();
        };
      }),
    remove: async () => {},
    listOf: async () => entries,
  };
  return { outbox, entries, finish: () => finish() };
}

describe("a keeper", () => {
  it("has kept what it wrote", async () => {
    const disk = slowDisk();
    const keeper = createKeeper(disk.outbox, tab);
    keeper.changed();
    expect(keeper.isKept()).toBe(false);
    const keeping = keeper.keep(typed("word"));
    disk.finish();
    await keeping;
    expect(keeper.isKept()).toBe(true);
    expect(disk.entries).toMatchObject([{ ...tab, base: 1, texts: ["word"] }]);
  });

  it("vouches for nothing that was typed while it wrote", async () => {
    const disk = slowDisk();
    const keeper = createKeeper(disk.outbox, tab);
    keeper.changed();
    const keeping = keeper.keep(typed("word"));
    keeper.changed();
    disk.finish();
    await keeping;
    expect(keeper.isKept()).toBe(false);
  });

  it("says so where the browser keeps nothing, unless there is nothing to keep", async () => {
    const full = async () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    const keeper = createKeeper({ put: full, remove: full, listOf: full }, tab);
    await keeper.keep(typed("word"));
    expect(keeper.isKept()).toBe(false);
    await keeper.keep(typed());
    expect(keeper.isKept()).toBe(true);
  });
});
