import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outerHtml, toXml } from "./markup";
import { parseXml } from "./parse";
import { attribute, child, rawText, textOf, type XmlElement } from "./tree";

const rootOf = (text: string): XmlElement => {
  const read = parseXml(text);
  if (!read.ok) throw new Error(read.because);
  return read.root;
};
const noticesOf = (text: string) => {
  const read = parseXml(text);
  return read.ok ? read.notices.map(({ code }) => code) : [read.because];
};

describe("XML as a tree", () => {
  it("has elements by their local names in small letters, with their namespaces", () => {
    const root = rootOf(
      `<n:News xmlns:n="urn:n"><n:edNote role="a&amp;b">x <![CDATA[<y>]]></n:edNote><br/></n:News>`,
    );
    const note = child(root, "ednote");
    expect([root.name, root.uri, note?.tag]).toEqual(["news", "urn:n", "n:edNote"]);
    expect([attribute(note, "role"), textOf(note)]).toEqual(["a&b", "x <y>"]);
  });

  it("resolves the names that HTML has for characters, as the DTDs of wires do", () => {
    const read = parseXml(`<!DOCTYPE nitf SYSTEM "nitf.dtd"><p>caf&eacute;&nbsp;&mdash; 3 &lt; 4</p>`);
    expect(read).toMatchObject({ ok: true, notices: [] });
    expect(read.ok && rawText(read.root)).toBe("café\u00a0— 3 < 4");
  });

  it("says so when a file is damaged, and reads it all the same", () => {
    const text = `<rss><title>Fish & chips</title><dc:creator>Ana</dc:creator><open>rest`;
    expect(textOf(rootOf(text))).toBe("Fish & chipsAnarest");
    expect(noticesOf(text)).toEqual(["xml-damaged"]);
  });

  it("leaves entities of a file's own as they stand, so that none can grow", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>one &b; two</x>`;
    expect(textOf(rootOf(bomb))).toBe("one &b; two");
    expect(noticesOf(bomb)).toEqual(["xml-damaged", "xml-entities"]);
  });

  it("counts the characters that were lost before", () => {
    expect(noticesOf("<p>\ufffd66 and \ufffd7</p>")).toEqual(["lost-characters"]);
  });

  it("refuses what is nested beyond all stories, and what is no XML, with a sentence", () => {
    for (const text of ["<a>".repeat(5_000), "plain words", "", "{}", "<", "<!DOCTYPE"]) {
      const read = parseXml(text);
      expect(read.ok ? "" : read.because).toMatch(/^\p{Lu}.*\.$/su);
    }
  });

  it("keeps the words of what is nested deeper than anybody reads", () => {
    const deep = `${"<a>".repeat(600)}word${"</a>".repeat(600)}`;
    expect(textOf(rootOf(deep))).toBe("word");
  });

  it("is the same tree again after it was written out", () => {
    const name = fc.constantFrom("a", "p", "n:b", "edNote");
    const text = fc.string({ unit: fc.constantFrom("x", " ", "<", "&", '"', "é", "]]>", "\n") });
    const { tree } = fc.letrec<{ tree: string | XmlElement }>((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        text,
        fc.record({ tag: name, value: text, children: fc.array(tie("tree"), { maxLength: 4 }) }).map(
          ({ tag, value, children }): XmlElement => ({
            name: tag.replace(/^.*:/u, "").toLowerCase(),
            tag,
            prefix: tag.includes(":") ? "n" : "",
            uri: tag.includes(":") ? "urn:n" : "",
            attributes: new Map([["v", value]]),
            children,
          }),
        ),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree), (children) => {
        const root = {
          name: "r",
          tag: "r",
          prefix: "",
          uri: "",
          attributes: new Map<string, string>(),
          children,
        };
        const written = toXml(root, { "xmlns:n": "urn:n" });
        const again = rootOf(written);
        expect(noticesOf(written)).toEqual([]);
        expect(rawText(again)).toBe(rawText(root).replaceAll("\r", "\n"));
        expect(toXml(again)).toBe(written);
      }),
      { numRuns: 300 },
    );
  });

  it("is written as HTML with the lines of preformatted text, and mends what was escaped twice", () => {
    const root = rootOf(`<body><pre>one\ntwo\n\nthree</pre><p>it&amp;#39;s</p></body>`);
    expect(outerHtml(root)).toBe("<div><p>one<br>two</p><p>three</p><p>it&#39;s</p></div>");
  });
});
