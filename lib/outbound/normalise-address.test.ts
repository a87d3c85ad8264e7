import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseAddress } from "./normalise-address";

describe("what was pasted as an address", () => {
  it.each([
    ["example.org/story", "https://example.org/story"],
    [
      "  https://example.org/a?utm_source=x&fbclid=1#part  ",
      "https://example.org/a?utm_source=x&fbclid=1#part",
    ],
    ["http://example.org", "http://example.org/"],
    ["HTTP://Example.ORG/A", "http://example.org/A"],
    ["//example.org/a", "https://example.org/a"],
    ["<https://example.org/a>", "https://example.org/a"],
    ["“https://example.org/a”", "https://example.org/a"],
    ["\u200b\ufeffexample.org\n", "https://example.org/"],
    ["example.org:8080/a", "https://example.org:8080/a"],
    ["localhost:4000", "https://localhost:4000/"],
    ["bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"],
    ["https://example.org/my story", "https://example.org/my%20story"],
    ["https:/example.org/a", "https://example.org/a"],
    ["[::1]:80", "https://[::1]:80/"],
  ])("“%s” is %s", (text, address) => {
    const normalised = normaliseAddress(text);
    expect(normalised.ok ? normalised.url.href : normalised.because).toBe(address);
  });

  it.each([
    "",
    "  ",
    "Council votes on bridge",
    "javascript:alert(1)",
    "mailto:ada@example.org",
    "ada@example.org",
    "ftp://example.org/a",
    "https://user:secret@example.org",
    "https://",
    "http://[",
    "https://example.org/a\nhttps://example.org/b",
    "https://exam\tple.org",
    "file:///etc/passwd",
    "https://example.org/\0",
    `https://example.org/${"a".repeat(2_048)}`,
    "https://256.256.256.256",
  ])("“%s” gets a sentence", (text) => {
    const normalised = normaliseAddress(text);
    expect(normalised.ok ? normalised.url.href : "refused").toBe("refused");
    if (!normalised.ok) expect(normalised.because).toMatch(/^[A-Z].*\.$/u);
  });

  it("never ends in anything but a web address or a sentence", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webUrl()), (text) => {
        const normalised = normaliseAddress(text);
        if (normalised.ok) expect(normalised.url.protocol).toMatch(/^https?:$/u);
        else expect(normalised.because).toMatch(/\.$/u);
      }),
    );
  });

  it("is the same when it is given again", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        const once = normaliseAddress(text);
        expect(once.ok && normaliseAddress(once.url.href)).toEqual(once);
      }),
    );
  });
});
