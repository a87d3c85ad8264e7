import { describe, expect, it } from "vitest";
import { throughGate } from "./gate";

describe("the gate", () => {
  it("lets few in at once, the others in their order, and sends away whom it has no room for", async () => {
    let inside = 0;
    let most = 0;
    const order: number[] = [];
    const search = (number: number) => async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
      order.push(number);
      if (number === 1) throw new Error("A search that fails leaves its place, too.");
      return number;
    };
    const asked = await Promise.allSettled(
      Array.from({ length: 40 }, (_, number) => throughGate(search(number))),
    );
    expect(most).toBe(3);
    expect(asked.filter((answer) => answer.status === "fulfilled" && answer.value === null)).toHaveLength(7);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).toHaveLength(33);
    expect(await throughGate(search(99))).toBe(99);
  });
});
