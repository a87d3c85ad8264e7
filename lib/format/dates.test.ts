import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { calendarDate, dateTime, longDate, timeZone, weekdayDate, zonedIso } from "./dates";

const summer = new Date("2022-09-05T13:20:00Z");
const winter = new Date("2026-01-02T23:30:00Z");

afterEach(() => {
  delete process.env.GALLEY_TIME_ZONE;
});

describe("dates", () => {
  it("are told by the newsroom's clock, summer and winter", () => {
    expect(dateTime(summer)).toBe("5 September 2022, 14:20 BST");
    expect(dateTime(winter)).toBe("2 January 2026, 23:30 GMT");
  });

  it("follow GALLEY_TIME_ZONE, over midnight too", () => {
    process.env.GALLEY_TIME_ZONE = "Europe/Berlin";
    expect(longDate(winter)).toBe("3 January 2026");
    expect(dateTime(winter)).toBe("3 January 2026, 00:30 CET");
    expect(zonedIso(winter)).toBe("2026-01-03T00:30:00+01:00");
  });

  it("name the weekday as a front page does", () => {
    expect(weekdayDate(summer)).toBe("Monday 5 September 2022");
  });

  it("keep a calendar date where it was written, whatever the zone", () => {
    process.env.GALLEY_TIME_ZONE = "America/Los_Angeles";
    expect(calendarDate(new Date("2022-09-05T00:00:00Z"))).toBe("5 September 2022");
  });

  it("know zones behind UTC and of half hours", () => {
    expect(zonedIso(summer, "America/St_Johns")).toBe("2022-09-05T10:50:00-02:30");
    expect(zonedIso(summer, "Asia/Kathmandu")).toBe("2022-09-05T19:05:00+05:45");
    expect(zonedIso(summer, "UTC")).toBe("2022-09-05T13:20:00+00:00");
  });

  it("refuse a zone that does not exist, naming the setting", () => {
    process.env.GALLEY_TIME_ZONE = "Europe/Atlantis";
    expect(() => timeZone()).toThrow(/GALLEY_TIME_ZONE.*Europe\/Atlantis/);
  });

  it("mean the same instant in machine form, in every zone", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("1975-01-01T00:00:00Z"),
          max: new Date("2100-01-01T00:00:00Z"),
          noInvalidDate: true,
        }),
        fc.constantFrom(...zones),
        (instant, zone) => {
          const seconds = Math.floor(instant.getTime() / 1000) * 1000;
          expect(new Date(zonedIso(instant, zone)).getTime()).toBe(seconds);
        },
      ),
    );
  });
});
