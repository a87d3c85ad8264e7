import { describe, expect, it } from "vitest";
import { declaredType, isAccepted, wrongTypeInWords } from "./media-type";

describe("what an answer says that it is", () => {
  it.each([
    ["text/html", "text/html", null],
    ["Text/HTML; charset=UTF-8", "text/html", "utf-8"],
    ['text/html;charset="windows-1252"', "text/html", "windows-1252"],
    ["text/html; charset=", "text/html", null],
    ["html", null, null],
    ["", null, null],
    [undefined, null, null],
  ])("is read from “%s”", (header, contentType, charset) => {
    expect(declaredType(header)).toEqual({ contentType, charset });
  });

  it("is accepted when it was asked for, by its name or its kind", () => {
    expect(isAccepted("text/html", ["application/xml", "Text/HTML;q=0.9"])).toBe(true);
    expect(isAccepted("image/png", ["image/*"])).toBe(true);
    expect(isAccepted("anything/else", ["*/*"])).toBe(true);
    expect(isAccepted("imagery/png", ["image/*"])).toBe(false);
    expect(isAccepted("text/plain", ["text/html"])).toBe(false);
    expect(isAccepted("text/html", [])).toBe(false);
  });

  it.each([
    ["application/pdf", ["text/html", "application/xhtml+xml"], "a PDF. Give one that leads to a web page."],
    ["text/html", ["image/*"], "a web page. Give one that leads to a picture."],
    ["text/html", ["application/rss+xml", "text/xml"], "a web page. Give one that leads to a feed."],
    [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      ["text/html", "text/plain"],
      "a file of another kind. Give one that leads to a web page.",
    ],
  ])("is named in words when it is the wrong one: %s", (contentType, accept, words) => {
    expect(wrongTypeInWords(contentType, accept)).toBe(`This address leads to ${words}`);
  });
});
