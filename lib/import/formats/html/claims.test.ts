import { describe, expect, it } from "vitest";
import { fuse } from "./claims";

const by = (value: string, from: string, trust: number) => ({ value, from, trust });
const same = (value: string) => value.toLowerCase();

describe("claims about a field", () => {
  it("strengthen each other where they agree", () => {
    const fused = fuse("headline", [by("Crane saved", "a", 0.8), by("CRANE SAVED", "b", 0.7)], same);
    expect(fused).toEqual({
      value: "Crane saved",
      grounds: { rule: "page-headline", confidence: 0.94, because: "From a and b." },
      others: [],
    });
  });

  it("make the winner doubtful where they don’t, and become alternatives", () => {
    const fused = fuse("headline", [by("Crane saved", "a", 0.85), by("Crane lost", "b", 0.8)], same);
    expect(fused?.grounds.confidence).toBeLessThan(0.8);
    expect(fused?.others.map(({ value }) => value)).toEqual(["Crane lost"]);
  });

  it("count once for each place that makes them", () => {
    const fused = fuse("date", [by("x", "a", 0.5), by("x", "a", 0.5)], same);
    expect(fused?.grounds.confidence).toBe(0.5);
  });
});
