// biome-ignore-all lint/suspicious/noControlCharactersInRegex: these are the characters that XML has no place for
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cdata, xmlText } from "./xml";

const isXml = (text: string) =>
  !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) && text.isWellFormed();
const anything = fc.string({ unit: "binary" });

describe("text in XML", () => {
  it("reads back as it was, without what XML can't hold", () => {
    const names: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
    fc.assert(
      fc.property(fc.oneof(anything, fc.constantFrom("<a b='c'>&amp;]]>", "\ud800x\u0000", "😀")), (text) => {
        const written = xmlText(text);
        expect(written).not.toMatch(/[<>"']/);
        expect(isXml(written)).toBe(true);
        const read = written.replace(/&(\w+);/g, (_, name: string) => names[name] ?? "?");
        expect(read).toBe([...text].filter((char) => isXml(char)).join(""));
      }),
    );
  });

  it("can't end the section that carries it", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          fc.array(fc.constantFrom("]", "]]", ">", "x")).map((parts) => parts.join("")),
        ),
        (text) => {
          const sections = cdata(text).split(/(?<=\]\]>)(?=<!\[CDATA\[)/);
          const read = sections.map((section) => {
            expect(section.startsWith("<![CDATA[") && section.indexOf("]]>") === section.length - 3).toBe(
              true,
            );
            return section.slice(9, -3);
          });
          expect(read.join("")).toBe([...text].filter((char) => isXml(char)).join(""));
        },
      ),
    );
  });
});
