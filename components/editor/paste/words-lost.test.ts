// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pasting } from "./pasting";
import { lost } from "./words-lost";

describe("no word is lost", () => {
  const word = fc.stringMatching(/^[a-zA-Zäéß0-9]{1,8}$/);
  const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
  const html = fc.letrec<{ block: string; inline: string }>((tie) => ({
    inline: fc.oneof(
      { maxDepth: 3 },
      text,
      fc
        .tuple(
          fc.constantFrom("b", "i", "span", "a", "font", "sup", "cite", "u", "code", "button", "label"),
          tie("inline"),
          text,
        )
        .map(([tag, inner, after]) => `<${tag} style="font-weight:bold">${inner}</${tag}> ${after}`),
      tie("inline").map((inner) => `${inner}<br><br>x`),
    ),
    block: fc.oneof(
      { maxDepth: 4 },
      tie("inline"),
      fc
        .tuple(
          fc.constantFrom(
            "p",
            "div",
            "h1",
            "h3",
            "h6",
            "blockquote",
            "section",
            "pre",
            "figure",
            "figcaption",
            "center",
            "details",
            "address",
            "dl",
            "dt",
            "aside",
          ),
          fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
        )
        .map(([tag, inner]) => `<${tag}>${inner.join(" ")}</${tag}>`),
      fc
        .tuple(fc.constantFrom("ul", "ol"), fc.array(tie("block"), { minLength: 1, maxLength: 3 }))
        .map(([tag, items]) => `<${tag}>${items.map((one) => `<li>${one}</li>`).join("")}</${tag}>`),
      fc
        .array(fc.tuple(tie("block"), tie("block")), { minLength: 1, maxLength: 2 })
        .map(
          (rows) =>
            `<table><caption>c</caption>${rows.map((cells) => `<tr>${cells.map((one) => `<td>${one}</td>`).join("")}</tr>`).join("")}</table>`,
        ),
    ),
  }));

  it("of any page, into a checked document", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(html.block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const page = blocks.join("\n");
        const { editor, html: paste } = pasting();
        paste(page);
        const seen = new DOMParser().parseFromString(
          page.replace(/<(?!\/?(?:b|i|a|u|font|sup|span|cite|code|label|button)\b)/g, " <"),
          "text/html",
        );
        expect(
          lost(
            seen.body.textContent ?? "",
            editor.state.doc.textBetween(0, editor.state.doc.content.size, " ", " "),
          ),
        ).toEqual([]);
        editor.state.doc.check();
        editor.destroy();
      }),
      { numRuns: 50 },
    );
  });
});
