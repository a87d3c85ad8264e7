import { expect, it } from "vitest";
import { addressOf } from "./address";

const asked = (forwarded: string) =>
  new Headers({ "x-galley-address": "10.0.0.9", "x-forwarded-for": forwarded });

it("trusts the socket alone when there is no proxy of ours", () => {
  expect(addressOf(asked("6.6.6.6"), 0)).toBe("10.0.0.9");
});

it("counts our own proxies from the end, so that what the client wrote is never reached", () => {
  expect(addressOf(asked("6.6.6.6, 192.0.2.1"), 1)).toBe("192.0.2.1");
  expect(addressOf(asked("6.6.6.6, 192.0.2.1, 10.0.0.2"), 2)).toBe("192.0.2.1");
});

it("writes an address of the older kind in its own form", () => {
  expect(addressOf(new Headers({ "x-galley-address": "::ffff:192.0.2.1" }), 0)).toBe("192.0.2.1");
});

it("falls back to the socket when the chain is shorter than it should be", () => {
  expect(addressOf(asked("192.0.2.1"), 2)).toBe("10.0.0.9");
  expect(addressOf(new Headers(), 1)).toBe("unknown");
});
