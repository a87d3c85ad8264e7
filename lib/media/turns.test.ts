import { describe, expect, it } from "vitest";
import { turns } from "./turns";

describe("turns", () => {
  it("lets so many in at once and no more, in the order they came, past jobs that fail", async () => {
    const inTurn = turns(2);
    const begun: number[] = [];
    let inside = 0;
    let most = 0;
    const job = (number: number) =>
      inTurn(async () => {
        begun.push(number);
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
        if (number % 3 === 0) throw new Error(`job ${number}`);
        return number;
      });
    const results = await Promise.allSettled(Array.from({ length: 9 }, (_, number) => job(number)));
    expect(results.map((each) => each.status === "fulfilled")).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
      true,
      true,
    ]);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(most).toBe(2);
  });
});
