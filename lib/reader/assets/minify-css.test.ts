import { describe, expect, it } from "vitest";
import { minifyCss } from "./minify-css";

describe("a shortened style sheet", () => {
  it("loses comments and white space, and no meaning", () => {
    const css = `
      /* a note { with: marks; } */
      .story > p + p,
      .story a:hover { margin: calc(1rem + 2 * var(--gut)) 0; color: red; }
      @media (min-width: 48rem) { .x :is(a, b) { padding : 0 } }
    `;
    expect(minifyCss(css)).toBe(
      ".story > p + p,.story a:hover{margin:calc(1rem + 2 * var(--gut)) 0;color:red}" +
        "@media (min-width: 48rem){.x :is(a,b){padding : 0}}",
    );
  });

  it("keeps strings letter by letter", () => {
    expect(minifyCss('a::after { content: " (" attr(href) ";  }\\" /* no */ )"; }')).toBe(
      'a::after{content:" (" attr(href) ";  }\\" /* no */ )"}',
    );
  });
});
