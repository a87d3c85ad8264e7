import { expect, it } from "vitest";
import { inBatches } from "./batches";

const step = (text: string) => ({ stepType: "replace", text });

it("makes nothing of nothing, and one batch of a field", () => {
  expect(inBatches([], [])).toEqual([]);
  expect(inBatches([], [{ name: "kicker", from: "", to: "x" }])).toHaveLength(1);
});

it("sends a long time offline, and large pictures of text, in batches that the server takes, in order", () => {
  const steps = [
    ...Array.from({ length: 1_500 }, (_, index) => step(String(index))),
    ...Array.from({ length: 5 }, () => step("x".repeat(300_000))),
  ];
  const batches = inBatches(steps, [{ name: "kicker", from: "", to: "x" }]);
  expect(batches.flatMap((batch) => batch.steps)).toEqual(steps);
  expect(batches.map(({ fields }) => fields.length)).toEqual([1, ...batches.slice(1).map(() => 0)]);
  for (const batch of batches) {
    expect(batch.steps.length).toBeLessThanOrEqual(1_000);
    expect(JSON.stringify(batch.steps).length).toBeLessThan(600_000);
  }
});
