import { describe, expect, it } from "vitest";
import { encodingFor, isUnchanged } from "./negotiate";

describe("the encoding", () => {
  it.each([
    [undefined, "identity"],
    ["", "identity"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=1.0, br;q=0", "gzip"],
    ["GZIP", "gzip"],
    ["br;q=0.1", "br"],
    ["*", "br"],
    ["*;q=0, identity", "identity"],
    ["identity;q=0", "identity"],
    ["brotli", "identity"],
  ])("for %j is %s", (accepts, expected) => {
    expect(encodingFor(accepts)).toBe(expected);
  });
});

describe("a browser's copy", () => {
  const changed = new Date("2026-01-02T03:04:05.678Z");
  const none = { ifNoneMatch: undefined, ifModifiedSince: undefined };

  it.each(['"abc"', '"abc-br"', 'W/"abc-gzip"', '"x", "abc"', "*"])(
    "that is named %s is still right",
    (ifNoneMatch) => {
      expect(isUnchanged({ ...none, ifNoneMatch }, '"abc-br"', changed)).toBe(true);
    },
  );

  it.each(['"abd"', '""', "abcd", '"abc-zip"'])("that is named %s is not", (ifNoneMatch) => {
    expect(isUnchanged({ ...none, ifNoneMatch }, '"abc-br"', changed)).toBe(false);
  });

  it("is judged by its date when it has no name", () => {
    const at = (ifModifiedSince: string) => isUnchanged({ ...none, ifModifiedSince }, '"abc"', changed);
    expect(at(changed.toUTCString())).toBe(true);
    expect(at("Fri, 02 Jan 2026 03:04:04 GMT")).toBe(false);
    expect(at("Fri, 02 Jan 2026 03:04:06 GMT"), "an older text came back").toBe(false);
    expect(at("yesterday")).toBe(false);
  });

  it("has no say by date when its name is another", () => {
    const conditions = { ifNoneMatch: '"abd"', ifModifiedSince: changed.toUTCString() };
    expect(isUnchanged(conditions, '"abc"', changed)).toBe(false);
  });

  it("is unknown to who says nothing", () => {
    expect(isUnchanged(none, '"abc"', changed)).toBe(false);
  });
});
