import { describe, expect, it } from "vitest";
import { dryRun } from "@/lib/import/dry-run";
import { readSource } from "@/lib/import/read";

const STORY = Array.from(
  { length: 8 },
  (_, at) =>
    `<p>The ferry made its crossing number ${at + 1} of the day in calm water, the harbour master said.</p>`,
).join("");

async function readBehind(html: string) {
  const page = await readSource(
    `<!doctype html><title>Ferry</title><div><h1>Ferry runs again</h1>${STORY}${html}</div>`,
  );
  if (!page.ok) throw new Error(page.because);
  const { paragraphs, removed } = dryRun("page", page.format, page.story);
  return { kept: paragraphs.slice(8), removed: removed.map(({ text, reason }) => `${reason}: ${text}`) };
}

describe("what stands behind a story, in boxes without names,", () => {
  it("is other stories below a heading that says so", async () => {
    expect(
      await readBehind("<h3>More from Skerry</h3><ul><li>Sheep prices fall<li>Bridge to close in May</ul>"),
    ).toEqual({
      kept: [],
      removed: ["related: More from Skerry", "related: Sheep prices fall", "related: Bridge to close in May"],
    });
  });

  it("is story where it goes on below a box of links", async () => {
    const { kept } = await readBehind(
      `<p>DON'T MISS</p><p><a href="/sheep">Sheep prices fall</a></p><p>On its last run the ferry carried forty people and a piano.</p>`,
    );
    expect(kept).toEqual(["On its last run the ferry carried forty people and a piano."]);
  });

  it("is comments below a heading that says so", async () => {
    const { kept, removed } = await readBehind(
      "<h3>2 comments</h3><p>I was on that boat, and it was a wonderful day for all of us.</p><p>Me too.</p>",
    );
    expect(kept).toEqual([]);
    expect(removed.every((line) => line.startsWith("comments: "))).toBe(true);
  });

  it("is the author’s introduction, an appeal, topics", async () => {
    const { kept, removed } = await readBehind(
      "<p>Ewan Firth is a reporter for the Skerry Weekly News.</p><p>Sign up for our newsletter here.</p><ul><li>Ferries<li>Skerry</ul>",
    );
    expect(kept).toEqual([]);
    expect(removed).toHaveLength(4);
  });

  it("stays where somebody is quoted, whatever the words", async () => {
    const last =
      "<p>“Subscribe to the newsletter of the harbour, and you will know more than me,” she said.</p>";
    expect((await readBehind(last)).kept).toHaveLength(1);
  });
});
