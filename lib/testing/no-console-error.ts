import { afterEach, expect, vi } from "vitest";

const spy = vi.spyOn(console, "error");

// An error that is only logged is an error nobody sees: it fails the test that caused it.
afterEach(() => {
  const calls = spy.mock.calls.slice();
  spy.mockClear();
  expect(calls, "console.error was called").toEqual([]);
});
