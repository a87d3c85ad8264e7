import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanFileName } from "./file-name";

it.each([
  ["C:\\Users\\Ada\\ferry.jpg", "ferry.jpg"],
  ["../../etc/passwd", "passwd"],
  ["a\0b\u202Egpj.exe", "abgpj.exe"],
  ["", ""],
])("keeps of %j what people read: %j", (name, clean) => {
  expect(cleanFileName(name)).toBe(clean);
});

it("is always short, whole, and without a path", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), (name) => {
      const clean = cleanFileName(name);
      expect(clean.length).toBeLessThanOrEqual(200);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/[/\\\0]/);
    }),
  );
});
