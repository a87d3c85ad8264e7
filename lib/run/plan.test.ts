import { describe, expect, it } from "vitest";
import type { Fingerprint } from "@/lib/import/same-story/fingerprint";
import type { SameStory } from "@/lib/import/types";
import { planOf, type Repeat } from "./plan";

const story = (given: Partial<Fingerprint> = {}): Fingerprint => ({
  sha256: "",
  address: "",
  wireId: "",
  wireVersion: "",
  wireAction: "",
  sketch: [],
  text: "",
  ...given,
});
const same = (given: Partial<SameStory> = {}): SameStory => ({
  articleId: "the article",
  importId: "its import",
  how: "wire",
  overlap: 0.9,
  latestVersion: "1",
  ...given,
});
const repeat = (given: Partial<Repeat> = {}): Repeat => ({
  number: 7,
  how: "text",
  overlap: 0.9,
  wireVersion: "",
  ...given,
});
const UNTOUCHED = { headline: "The ferry stays", untouched: true };
const TOUCHED = { ...UNTOUCHED, untouched: false };
const NOTHING = { same: null, standing: null, repeat: null, killedBy: null, repeats: false };

describe("what becomes of a story of a run", () => {
  it.each([
    ["nothing like it is known", story(), NOTHING, "create"],
    ["the newsroom has it", story(), { ...NOTHING, same: same({ how: "exact" }) }, "skip"],
    [
      "… and repeats are wanted",
      story(),
      { ...NOTHING, same: same({ how: "exact" }), repeats: true },
      "create",
    ],
    [
      "another is hardly like it",
      story(),
      { ...NOTHING, same: same({ how: "text", overlap: 0.7 }) },
      "create",
    ],
    [
      "a sender gives a number again, for other words",
      story({ wireVersion: "1" }),
      { ...NOTHING, same: same({ overlap: 0.1 }), standing: UNTOUCHED },
      "create",
    ],
    [
      "… in words that say update, where nobody counts",
      story({ wireAction: "update" }),
      { ...NOTHING, same: same({ overlap: 0.1, latestVersion: "" }), standing: UNTOUCHED },
      "create",
    ],
    [
      "… within the run",
      story({ wireVersion: "1" }),
      { ...NOTHING, repeat: repeat({ how: "wire", overlap: 0.1, wireVersion: "1" }) },
      "create",
    ],
    [
      "a long story follows its flash, as the sender’s count says",
      story({ wireVersion: "2" }),
      { ...NOTHING, same: same({ overlap: 0.1 }), standing: UNTOUCHED },
      "update",
    ],
    [
      "… and the flash comes after it",
      story({ wireVersion: "1" }),
      { ...NOTHING, same: same({ overlap: 0.1, latestVersion: "2" }) },
      "skip",
    ],
    ["the run has it", story(), { ...NOTHING, repeat: repeat() }, "skip"],
    ["… and repeats are wanted", story(), { ...NOTHING, repeat: repeat(), repeats: true }, "create"],
    [
      "it is a later version of an untouched article",
      story({ wireVersion: "2" }),
      { ...NOTHING, same: same(), standing: UNTOUCHED },
      "update",
    ],
    [
      "… and repeats are wanted",
      story({ wireVersion: "2" }),
      { ...NOTHING, same: same(), standing: UNTOUCHED, repeats: true },
      "update",
    ],
    [
      "somebody has worked on that article",
      story({ wireVersion: "2" }),
      { ...NOTHING, same: same(), standing: TOUCHED },
      "skip",
    ],
    [
      "it is the version that is there",
      story({ wireVersion: "1" }),
      { ...NOTHING, same: same(), standing: UNTOUCHED },
      "skip",
    ],
    [
      "it is a later version of a story of the run",
      story({ wireVersion: "2" }),
      { ...NOTHING, repeat: repeat({ how: "wire", wireVersion: "1" }) },
      "update",
    ],
    [
      "it is a kill",
      story({ wireAction: "kill" }),
      { ...NOTHING, same: same(), standing: TOUCHED },
      "notice",
    ],
    [
      "it is a kill of a story of the run",
      story({ wireAction: "kill" }),
      { ...NOTHING, repeat: repeat({ how: "wire" }) },
      "notice",
    ],
    ["it is a kill of nothing", story({ wireAction: "kill" }), NOTHING, "skip"],
    ["… and repeats are wanted", story({ wireAction: "kill" }), { ...NOTHING, repeats: true }, "skip"],
    [
      "it is a kill that came before",
      story({ wireAction: "kill" }),
      { ...NOTHING, same: same({ how: "exact" }), repeats: true },
      "skip",
    ],
  ] as const)("when %s", (_, fingerprint, seen, does) => {
    const plan = planOf({ fingerprint, ...seen });
    expect(plan.does).toBe(does);
    if (does === "skip" || does === "update" || does === "notice")
      expect(plan.because).toMatch(/^[A-Z].*\.$/u);
  });

  it("says how little is the same where a number was given again, and what becomes of it", () => {
    const known = { ...NOTHING, same: same({ overlap: 0.04 }), standing: UNTOUCHED };
    expect(planOf({ ...known, fingerprint: story({ wireVersion: "1" }) }).because).toBe(
      "It has the number of “The ferry stays”, but other words: the sender’s own number, 4 % the same text.",
    );
    expect(planOf({ ...known, fingerprint: story({ wireVersion: "2" }) }).because).toBe(
      "A later version of “The ferry stays” in other words (the sender’s own number, 4 % the same text), which it brings up to date.",
    );
  });

  it("names what it is the same as", () => {
    const known = planOf({ fingerprint: story(), ...NOTHING, same: same({ how: "text", overlap: 0.912 }) });
    expect(known).toEqual({
      does: "skip",
      sameAs: "the article",
      sameItem: null,
      because: "The newsroom has this story already: 91 % the same text.",
    });
    expect(planOf({ fingerprint: story(), ...NOTHING, repeat: repeat() })).toMatchObject({
      sameAs: null,
      sameItem: 7,
      because: "The same story as number 7: 90 % the same text.",
    });
  });
});
