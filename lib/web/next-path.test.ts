import fc from "fast-check";
import { expect, it } from "vitest";
import { nextPath } from "./next-path";

it.each(["/desk", "/desk/users?page=2", "/desk/articles/7%20a"])("keeps %s", (asked) => {
  expect(nextPath(asked)).toBe(asked);
});

it.each([
  "https://evil.example/desk",
  "//evil.example/desk",
  "/desk/../../evil",
  "/desk/..//evil.example",
  "/desk\\@evil.example",
  "/deskevil",
  "/sign-in",
  "/desk\t/../x",
  "",
  undefined,
  ["/desk/users", "/desk"],
])("leads home instead of to %s", (asked) => {
  expect(["/desk", "/desk/@evil.example"]).toContain(nextPath(asked));
});

it("never leads out of the desk", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    "..",
    "%2e%2e",
    "desk",
    "@",
    "evil.example",
    ":",
    "?",
    "#",
    "\t",
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const url = new URL(nextPath(`/desk${pieces.join("")}`), "https://news.example");
      expect(url.origin).toBe("https://news.example");
      expect(url.pathname === "/desk" || url.pathname.startsWith("/desk/")).toBe(true);
    }),
  );
});
