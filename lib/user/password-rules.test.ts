import fc from "fast-check";
import { expect, it } from "vitest";
import { normalPassword, passwordIssue } from "./password-rules";

const EMAIL = "ada.osei@example.org";

it.each([
  ["too short", "eleven char"],
  ["too long", "x y".repeat(70)],
  ["the address itself", "ADA.OSEI@example.org"],
  ["one character", "aaaaaaaaaaaaaaa"],
  ["a few characters in turn", "abababababab"],
  ["the alphabet", "abcdefghijklmnop"],
  ["numbers backwards", "987654321098"],
  ["a row of keys", "qwertyuiopasdf"],
  ["what everybody tries", "Password2026!"],
  ["what everybody tries, with signs", "change-me-now-1"],
])("refuses %s", (_why, password) => {
  expect(passwordIssue(password, EMAIL)).toMatch(/\.$/);
});

it.each([
  "an umbrella, a tram, a herring",
  "Zwölf Boxkämpfer",
  "パスワードではない言葉です",
  "🦔🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔",
])("accepts %s", (password) => {
  expect(passwordIssue(password, EMAIL)).toBeUndefined();
});

it("agrees on a password however its accents were typed, and never throws", () => {
  expect(normalPassword("caf\u0065\u0301")).toBe(normalPassword("caf\u00e9"));
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
      expect(normalPassword(normalPassword(typed))).toBe(normalPassword(typed));
      passwordIssue(typed, EMAIL);
    }),
  );
});
