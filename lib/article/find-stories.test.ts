import "@/lib/testing/database";
import { expect, it } from "vitest";
import { published, rewritten, story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { findStories } from "./find-stories";

it("finds live stories as readers see them, and one’s own drafts, by words of the headline", async () => {
  const [ada, wes] = [await hire("editor"), await hire("writer")];
  const live = await published(ada, "Ferry sails again", "It sails.");
  await rewritten(ada, live.id, { headline: "Ferry sinks, secretly" });
  await written(ada, { headline: "Ferry draft of Ada" }, story("x"));
  const own = await written(wes, { headline: "100% ferry draft of Wes" }, story("x"));
  const found = async (q: string) =>
    (await findStories(wes, { q })).map(({ headline, path }) => [headline, path]);

  expect(await found("ferry")).toEqual([
    ["100% ferry draft of Wes", null],
    ["Ferry sails again", expect.stringMatching(/^news\//)],
  ]);
  expect(await found("sails FERRY")).toHaveLength(1);
  expect(await found("secretly")).toEqual([]);
  expect(await found("0%")).toEqual([["100% ferry draft of Wes", null]]);
  expect(await found("  ")).toEqual([]);
  expect(own.id).toBeDefined();
});
