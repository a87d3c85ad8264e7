import { expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

it("runs no inline script without the nonce, and never eval, in production", () => {
  const scripts = contentSecurityPolicy("abc", false)
    .split("; ")
    .find((line) => line.startsWith("script-src"));
  expect(scripts).toBe("script-src 'self' 'nonce-abc'");
});
