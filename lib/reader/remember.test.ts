import { describe, expect, it } from "vitest";
import { dropPages } from "./pages";
import { remember } from "./remember";

describe("what is remembered", () => {
  it("is loaded once however many ask, and anew when something was dropped", async () => {
    let loads = 0;
    const count = remember(async () => ++loads);
    expect(await Promise.all([count(), count(), count()])).toEqual([1, 1, 1]);
    dropPages([]);
    expect(await count()).toBe(2);
    expect(await count()).toBe(2);
  });

  it("is not a failure", async () => {
    const answers = [Promise.reject(new Error("away")), Promise.resolve("back")];
    const load = remember(() => answers.shift() ?? Promise.resolve("no more"));
    await expect(load()).rejects.toThrow("away");
    expect(await load()).toBe("back");
    expect(await load()).toBe("back");
  });
});
