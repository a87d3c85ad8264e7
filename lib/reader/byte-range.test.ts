import { describe, expect, it } from "vitest";
import { continuesCopy, readRange } from "./byte-range";

describe("the part of a body", () => {
  it.each([
    ["bytes=0-99", { start: 0, end: 99 }],
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=900-", { start: 900, end: 999 }],
    ["bytes=900-5000", { start: 900, end: 999 }],
    ["bytes=-100", { start: 900, end: 999 }],
    ["bytes=-5000", { start: 0, end: 999 }],
    ["Bytes= 1 - 2 ", { start: 1, end: 2 }],
  ])("that %j asks of a thousand bytes", (header, range) => {
    expect(readRange(header, 1_000)).toEqual(range);
  });

  it.each([null, "", "bytes=", "bytes=-", "bytes=5-4", "bytes=0-1,5-9", "items=0-1", "bytes=a-b"])(
    "is the whole for %j",
    (header) => {
      expect(readRange(header, 1_000)).toBeNull();
    },
  );

  it.each(["bytes=1000-", "bytes=5000-6000", "bytes=-0", "bytes=99999999999999999999-"])(
    "lies beyond the end for %j",
    (header) => {
      expect(readRange(header, 1_000)).toBe("beyond");
    },
  );

  it("is none of an empty body", () => {
    expect(readRange("bytes=0-", 0)).toBe("beyond");
    expect(readRange("bytes=-1", 0)).toBe("beyond");
  });
});

it("continues a copy only if its tag is the very same", () => {
  expect(continuesCopy(null, '"a"')).toBe(true);
  expect(continuesCopy('"a"', '"a"')).toBe(true);
  expect(continuesCopy('W/"a"', '"a"')).toBe(false);
  expect(continuesCopy("Fri, 01 Jan 2027 00:00:00 GMT", '"a"')).toBe(false);
});
