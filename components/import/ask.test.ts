import { expect, it, vi } from "vitest";
import { askJson } from "./ask";

/** As browsers do it: 64 KiB may outlive a page, and a request with more is none. */
function asInBrowsers(_: unknown, { body, keepalive }: { body: string; keepalive?: boolean }) {
  const isRefused = keepalive === true && Buffer.byteLength(body) > 65_536;
  return isRefused
    ? Promise.reject(new TypeError("Failed to fetch"))
    : Promise.resolve(Response.json({ ok: true, value: null }));
}

it("sends an act of any size, and a small one so that it outlives the page", async () => {
  const fetched = vi.fn(asInBrowsers);
  vi.stubGlobal("fetch", fetched);
  for (const text of ["A", "橋".repeat(25_000)])
    expect(await askJson("/api/imports/1/decisions", { text })).toEqual({ kind: "done", value: null });
  expect(fetched.mock.calls.map(([, { keepalive }]) => keepalive)).toEqual([true, false]);
  vi.unstubAllGlobals();
});
