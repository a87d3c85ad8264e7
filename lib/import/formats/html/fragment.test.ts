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

  it("come out of hostile nesting with their words", () => {
    const deep = readFragment(`${"<div><b>".repeat(20_000)}word`);
    expect(deep.map(({ rich }) => rich.text).join(" ")).toBe("word");
  });
});
