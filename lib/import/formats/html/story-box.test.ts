import { describe, expect, it } from "vitest";
import { dryRun } from "@/lib/import/dry-run";
import { readSource } from "@/lib/import/read";

const said = (from: number, to: number): string[] =>
  Array.from(
    { length: to - from + 1 },
    (_, at) =>
      `Crossing number ${from + at} of the winter began in fog, the harbour master said, and nobody on the quay could see the other side of the bay.`,
  );
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("");

async function read(body: string) {
  const page = await readSource(`<!doctype html><title>Fog</title><body>${body}</body>`);
  if (!page.ok) throw new Error(page.because);
  return dryRun("page", page.format, page.story);
}

describe("the story of a page", () => {
  it("goes on in a box that is called “read more” and leads nowhere", async () => {
    const { paragraphs: kept } = await read(
      `<div><h1>Fog on the bay</h1>${paragraphs(said(1, 4))}<div id="read-more"><div id="read-more-link"><a href="#">Read more</a></div><div id="read-more-content">${paragraphs(said(5, 9))}</div></div></div>`,
    );
    expect(kept).toEqual(said(1, 9));
  });

  it("keeps its own lists, whatever the software calls them", async () => {
    const items = [
      "Fewer than three lamps on the north pier were lit that night",
      "The horn had been silent since the storm",
    ];
    const { paragraphs: kept } = await read(
      `<div><h1>Fog on the bay</h1>${paragraphs(said(1, 3))}<ul class="postList"><li>${items.join("<li>")}</ul>${paragraphs(said(4, 5))}</div>`,
    );
    expect(kept).toEqual([...said(1, 3), ...items, ...said(4, 5)]);
  });

  it("stands in boxes of a system of components that is called “cmp”, as consent managers are", async () => {
    const { paragraphs: kept } = await read(
      `<div><h1>Fog on the bay</h1>${said(1, 6)
        .map((text) => `<div class="cmp cmp-text"><p>${text}</p></div>`)
        .join("")}</div>`,
    );
    expect(kept).toEqual(said(1, 6));
  });

  it("leaves out a list that leads to other stories", async () => {
    const { paragraphs: kept } = await read(
      `<div><h1>Fog on the bay</h1>${paragraphs(said(1, 5))}<ul class="postList"><li><a href="/a">The horn that fell silent after the storm of last year</a><li><a href="/b">Lamps on the pier to be replaced in the coming spring</a></ul></div>`,
    );
    expect(kept).toEqual(said(1, 5));
  });

  it("has halves where something stands in its midst", async () => {
    const { paragraphs: kept, removed } = await read(
      `<article><h1>Fog on the bay</h1><div><div class="story-body story-body-1">${paragraphs(said(1, 2))}</div></div><aside class="related"><h2>Related</h2><a href="/a">The horn fell silent</a></aside><div class="story-body story-body-2">${paragraphs(said(3, 9))}</div></article>`,
    );
    expect(kept).toEqual(said(1, 9));
    expect(removed.map(({ reason }) => reason)).toContain("related");
  });

  it("is only the first of several stories that follow each other", async () => {
    const { paragraphs: kept } = await read(
      `<main><article><h1>Fog on the bay</h1><div class="story-body">${paragraphs(said(1, 6))}</div></article><article><h1>Ice on the bay</h1><div class="story-body">${paragraphs(said(20, 25))}</div></article></main>`,
    );
    expect(kept).toEqual(said(1, 6));
  });

  it("is more than its table", async () => {
    const rows = said(1, 20).map((text, at) => `<tr><td>${at}</td><td>${text}</td></tr>`);
    const { paragraphs: kept } = await read(
      `<main><h1>A winter of fog</h1>${paragraphs(said(30, 31))}<table class="wikitable"><thead><tr><th>No</th><th>What</th></tr></thead>${rows.join("")}</table><ul><li><a href="/x">Ice</a></ul></main>`,
    );
    expect(kept.slice(0, 2)).toEqual(said(30, 31));
  });

  it("goes on below a heading about an answer", async () => {
    const { paragraphs: kept } = await read(
      `<div><h1>Fog on the bay</h1>${paragraphs(said(1, 4))}<h2>Response</h2>${paragraphs(said(5, 8))}</div>`,
    );
    expect(kept).toEqual([...said(1, 4), "Response", ...said(5, 8)]);
  });

  it("ends above boxes of comments, whatever the software puts before their name", async () => {
    const comment = (at: number) =>
      `<div id="comment-${at}"><article class="epic-comment-body"><div class="epic-comment-content">${paragraphs(said(at, at + 3))}</div></article></div>`;
    const { paragraphs: kept } = await read(
      `<main><article><h1>Fog on the bay</h1>${paragraphs(said(1, 4))}</article><h3>What was said</h3><div id="epic-comments">${comment(40)}${comment(50)}${comment(60)}</div></main>`,
    );
    expect(kept).toEqual(said(1, 4));
  });

  it("has headings that lead to what is told below them", async () => {
    const [first = "", ...others] = said(1, 4).map(
      (text, at) => `<h3><a href="/horn-${at}">Horn number ${at}</a></h3><p>${text} ${text}</p>`,
    );
    const { paragraphs: kept } = await read(
      `<div><h1>The horns of the bay</h1>${paragraphs(said(10, 13))}${first}${others.join("")}</div>`,
    );
    expect(kept.filter((text) => text.startsWith("Horn number"))).toHaveLength(4);
  });

  it("leaves out the tops of other stories below their titles", async () => {
    const tops = ["Ice", "Hail", "Snow", "Sleet"].map(
      (what) => `<h3><a href="/${what}">${what} closes the pier for a day</a></h3><p>Nobody was hurt.</p>`,
    );
    const { paragraphs: kept } = await read(
      `<div><h1>The horns of the bay</h1>${paragraphs(said(10, 15))}${tops.join("")}</div>`,
    );
    expect(kept.filter((text) => text.includes("closes the pier"))).toEqual([]);
  });

  it("opens between the headline and its box, as a proposal", async () => {
    const { paragraphs: kept } = await read(
      `<header><h1>Fog on the bay of Skerry</h1><div>${paragraphs(said(1, 2))}</div></header><main><div class="pictures"></div><div class="list">${paragraphs(said(3, 9))}</div></main>`,
    );
    expect(kept).toEqual(said(1, 9));
  });

  it("may stand in boxes that are named for a player", async () => {
    const { paragraphs: kept } = await read(
      `<article><h1>Fog on the bay of Skerry</h1><div class="video-text">${paragraphs(said(1, 2))}</div>${paragraphs(said(3, 9))}</article>`,
    );
    expect(kept).toEqual(said(1, 9));
  });
});

