import { describe, expect, it } from "vitest";
import { dateInAddress, machineDate } from "./page-dates";

describe("a date of metadata", () => {
  it.each([
    ["2023-05-02T21:40:00+0100", "2023-05-02T21:40+01:00"],
    ["2023-05-02 21:40:11.123Z", "2023-05-02T21:40Z"],
    ["2023-05-02T00:00:00Z", "2023-05-02"],
    ["20230502", "2023-05-02"],
    ["May 2, 2023", "2023-05-02"],
    ["Tue May 02 12:45:00 EDT 2023", "2023-05-02T12:45-04:00"],
    ["Tue May 32 12:45:00 EDT 2023", null],
    ["1683060000", "2023-05-02T20:40Z"],
    ["0001-01-01T00:00:00Z", null],
    ["2023-13-02", null],
    ["yesterday", null],
  ])("%s is %s", (said, date) => expect(machineDate(said)).toBe(date));

  it("can stand in the address", () => {
    expect(dateInAddress("https://bay.example/2023/05/02/crane")).toBe("2023-05-02");
    expect(dateInAddress("https://bay.example/opinion/2023/may/02/crane")).toBe("2023-05-02");
    expect(dateInAddress("https://bay.example/story/20230599")).toBeNull();
  });
});
