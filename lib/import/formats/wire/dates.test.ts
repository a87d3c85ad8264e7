import { describe, expect, it } from "vitest";
import { wireDate } from "./dates";

describe("a moment as wires, feeds and mails write it", () => {
  it.each([
    ["20131020T192751+1100", "2013-10-20T19:27+11:00"],
    ["20240710T130037Z", "2024-07-10T13:00Z"],
    ["2016-04-13 04:52:21+00:00", "2016-04-13T04:52Z"],
    ["2016-10-21T16:25:32.123-05:00", "2016-10-21T16:25-05:00"],
    ["2019-04-15T13:49:15", "2019-04-15T13:49"],
    ["20260314", "2026-03-14"],
    ["2026-03-14T00:00:00", "2026-03-14"],
    ["Wed, 18 Feb 2015 22:18:43 -0800 (PST)", "2015-02-18T22:18-08:00"],
    ["Sat, 14 Mar 26 09:15 GMT", "2026-03-14T09:15Z"],
    ["07 Okt 15 13:41 GMT", "2015-10-07T13:41Z"],
  ])("%s", (written, value) => expect(wireDate(written)).toBe(value));

  it.each(["", "yesterday", "2026-02-30", "14 Smarch 2026", "2026"])("is none in “%s”", (written) =>
    expect(wireDate(written)).toBeNull(),
  );
});
