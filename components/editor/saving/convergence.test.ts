import "@/lib/testing/database";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitsAfter } from "@/lib/article/commits-since";
import { db } from "@/lib/db/client";
import { story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { device, expectOneTruth, openTab, settle } from "@/lib/testing/tabs";

const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const tabIndex = fc.nat(2);
const gentle = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant("types" as const), tab: tabIndex, place }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("splits" as const), tab: tabIndex, place }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("flushes" as const), tab: tabIndex, place }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("hears" as const), tab: tabIndex, place }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("isPushed" as const), tab: tabIndex, place }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("losesRequest" as const), tab: tabIndex, place }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("losesAnswer" as const), tab: tabIndex, place }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("clears" as const), tab: tabIndex, place }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("crashes" as const), tab: tabIndex, place }) },
);
const rough = fc.oneof(
  { weight: 5, arbitrary: gentle },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("deletes" as const), tab: tabIndex, place }) },
);

type Act = typeof rough extends fc.Arbitrary<infer One> ? One : never;

/** Three people, three devices, one article. Answers every word that was typed and kept. */
async function play(acts: readonly Act[]) {
  const people = [await hire("editor"), await hire("editor"), await hire("editor")] as const;
  const [ada] = people;
  const article = await written(ada, {}, story("one", "two", "three"));
  const devices = [device(), device(), device()] as const;
  const tabs = await Promise.all(
    people.map((person, index) => openTab(person, article.id, devices[index] ?? device())),
  );
  const words: string[] = [];
  for (const [index, { act, tab: which, place: at }] of acts.entries()) {
    const tab = tabs[which];
    if (!tab) continue;
    switch (act) {
      case "types": {
        const word = `«${index}»`;
        words.push(word);
        tab.types(word, at);
        break;
      }
      case "splits":
      case "deletes":
        tab[act](at);
        break;
      case "flushes":
        await tab.saver.flush();
        break;
      case "hears":
        await tab.saver.hear();
        break;
      case "isPushed": {
        // A stream may repeat itself, and lose some.
        const log = await db.$transaction((tx) => commitsAfter(tx, article.id, 0));
        const others = log.filter((commit) => commit.clientId !== tab.clientId);
        tab.saver.heard(structuredClone(others.slice(Math.floor(at * others.length))));
        break;
      }
      case "losesRequest":
      case "losesAnswer":
        tab.weather[act] = true;
        break;
      case "clears":
        Object.assign(tab.weather, { losesRequest: false, losesAnswer: false });
        break;
      case "crashes": {
        // A pause in typing has passed: what was typed is on the server or on the device.
        await tab.saver.flush();
        tab.saver.close();
        const person = people[which];
        const outbox = devices[which];
        if (person && outbox) tabs[which] = await openTab(person, article.id, outbox);
        break;
      }
    }
  }
  await settle(tabs);
  return { text: await expectOneTruth(ada, article.id, tabs), words, tabs };
}

describe("three people writing one article over a bad network", () => {
  it("end with one document that holds every word anybody typed, crashes included", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(gentle, { maxLength: 40 }), async (acts) => {
        const { text, words } = await play(acts);
        for (const word of words) expect(text).toContain(word);
      }),
      { numRuns: 50 },
    );
  }, 120_000);

  it("end with one document when they delete paragraphs too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rough, { maxLength: 40 }), async (acts) => {
        await play(acts);
      }),
      { numRuns: 50 },
    );
  }, 120_000);
});
