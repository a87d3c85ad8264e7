import { describe, expect, it } from "vitest";
import { readFragment } from "./fragment";

const texts = (html: string) => readFragment(html).map(({ shape, rich }) => `${shape.kind}: ${rich.text}`);

describe("the blocks of a piece of HTML", () => {
  it("are its paragraphs, headings, lists and quotations, in order", () => {
    expect(
      texts(
        "<h1>The crane</h1>Loose words.<p>One  two\n three.</p><ul><li>a<li>b<ol><li>c</ol></ul>" +
          "<blockquote><p>She said so.</p><p>Twice.</p></blockquote><div>Last<br>line</div>",
      ),
    ).toEqual([
      "heading: The crane",
      "paragraph: Loose words.",
      "paragraph: One two three.",
      "list-item: a",
      "list-item: b",
      "list-item: c",
      "quote: She said so.",
      "quote: Twice.",
      "paragraph: Last\nline",
    ]);
  });

  it("keep formatting and links, cut to the words", () => {
    const [part] = readFragment(
      '<p>The <b>old <i>crane</i> </b>by <a href="https://a.example/x">the dock</a>.</p>',
    );
    expect(part?.rich).toEqual({
      text: "The old crane by the dock.",
      marks: [
        { type: "italic", from: 8, to: 13 },
        { type: "bold", from: 4, to: 13 },
        { type: "link", href: "https://a.example/x", from: 17, to: 25 },
      ],
    });
  });

  it("know a picture with its caption and credit", () => {
    const [part] = readFragment(
      '<figure><img src="/a/crane.jpg" alt="A crane"><figcaption>The crane at dusk <span class="credit">Ana Ruiz</span></figcaption></figure>',
    );
    expect(part?.shape).toEqual({
      kind: "figure",
      caption: "The crane at dusk",
      credit: "Ana Ruiz",
      alt: "A crane",
      src: "/a/crane.jpg",
    });
  });

  it("know a table by its cells", () => {
    const [part] = readFragment("<table><tr><th>Ward<th>Votes<tr><td>North<td>1,204</table>");
    expect(part?.rich.text).toBe("Ward\tVotes\nNorth\t1,204");
  });

  it("are parted where two line breaks follow each other", () => {
    expect(texts("<div>One<br>still one<br><br>Two<br> <br/>Three</div>")).toEqual([
      "paragraph: One\nstill one",
      "paragraph: Two",
      "paragraph: Three",
    ]);
  });

  it("know a picture with its caption where there is no <figure>", () => {
    const parts = readFragment(
      '<div class="wp-caption"><a href="/x"><img data-src="/l.jpg" src="data:image/gif;base64,R0" srcset="/s.jpg 300w, /l,2.jpg 1200w" alt="A quay"></a><p class="wp-caption-text">The quay. Photo: Ana Ruiz/Bay Wire</p></div><p>Words.</p>',
    );
    expect(parts.map(({ shape }) => shape)).toEqual([
      { kind: "figure", caption: "The quay.", credit: "Ana Ruiz/Bay Wire", alt: "A quay", src: "/l,2.jpg" },
      { kind: "paragraph" },
    ]);
  });

  it("take a picture’s address from its twin for browsers without scripts", () => {
    const parts = readFragment(
      '<p>One</p><img src="data:image/gif;base64,R0" alt="A quay"><noscript><img src="/quay.jpg"></noscript><p>Two</p><noscript><img src="/alone.jpg" alt="Alone"></noscript>',
    );
    expect(parts.flatMap(({ shape }) => (shape.kind === "figure" ? [shape.src] : [shape.kind]))).toEqual([
      "paragraph",
      "/quay.jpg",
      "paragraph",
      "/alone.jpg",
    ]);
  });

  it("know the pictures of a gallery", () => {
    const parts = readFragment(
      '<div class="gallery"><figure><img src="/1.jpg"><figcaption>One</figcaption></figure><figure><img src="/2.jpg"></figure></div><img src="/3.jpg">',
    );
    expect(
      parts.map(({ shape }) => (shape.kind === "figure" ? (shape.gallery ?? null) : shape.kind)),
    ).toEqual(["gallery-1", "gallery-1", null]);
  });

  it("know what providers show", () => {
    const parts = readFragment(
      '<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0" title="The launch"></iframe><blockquote class="twitter-tweet"><p>It floats!</p><a href="https://twitter.com/bay/status/1">May 2</a></blockquote><iframe src="about:blank"></iframe>',
    );
    expect(parts.map(({ shape }) => shape)).toEqual([
      {
        kind: "embed",
        url: "https://www.youtube.com/watch?v=abcdefghijk",
        provider: "YouTube",
        caption: "The launch",
      },
      { kind: "embed", url: "https://twitter.com/bay/status/1", provider: "X", caption: "It floats! May 2" },
    ]);
  });

  it("read a table that only arranges a page like any other words", () => {
    expect(texts("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>")).toEqual([
      "paragraph: One.",
      "paragraph: Two.",
    ]);
    expect(texts("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>")).toEqual([
      "table: a\tb",
      "paragraph: c",
    ]);
  });

  it.each([
    "<table><tr><td>".repeat(20_000),
    "<div>".repeat(100_000),
    Array.from({ length: 5_000 }, (_, id) => `<b id=${id}><p>`).join(""),
    "<figure>".repeat(20_000),
    "<ul><li>".repeat(20_000),
    "<blockquote>".repeat(20_000),
    "<div class=gallery>".repeat(20_000),
  ])("come out of hostile nesting with their words: %.20s …", (nested) => {
    expect(
      readFragment(`${nested}<img src=/a.jpg>word`)
        .map(({ rich }) => rich.text)
        .join(" ")
        .trim(),
    ).toBe("word");
  });

  it("come out of hostile nesting with their words", () => {
    const deep = readFragment(`${"<div><b>".repeat(20_000)}word`);
    expect(deep.map(({ rich }) => rich.text).join(" ")).toBe("word");
  });
});
