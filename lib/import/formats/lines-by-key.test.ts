import { describe, expect, it } from "vitest";
import { newLinesByKey } from "./lines-by-key";

describe("lines by key", () => {
  it("are found again, however many, in the order in which they came", () => {
    const lines = newLinesByKey<number>();
    for (let number = 0; number < 30_000; number++) lines.add(`post ${number % 10_000}`, number);
    expect(lines.all("post 7")).toEqual([7, 10_007, 20_007]);
    expect(lines.last("post 9999")).toBe(29_999);
    expect(lines.all("post 10000")).toEqual([]);
    expect(lines.last("")).toBeNull();
    lines.close();
  });

  it("may have any key and be of any size", () => {
    const lines = newLinesByKey<{ text: string }>();
    const keys = ["", "__proto__", "a\nb", "“Ä𝒳”", "7", "007", "x".repeat(400_000)];
    for (const key of keys) lines.add(key, { text: `${key}\n` });
    for (const key of keys) expect(lines.all(key)).toEqual([{ text: `${key}\n` }]);
    lines.close();
  });

  it("are told apart where their keys have one hash", () => {
    // Two words of the same 32 bits in FNV-1a.
    const lines = newLinesByKey<string>();
    lines.add("costarring", "one");
    lines.add("liquid", "two");
    expect([lines.all("costarring"), lines.all("liquid")]).toEqual([["one"], ["two"]]);
    lines.close();
  });
});
