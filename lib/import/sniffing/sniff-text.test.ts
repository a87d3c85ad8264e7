import { describe, expect, it } from "vitest";
import { sniffText } from "./sniff-text";

const likeliest = (text: string) => {
  const votes = sniffText(text);
  return typeof votes === "string" ? votes : votes[0]?.format;
};

const keys = (count: number) => Array.from({ length: count }, (_, at) => `  - key-${at}: a value\n`).join("");

describe("front matter", () => {
  it("is known between its fences, however long it is", () => {
    expect(likeliest("---\ntitle: The crane stays\n---\nIt stays.")).toBe("markdown");
    expect(likeliest(`\n---\r\ntitle: The crane\r\n# a remark\r\n\r\n${keys(9)}---`)).toBe("markdown");
    expect(likeliest(`---\npictures:\n${keys(2_000)}---\nThe crane stays.`)).toBe("markdown");
  });

  it("is none where the fence at its end is missing, or words stand between", () => {
    expect(likeliest(`---\npictures:\n${keys(2_000)}`)).toBe("text");
    expect(likeliest("---\nThe crane stays.\nIt was built in 1911.\n---\nMore.")).toBe("text");
    expect(likeliest("---\n---\nThe crane stays.")).toBe("text");
  });
});

// Each can be taken apart in 2 to the power of a thousand ways: a pattern that tries them never comes back.
describe("a file made to keep the reader busy", () => {
  it.each([
    ["front matter without an end", `---\n${" a:\n".repeat(1_000)}x`],
    ["a fence and blank lines", `---\n${" \n".repeat(1_000)}x`],
    ["comments without a page", `${"<!-- -->".repeat(500)}x`],
    ["complaints of a server without a page", `${"<b>Notice</b>:<br>".repeat(200)}x`],
  ])("is text: %s", (_, text) => {
    expect(likeliest(text)).toBe("text");
  });
});
