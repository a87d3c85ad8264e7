import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DryRun, dryRun } from "./dry-run";
import { readSource } from "./read";

describe("the samples", () => {
  it("the raw dump becomes a story without a headline, its sign-up set aside and its caption in place", async () => {
    const read = await sample("raw-dump");
    expect(read).toMatchObject({
      date: "2024-11-18",
      headline: null,
      byline: null,
      dateline: null,
      standfirst: null,
      tags: [],
    });
    expect(read.paragraphs).toHaveLength(12);
    expect(read.paragraphs[0]).toMatch(/^Ysolde Marrick has said .* mayor of Port Ellery\.$/u);
    // Quotations that go on in the next paragraph have no closing mark, and get none.
    expect(read.paragraphs[4]).toMatch(/come back on Thursday\.$/u);
    expect(read.captions).toEqual([
      {
        text: "Ysolde Marrick and Dario Penhale share a bag of chips on the quay during rehearsals for The Salt Road",
        credit: "Harbour Press",
        position: 9,
      },
    ]);
    expect(read.removed.map(({ reason }) => reason)).toEqual(["newsletter"]);
    expect(read.removed[0]?.text).toMatch(/^Sign up to Corin Vasey’s .* Thanks for signing up to the$/u);
    expect(read.alternatives.source).toEqual(["The Lantern"]);
    for (const headline of read.alternatives.headline ?? [])
      expect(read.paragraphs.join("\n")).toContain(headline);
    expect(read.alternatives.headline?.length).toBeGreaterThanOrEqual(3);
  });

  it("the copied page loses its page and keeps its story, correction included", async () => {
    const read = await sample("harbour-ferry");
    expect(read).toMatchObject({
      date: "2025-03-14",
      headline: "Night ferry returns to Port Ellery after eleven years",
      byline: "Maud Ostrow and Idris Quill",
      tags: ["Ferries", "Gannet Island", "Transport"],
    });
    expect(read.standfirst).toMatch(/^The last boat from Gannet Island .* “the bell”$/u);
    expect(read.paragraphs).toHaveLength(10);
    expect(read.paragraphs.at(-1)).toMatch(/^Correction: /u);
    expect(read.captions.map(({ credit, position }) => ({ credit, position }))).toEqual([
      { credit: "Nell Abara/The Ellery Packet", position: 0 },
      { credit: "Nell Abara/The Ellery Packet", position: 8 },
    ]);
    const reasons = new Set(read.removed.map(({ reason }) => reason));
    expect([...reasons].sort()).toEqual(
      ["ad", "comments", "cookie", "copyright", "nav", "newsletter", "privacy", "related", "share"].sort(),
    );
  });

  it("the wire take gives its dateline, its reporters and the latest headline without the wire's prefix", async () => {
    const read = await sample("wire-take");
    expect(read).toMatchObject({
      date: "2024-06-03",
      headline: "Corrow salt miners end 19-day sit-in after pay deal",
      byline: "Halina Stroud and Ben Okorie",
      dateline: "CORROW, June 3 (Northern Wire)",
      captions: [],
    });
    expect(read.paragraphs).toHaveLength(7);
    expect(read.removed.filter(({ reason }) => reason === "wire-advisory")).toHaveLength(3);
  });

  it("the press release warns of its embargo and leaves notes and contact to editors", async () => {
    const read = await sample("press-release");
    expect(read).toMatchObject({
      date: "2024-10-08",
      headline: "Tollgate Museum opens a gallery for things that nobody can identify",
      standfirst: "Visitors will be asked to name 212 objects from the museum’s own store",
    });
    expect(read.paragraphs).toHaveLength(5);
    expect(read.removed.map(({ reason }) => reason)).toEqual([
      "ui",
      "end-mark",
      "notes-to-editors",
      "notes-to-editors",
      "notes-to-editors",
      "about-boilerplate",
      "about-boilerplate",
      "contact",
    ]);
    expect(read.warnings.map(({ code }) => code)).toEqual(["embargo"]);
  });
});

async function sample(name: string): Promise<DryRun> {
  const read = await readSource(
    new Uint8Array(readFileSync(new URL(`../../samples/${name}.txt`, import.meta.url))),
  );
  if (!read.ok) throw new Error(read.because);
  return dryRun(name, read.format, read.story);
}
