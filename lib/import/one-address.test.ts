import { describe, expect, it } from "vitest";
import { isOneAddress } from "./one-address";

describe("one address", () => {
  it.each([
    "https://example.org/2024/ferry",
    " http://example.org \n",
    "<https://example.org/a?b=c#d>",
    "www.example.org/ferry",
    "example.org/ferry",
    "news.example.co.uk/",
    "https://例え.jp/船",
  ])("is %j", (text) => expect(isOneAddress(text)).toBe(true));

  it.each([
    "",
    "example.org",
    "The ferry is back: https://example.org/ferry",
    "https://example.org/a https://example.org/b",
    "https://example.org/a\nhttps://example.org/b",
    "ftp://example.org/a",
    "javascript:alert(1)",
    "and/or",
    "https://",
    "https://user:secret@example.org/",
    `https://example.org/${"a".repeat(5_000)}`,
    "11.3/12.4",
  ])("is not %j", (text) => expect(isOneAddress(text)).toBe(false));
});
