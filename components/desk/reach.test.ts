import { redirect } from "next/navigation";
import { expect, it } from "vitest";
import { reach } from "./reach";

it("answers what the action answers", async () => {
  const outcome = { ok: true, value: 7 } as const;
  expect(await reach(async () => outcome)).toBe(outcome);
});

it("is refused in words when the newsroom can’t be reached", async () => {
  const lost = reach(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await lost).toMatchObject({
    ok: false,
    message: expect.stringContaining("can’t be reached"),
    issues: [],
  });
});

it("lets a redirect through", async () => {
  const moved = reach(async () => redirect("/desk"));
  await expect(moved).rejects.toMatchObject({ digest: expect.stringContaining("/desk") });
});
