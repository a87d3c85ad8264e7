import { expect, it } from "vitest";
import { readApart } from "./apart/read-apart";
import { warmReader } from "./warm-reader";

it("reads the samples once, however many open the page", async () => {
  const first = warmReader();
  expect(warmReader()).toBe(first);
  await expect(first).resolves.toBeUndefined();
});

it("leaves a reader that reads what comes next", async () => {
  await warmReader();
  const read = await readApart("Crane stays\n\nBy Ana Ruiz\n\nThe board voted on Tuesday to keep the crane.");
  expect(read).toMatchObject({ ok: true, format: "text" });
});
