import { describe, expect, it } from "vitest";
import { identity } from "./identity";

describe("the sender's name for a story", () => {
  it.each([
    ["new", "1", ["stat:usable"]],
    ["update", "3", ["stat:usable"]],
    ["update", "1", ["sig:update"]],
    ["update", "1stLd-Writethru", ["1stLd-Writethru"]],
    ["correction", "2", ["stat:usable", "sig:correction"]],
    ["kill", "4", ["stat:canceled", "sig:update"]],
    ["kill", "", ["stat:withheld"]],
    // A wire that numbers everything it sends doesn't count versions.
    ["new", "1132689232", ["edStat:N"]],
  ] as const)("asks for a %s: version %s, %s", (action, version, said) => {
    expect(identity("urn:a", version, said)).toEqual({ id: "urn:a", version: version || null, action });
  });

  it("is nothing without an id", () => expect(identity("", "1", [])).toBeNull());
});
