import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSource } from "@/lib/import/read";
import { brokenTiling, strayPointer } from "@/lib/import/text/laws";

async function read(html: string, address: string | null = null) {
  const page = await readSource(html, { as: "html", address });
  if (!page.ok) throw new Error(page.because);
  expect(brokenTiling(page.text, page.story)).toBeNull();
  expect(strayPointer(page.text, page.story)).toBeNull();
  return page;
}

const TAGS = [
  "div",
  "p",
  "article",
  "section",
  "ul",
  "li",
  "a href=/x",
  "h1",
  "h2",
  "b",
  "table",
  "td",
  "figure",
  "figcaption",
  "blockquote",
  "aside class=related",
  "div class=comments",
  "nav",
  "span",
  "time",
  "br",
  "img src=/a-picture.jpg",
  "main",
  "body",
  "footer",
];
const WORDS = [
  "The",
  "council",
  "voted.",
  "By",
  "Ana Ruiz",
  "2 May 2023",
  "Share",
  "© 2023",
  "“It floats,”",
  "she said",
  "日本語。",
  "\u0000",
  "&amp;",
  "<!--",
  "</",
  "Sign up",
];
const page = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag.split(" ")[0]}>`),
      fc
        .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
        .map((words) => ` ${words.join(" ")} `),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => `<!doctype html><title>T</title>${pieces.join("")}`);

describe("any page", () => {
  it("is answered, tiled, and read the same way twice", async () => {
    await fc.assert(
      fc.asyncProperty(page, async (html) => {
        const first = await readSource(html, { as: "html" });
        if (!first.ok) return;
        expect(brokenTiling(first.text, first.story)).toBeNull();
        expect(strayPointer(first.text, first.story)).toBeNull();
        expect(await readSource(html, { as: "html" })).toEqual(first);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["tables", "<table><tr><td>".repeat(2_000)],
    ["boxes", "<div class=related>".repeat(50_000)],
    ["articles", "<article><p>Some words that make a sentence here.</p>".repeat(5_000)],
    ["figures", "<figure><img src=/a-picture.jpg><figcaption>a".repeat(5_000)],
    ["unclosed formatting", Array.from({ length: 5_000 }, (_, id) => `<b id=${id}><p>`).join("")],
    ["JSON-LD", `<script type="application/ld+json">${'{"@graph":['.repeat(50_000)}</script>`],
  ])("is read however deep its %s are nested", async (_, nested) => {
    const words = "The last words of the page stand down here, below all of it, in one sentence.";
    const { text } = await read(`<!doctype html>${nested}<p>${words}</p>`);
    expect(text).toContain(words);
  });
});
