import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSure } from "@/lib/import/review/to-check";
import { isLooseTime, isRelativeTime, readDateLine } from "@/lib/import/text/top/date-line";
import { isAmerican, writtenDates } from "./dates";

const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
const iso = (day: Date) => day.toISOString().slice(0, 10);
const inWords = (locale: string, options: Intl.DateTimeFormatOptions) => (day: Date) =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(day);
const LONG = { day: "numeric", month: "long", year: "numeric" } as const;

const FORMS: Record<string, (day: Date) => string> = {
  "ISO 8601": iso,
  ...Object.fromEntries(
    ["en-GB", "en-US", "de", "fr", "es", "it", "pt", "nl", "sv", "ja", "zh", "ko", "ar-u-nu-arab"].map(
      (locale) => [locale, inWords(locale, LONG)],
    ),
  ),
  "a weekday before it": inWords("en-GB", { ...LONG, weekday: "long" }),
  "a short month": inWords("en-US", { ...LONG, month: "short" }),
  "German numbers": inWords("de", { day: "2-digit", month: "2-digit", year: "numeric" }),
  "a Japanese era": (day) =>
    `令和${day.getUTCFullYear() - 2018}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`,
};

describe("days written in full", () => {
  it.each(Object.entries(FORMS))("are read back: %s", (name, write) => {
    const range = name.includes("era") ? days.filter((day) => day.getUTCFullYear() > 2019) : days;
    fc.assert(
      fc.property(range, (day) => {
        expect(writtenDates(`Published ${write(day)}, the board said`)[0]?.value.slice(0, 10)).toBe(iso(day));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "March 2023",
    "12/3",
    "30 February 2023",
    "31.04.2023",
    "3 hours ago",
    "Tuesday",
    "version 1.2.3456",
    "tel. 01-02-2023455",
    "12 May",
    "2023",
  ])("are never made up: %s", (text) => {
    expect(writtenDates(text)).toEqual([]);
  });

  it("keep their time, and their zone only where its name means one thing", () => {
    expect(writtenDates("Thu 6 May 2021 14.05 BST")[0]?.value).toBe("2021-05-06T14:05+01:00");
    expect(writtenDates("December 20, 2021 | 7:15pm")[0]?.value).toBe("2021-12-20T19:15");
    expect(writtenDates("12 mars 2023 à 18h04")[0]?.value).toBe("2023-03-12T18:04");
    expect(writtenDates("2023-02-14 09:00 CST")[0]?.value).toBe("2023-02-14T09:00");
  });

  it("are read day first unless the text is American; the other reading is kept", () => {
    expect(writtenDates("4/5/2023")[0]).toMatchObject({ value: "2023-05-04", otherwise: "2023-04-05" });
    expect(isSure(writtenDates("4/5/2023")[0]?.confidence ?? 1)).toBe(false);
    expect(isSure(writtenDates("4/5/2023", true)[0]?.confidence ?? 1)).toBe(false);
    expect(writtenDates("4/5/2023", true)[0]).toMatchObject({ value: "2023-04-05", otherwise: "2023-05-04" });
    expect(writtenDates("25/12/2023", true)[0]).toMatchObject({ value: "2023-12-25", otherwise: null });
    expect(isAmerican("The Gov. said $4 a month for the center by March 3.")).toBe(true);
    expect(isAmerican("The centre costs £4 by 3 March, not $5.")).toBe(false);
  });
});

describe("date lines", () => {
  it.each([
    ["Published 9:41 p.m. CT April 23, 2019", "2019-04-23", null],
    [
      "Publié le 12 mars 2023 à 18h04, mis à jour le 13 mars 2023 à 09h22",
      "2023-03-12T18:04",
      "2023-03-13T09:22",
    ],
    ["Stand: 14.03.2022, 17:10 Uhr", "2022-03-14T17:10", null],
    ["Saturday February 10 2024, 12.01am, The Meridian", "2024-02-10T00:01", null],
    ["2024年3月5日 18時30分", "2024-03-05T18:30", null],
    ["» 2024年03月05日 18時30分 公開", "2024-03-05T18:30", null],
    ["初回公開日：2024/03/05、最終更新日：2024/03/07", "2024-03-05", "2024-03-07"],
    ["汐見健2024-03-05 18:30:02", "2024-03-05T18:30", null],
  ])("%s", (text, published, updated) => {
    const line = readDateLine(text);
    expect(line?.published?.value).toBe(published);
    expect(line?.updated?.value ?? null).toBe(updated);
  });

  it("are not sentences that mention a day", () => {
    expect(
      readDateLine("The bridge opened on 4 May 1931 and has been painted seven times since then."),
    ).toBeNull();
    expect(readDateLine("He was born on 4 May 1931. He died there.")).toBeNull();
  });

  it("without a day in full are times to set aside", () => {
    for (const text of [
      "3 hours ago",
      "Published",
      "Updated at 16.11 GMT",
      "vor 2 Tagen",
      "il y a 3 heures",
      "3時間前",
    ]) {
      expect(isRelativeTime(text), text).toBe(true);
    }
    expect(isLooseTime("22-05-23, 11:08 Laatste update: 14:15")).toBe(true);
    for (const text of ["17.20 GMT", "Three hours ago the dam broke", "The final score was 3-1"]) {
      expect(isRelativeTime(text) || isLooseTime(text), text).toBe(false);
    }
  });
});
