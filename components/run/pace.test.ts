import { describe, expect, it } from "vitest";
import { type Look, paceOf, withLook } from "./pace";

/** A pass that was looked at once a second, with so many stories left each time. */
const seen = (lefts: readonly number[], state: Look["state"] = "importing", from = 0): Look[] =>
  lefts.reduce<Look[]>((looks, left, at) => withLook(looks, { state, left, at: from + at * 1_000 }), []);

describe("the pace of a run", () => {
  it("is told after a moment, in stories a second and the time that is left at that rate", () => {
    expect(paceOf(seen([1_000]))).toEqual({ kind: "beginning" });
    expect(paceOf(seen([1_000, 900]))).toEqual({ kind: "beginning" });
    expect(paceOf(seen([1_000, 900, 800]))).toEqual({ kind: "moving", rate: 100, secondsLeft: 8 });
  });

  it("is that of now, not of what was done before it was stopped", () => {
    // 19,000 of 20,000 were imported yesterday.
    expect(paceOf(seen([1_000, 990, 980, 970]))).toMatchObject({ kind: "moving", rate: 10 });
    const slow = Array.from({ length: 60 }, (_, at) =>
      at < 30 ? 10_000 - at * 200 : 4_000 - (at - 30) * 20,
    );
    expect(paceOf(seen(slow))).toMatchObject({ kind: "moving", rate: 20 });
  });

  it("stands still when a server has gone with the last ones", () => {
    expect(paceOf(seen([240, 160, 80, 80, 80, 80]))).toMatchObject({ kind: "moving" });
    expect(paceOf(seen([240, 160, ...Array<number>(12).fill(80)]))).toEqual({ kind: "still" });
    expect(paceOf(seen(Array<number>(12).fill(80)))).toEqual({ kind: "still" });
  });

  it("is begun anew with each pass", () => {
    const checked = seen([2_000, 1_000, 0], "checking");
    expect(paceOf(withLook(checked, { state: "importing", left: 2_000, at: 3_000 }))).toEqual({
      kind: "beginning",
    });
    const stopped = withLook(seen([500, 300, 200]), { state: "importing", left: 900, at: 3_000 });
    expect(paceOf(stopped)).toEqual({ kind: "beginning" });
  });
});
