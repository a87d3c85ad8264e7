import { expect, it } from "vitest";
import { readSource } from "@/lib/import/read";
import { splitJson } from "./split";

const TITLE = "Bridge opens";
const FIRST = "The bridge at Arcosa opened on Friday after four years, and nobody cut the ribbon.";
const SECOND = "“We lost the scissors,” said the mayor, Lia Torres, and walked across.";

async function read(json: unknown) {
  const source = await readSource(JSON.stringify(json));
  if (!source.ok) return { because: source.because };
  const { fields, blocks, warnings } = source.story;
  return {
    format: source.format,
    headline: fields.headline.value,
    byline: fields.byline.value,
    date: fields.publishedAt.value,
    body: blocks.filter(({ decision }) => decision === "keep").map(({ text }) => text),
    aside: blocks.filter(({ decision }) => decision === "set-aside").map(({ text }) => text),
    warnings: warnings.map(({ code }) => code),
  };
}

it.each([
  ["paragraphs as a list", { title: TITLE, body: [FIRST, SECOND] }],
  ["lines of one text", { name: TITLE, text: `${FIRST}\n${SECOND}` }],
  ["HTML", { headline: TITLE, articleBody: `<p>${FIRST}</p><p>${SECOND}</p>` }],
  [
    "what a service wraps around it",
    { response: { docs: [{ title: TITLE, body_html: `${FIRST}<br><br>${SECOND}` }] } },
  ],
  [
    "blocks of Portable Text",
    {
      title: TITLE,
      body: [FIRST, SECOND].map((text) => ({
        _type: "block",
        style: "normal",
        children: [
          { _type: "span", text: text.slice(0, 20) },
          { _type: "span", text: text.slice(20) },
        ],
      })),
    },
  ],
  [
    "a document of ProseMirror",
    {
      title: TITLE,
      content: {
        type: "doc",
        content: [FIRST, SECOND].map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
      },
    },
  ],
  [
    "blocks of Slate with a link",
    {
      title: TITLE,
      content: [
        {
          type: "p",
          children: [
            { text: FIRST.slice(0, 11) },
            { type: "a", url: "https://a.example", children: [{ text: FIRST.slice(11, 20) }] },
            { text: FIRST.slice(20) },
          ],
        },
        { type: "p", children: [{ text: SECOND }] },
      ],
    },
  ],
])("reads a text that is written as %s", async (_, json) => {
  expect(await read(json)).toMatchObject({
    format: "json",
    headline: TITLE,
    body: [FIRST, SECOND],
    warnings: [],
  });
});

it("reads a moment that is written as seconds or thousandths", async () => {
  for (const published_at of [1_773_480_600, 1_773_480_600_000])
    expect(await read({ title: TITLE, text: FIRST, published_at })).toMatchObject({
      date: "2026-03-14T09:30Z",
    });
});

it("takes no number for an author", async () => {
  expect(await read({ title: TITLE, text: FIRST, author: 17 })).toMatchObject({
    byline: null,
    aside: ["author: 17"],
  });
});

it("keeps a second text that says something else, set aside", async () => {
  const other = "The bridge will close again on Monday, for the painting that was forgotten, the town said.";
  const { body, aside } = await read({ title: TITLE, text: `${FIRST}\n\n${SECOND}`, body: other });
  expect(body).toEqual([FIRST, SECOND]);
  expect(aside).toEqual([other]);
});

it("leaves out the page that a scraper kept beside the text, and says so", async () => {
  const html = `<!DOCTYPE html><html><body><nav>Home</nav><p>${FIRST}</p></body></html>`;
  expect(await read({ title: TITLE, maintext: FIRST, html })).toMatchObject({
    body: [FIRST],
    aside: [],
    warnings: ["page-left-out"],
  });
});

it("reads a story beside values and in wrappings that are nested without end", async () => {
  const nested = (depth: number, [open, close]: [string, string], inside: string) =>
    `${open.repeat(depth)}${inside}${close.repeat(depth)}`;
  const story = (more: string) => `{"title":"${TITLE}","text":"${FIRST}",${more}}`;
  for (const pair of [
    ["[", "]"],
    ['{"data":', "}"],
    ['{"content":', "}"],
  ] satisfies [string, string][]) {
    const source = story(`"more":${nested(20_000, pair, "1")},"body":${nested(20_000, pair, '"x"')}`);
    expect(await readSource(source)).toMatchObject({ ok: true, format: "json", stories: 1 });
    expect(splitJson(`[${source},${source}]`)).toHaveLength(2);
    expect((await readSource(nested(20_000, pair, source))).ok).toBe(false);
  }
});

it("says of JSON that holds no story what to do", async () => {
  for (const json of [{ version: 3, rows: [1, 2] }, { messages: [{ from: "Ada", text: "Is it in?" }] }])
    expect(await read(json)).toEqual({
      because: "This is JSON of a kind that is not known here. Paste the story’s text instead.",
    });
});