describe("the headline of a page", () => {
  it("is what stands above the story, and the titles for search and shares are others", async () => {
    const page = await readSource(
      `<!doctype html><title>Why the Skerry ferry stopped in fog | News - Bay Post</title><meta property="og:title" content="Why the Skerry ferry stopped in fog"><meta name="twitter:title" content="Why the Skerry ferry stopped in fog"><body><article><h1>Nobody could see the other side</h1>${paragraphs(said(1, 8))}</article>`,
    );
    if (!page.ok) throw new Error(page.because);
    const { headline } = page.story.fields;
    expect(headline.value).toBe("Why the Skerry ferry stopped in fog");
    const near = await readSource(
      `<!doctype html><title>Why the Skerry ferry stopped in fog｜Bay Post</title><meta property="og:site_name" content="Bay Post"><meta property="og:title" content="Why the Skerry ferry stopped in fog"><meta name="twitter:title" content="Why the Skerry ferry stopped in fog"><body><article><h1>A ferry in fog: nobody saw the other side</h1>${paragraphs(said(1, 8))}</article>`,
    );
    if (!near.ok) throw new Error(near.because);
    expect(near.story.fields.headline.value).toBe("A ferry in fog: nobody saw the other side");
    expect(near.story.fields.headline.alternatives.map(({ value }) => value)).toContain(
      "Why the Skerry ferry stopped in fog",
    );
  });

  it("is read from pages that give a moment no clock shows", async () => {
    const page = await readSource(
      `<!doctype html><title>Fog</title><body><article><h1>Fog on the bay</h1><span itemprop="datePublished" content="2018-10-29T10:15-500">October 29, 2018</span>${paragraphs(said(1, 8))}</article>`,
    );
    expect(page.ok && page.story.fields.publishedAt.value?.slice(0, 10)).toBe("2018-10-29");
  });
});
