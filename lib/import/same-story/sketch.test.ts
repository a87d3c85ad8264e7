import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlapOf, sketchOf } from "./sketch";

const meet = (one: string, other: string): boolean => {
  const numbers = new Set(sketchOf(one));
  return sketchOf(other).some((number) => numbers.has(number));
};

/** Numbers from 0 to 1 that are the same in every run of the tests. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const VOCABULARY = Array.from({ length: 900 }, (_, index) => `word${index.toString(36)}`);
/** Common words come often, as in prose: the square leans to the first of them. */
const prose = (next: () => number, words: number) =>
  Array.from({ length: words }, () => VOCABULARY[Math.floor(next() ** 2 * VOCABULARY.length)] ?? "");

/** The same words with some of them replaced, single ones here and there. */
const reworded = (words: readonly string[], next: () => number, share: number) =>
  words.map((word) => (next() < share ? `other${Math.floor(next() * 1e6)}` : word));

const sentence = fc
  .array(fc.stringMatching(/^[a-zà-ÿа-я]{2,9}$/u), { minLength: 60, maxLength: 200 })
  .map((words) => words.join(" "));

describe("the sketch of a text", () => {
  it("meets another's in more than 99 of 100 when four fifths of the shingles are the same", () => {
    const next = chance(7);
    let pairs = 0;
    let met = 0;
    let tried = 0;
    while (pairs < 1_500 && tried++ < 6_000) {
      const words = prose(next, 120 + Math.floor(next() * 300));
      const [one, other] = [words.join(" "), reworded(words, next, 0.01 + next() * 0.025).join(" ")];
      const overlap = overlapOf(one, other);
      if (overlap < 0.8 || overlap > 0.9) continue;
      pairs++;
      if (meet(one, other)) met++;
    }
    expect(pairs).toBe(1_500);
    expect(met / pairs).toBeGreaterThan(0.99);
  });

  it("practically never meets that of another story", () => {
    const next = chance(11);
    const all = Array.from({ length: 400 }, () => prose(next, 200 + Math.floor(next() * 400)).join(" "));
    const holders = new Map<number, number>();
    let meetings = 0;
    for (const text of all) {
      for (const number of sketchOf(text)) {
        meetings += holders.get(number) ?? 0;
        holders.set(number, (holders.get(number) ?? 0) + 1);
      }
    }
    // Of 79,800 pairs.
    expect(meetings).toBeLessThan(3);
  });

  it("is the same whatever the case, the punctuation and the white space", () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 1, max: 7 }), (text, step) => {
        const words = text.split(" ");
        const dressed = words
          .map((word, index) => (index % step === 0 ? `“${word.toUpperCase()}”,\n\t` : `${word} — `))
          .join("");
        expect(sketchOf(dressed)).toEqual(sketchOf(text));
        expect(overlapOf(dressed, text)).toBe(1);
      }),
    );
  });

  it("is a handful of 32-bit integers for any text, and the same each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (text) => {
        const sketch = sketchOf(text);
        expect(sketch.length).toBeLessThanOrEqual(12);
        expect(sketch.every((number) => number === (number | 0))).toBe(true);
        expect(sketchOf(text)).toEqual(sketch);
      }),
    );
  });

  it("tells short texts apart by a single word, and knows the same one again", () => {
    const short = "The ferry came back to the harbour on Tuesday, said the captain of the ferry number 12.";
    expect(sketchOf(short)).toHaveLength(1);
    expect(meet(short, short.replace("12", "13"))).toBe(false);
    expect(overlapOf(short, short.replace("12", "13"))).toBe(0);
    expect(meet(short, short.toUpperCase())).toBe(true);
    expect(overlapOf(short, short.toUpperCase())).toBe(1);
  });

  it("has nothing to say about a text without words", () => {
    for (const text of ["", " \n", "— … !?"]) {
      expect(sketchOf(text)).toEqual([]);
      expect(overlapOf(text, text)).toBe(0);
    }
  });

  it.each([
    [
      "Chinese",
      "市议会星期二以九票对四票决定，海岛渡轮将在未来十年内继续由同一位船长驾驶。她说，她与市议会自冬季以来一直没有交谈过，当时时刻表上的两班渡轮被取消。市长表示，时刻表是一种承诺，合同每年价值二百四十万英镑，明年春天开始执行。居民们在港口等候消息，许多人表示欢迎这一决定。",
    ],
    [
      "Japanese",
      "市議会は火曜日、島のフェリーを今後十年間、同じ船長に任せることを九対四で決めた。船長は冬に二便が時刻表から削られて以来、市議会とは話していなかったと述べた。市長は時刻表は約束であると語り、契約は年間二百四十万ポンドで、来春から始まる。港で待っていた住民の多くは決定を歓迎した。",
    ],
    [
      "Thai",
      "สภาเมืองลงมติเมื่อวันอังคารให้เรือข้ามฟากของเกาะเดินเรือต่อไปอีกสิบปีภายใต้กัปตันคนเดิม กัปตันกล่าวว่าเธอไม่ได้พูดคุยกับสภาเมืองมาตั้งแต่ฤดูหนาวที่ผ่านมา เมื่อเที่ยวเรือสองเที่ยวถูกตัดออกจากตารางเวลา",
    ],
  ])("knows a text in %s again when a few characters are others", (_, text) => {
    const other = `${text.slice(0, 20)}新${text.slice(22)}`;
    expect(sketchOf(text).length).toBeGreaterThan(1);
    expect(overlapOf(text, other)).toBeGreaterThan(0.8);
    expect(meet(text, other)).toBe(true);
    expect(overlapOf(text, [...text].reverse().join(""))).toBeLessThan(0.2);
  });

  it("doesn't glue a script without spaces to the word before it", () => {
    const dress = (gap: string) => `${Array(30).fill(`AI${gap}技術${gap}2026`).join("、")}`;
    expect(sketchOf(dress(""))).toEqual(sketchOf(dress(" ")));
  });
});

describe("the overlap of two texts", () => {
  it("is from 0 to 1, the same from both sides, and 1 for a text with itself", () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        const overlap = overlapOf(one, other);
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThan(1);
        expect(overlapOf(other, one)).toBe(overlap);
        expect(overlapOf(one, one)).toBe(1);
      }),
    );
  });

  it("is what shingles of both are of the shingles of either", () => {
    const words = Array.from({ length: 103 }, (_, index) => `w${index}`);
    // 100 shingles; the last word belongs to one of them.
    expect(overlapOf(words.join(" "), [...words.slice(0, -1), "x"].join(" "))).toBeCloseTo(99 / 101, 6);
    expect(overlapOf(words.join(" "), words.slice(0, 53).join(" "))).toBeCloseTo(0.5, 6);
  });
});
