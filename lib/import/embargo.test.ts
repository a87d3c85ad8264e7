import { describe, expect, it } from "vitest";
import { embargoAhead, OPEN_END } from "./embargo";

describe("an embargo", () => {
  const now = new Date("2026-12-05T10:00:00Z");
  it.each([
    ["2026-12-05T10:01Z", true],
    ["2026-12-05T09:59Z", false],
    ["2026-12-05T10:30+01:00", false],
    ["2026-12-05T10:30+0000", true],
    ["2026-12-04T22:30", true], // somewhere that time is still to come
    ["2026-12-04T21:30", false],
    ["2026-12-04", true],
    ["2026-12-03", false],
    ["when the minister has spoken", true],
    ["2026-13-40T00:00Z", true],
    ["none", false],
    ["Lifted", false],
    [null, false],
  ])("until %s is ahead: %s", (until, ahead) => {
    expect(embargoAhead(until, now) !== null).toBe(ahead);
  });

  it("ends when the source says, and where that can't be read, when an editor says so", () => {
    expect(embargoAhead("2026-12-06T00:01+01:00", now)).toEqual(new Date("2026-12-05T23:01:00Z"));
    expect(embargoAhead("EMBARGOED UNTIL MONDAY", now)).toEqual(OPEN_END);
  });
});
