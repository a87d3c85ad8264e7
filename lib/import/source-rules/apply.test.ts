import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segments } from "@/lib/import/imported-story";
import { readText } from "@/lib/import/text/read-text";
import { storyOf } from "@/lib/testing/imported";
import { RAW_DUMP } from "@/lib/testing/raw-stories";
import { applySourceRules, ruleIdOf, type SourceRule } from "./apply";
import { fingerprint } from "./fingerprint";

const rule = (about: string, setAside: boolean, reason: SourceRule["reason"] = null): SourceRule => ({
  id: `rule of ${about}`,
  source: "coast.example",
  fingerprint: fingerprint({ text: about }) ?? "",
  setAside,
  reason,
  createdByName: "Ada Osei",
});

describe("rules about a source", () => {
  const story = storyOf([
    { text: "Read our mobile app" },
    { text: "The ferry came back on Monday." },
    { text: "Updated 14:05", decision: "set-aside", reason: "timestamp" },
    { text: "By Ada Osei", decision: "field", field: "byline" },
  ]);

  it("set aside what was kept, and keep what was set aside, and say who said so", () => {
    const after = applySourceRules(story, [
      rule("READ our mobile app!", true, "ad"),
      rule("updated 9:30", false),
    ]);
    expect(after.blocks.map(({ decision, reason }) => [decision, reason])).toEqual([
      ["set-aside", "ad"],
      ["keep", null],
      ["keep", null],
      ["field", null],
    ]);
    expect(after.blocks[0]).toMatchObject({
      confidence: 1,
      because: "Ada Osei said: always set this aside from coast.example.",
    });
    expect(after.blocks.map(ruleIdOf)).toEqual([
      "rule of READ our mobile app!",
      null,
      "rule of updated 9:30",
      null,
    ]);
  });

  it("leave what was read into a field where it is", () => {
    expect(applySourceRules(story, [rule("By Ada Osei", true)])).toEqual(story);
  });

  it("change no word and no span, whatever they say: the blocks tile the source as before", () => {
    const read = readText(RAW_DUMP);
    const about = fc.constantFrom(...read.blocks.map(({ text }) => text), "Something else altogether");
    const rules = fc.array(
      fc.record({ about, setAside: fc.boolean() }).map(({ about: text, setAside }) => rule(text, setAside)),
    );
    fc.assert(
      fc.property(rules, (all) => {
        const after = applySourceRules(read, all);
        const places = (one: typeof read) =>
          segments(one).map(({ start, end, block }) => [start, end, block]);
        expect(places(after)).toEqual(places(read));
        expect(after.blocks.map(({ text }) => text)).toEqual(read.blocks.map(({ text }) => text));
        expect(after.fields).toEqual(read.fields);
      }),
    );
  });
});

describe("what a part is known by", () => {
  it.each([
    ["Updated 14:05", "updated #"],
    ["Updated: 9.30, 5/11/2026", "updated # #"],
    ["  SIGN UP — now! ", "sign up now"],
    ["Подпишитесь на рассылку", "подпишитесь на рассылку"],
    ["订阅我们的新闻", "订阅我们的新闻"],
  ])("of %j is %j", (text, known) => {
    expect(fingerprint({ text })).toBe(known);
  });

  it.each(["", "***", "14:05", "AFP", "1 2 3 4 5"])("of %j is nothing: too many stories have it", (text) => {
    expect(fingerprint({ text })).toBeNull();
  });

  it("fits the database's index, however long the part", () => {
    expect(fingerprint({ text: "𐐷 漢字 ".repeat(9_999) })?.length).toBeLessThanOrEqual(400);
  });
});
