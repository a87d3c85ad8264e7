import { expect, it, vi } from "vitest";
import { createRhythm } from "./rhythm";

it("keeps on the device what was typed while the batch was under way that is the last to be taken", async () => {
  const answer = Promise.withResolvers<"blocked">();
  let stopped = false;
  const keep = vi.fn(async () => {});
  const rhythm = createRhythm({
    turn: () => answer.promise,
    isStopped: () => stopped,
    keep,
    tell: () => {},
    // Longer than this test: no pause in typing comes to the rescue.
    batchMs: 60_000,
  });
  const flushed = rhythm.flush();
  rhythm.typed();
  expect(keep).not.toHaveBeenCalled();
  stopped = true;
  answer.resolve("blocked");
  expect(await flushed).toBe(false);
  expect(keep).toHaveBeenCalledOnce();
  rhythm.close();
});
