import { describe, expect, it } from "vitest";
import { backspaceInBlock, deleteInBlock, enterInBlock, leaveDownwards } from "./leave";
import { at, box, gallery, n, p, part, photo, quote, run, state } from "./states";

describe("Enter", () => {
  it("walks through a gallery and into its caption", () => {
    expect(run(enterInBlock, gallery("All", photo("A", "x|"), photo("B")))).toBe(
      "gallery(figure(caption:A, credit:x), figure(caption:|B, credit:), caption:All)",
    );
    expect(run(enterInBlock, gallery("All", photo("A", "x|")))).toBe(
      "gallery(figure(caption:A, credit:x), caption:|All)",
    );
  });

  it("goes from the quoted words to who said them, and splits inside the words", () => {
    expect(run(enterInBlock, quote("q|", "Ada"))).toBe("pullquote(q, attribution:|Ada)");
    expect(enterInBlock(state(quote("q|q")))).toBe(false);
  });

  it("leaves a fact box from its empty last line, and takes that line along", () => {
    expect(run(enterInBlock, box("T", p("a"), n("paragraph", "|")), p("x"))).toBe(
      "factbox(factboxTitle:T, a) / | / x",
    );
    expect(run(enterInBlock, box("T", n("paragraph", "|")))).toBe("factbox(factboxTitle:T, ) / |");
    expect(enterInBlock(state(box("T", p("a|"))))).toBe(false);
  });

  it("with Mod leaves everything downwards", () => {
    expect(run(leaveDownwards, at(["a|", "b"]), p("x"))).toMatch(/\) \/ \| \/ x$/);
  });
});

describe("Backspace", () => {
  it("goes back to the part before, and joins nothing", () => {
    expect(run(backspaceInBlock, photo("A", "|x"))).toBe("figure(caption:A|, credit:x)");
    expect(run(backspaceInBlock, quote("q", "|Ada"))).toBe("pullquote(q|, attribution:Ada)");
    expect(run(backspaceInBlock, box("T", p("|a")))).toBe("factbox(factboxTitle:T|, a)");
    expect(run(backspaceInBlock, box("T", p("|"), p("b")))).toBe("factbox(factboxTitle:T|, b)");
    expect(run(backspaceInBlock, gallery("|All", photo("A", "x")))).toBe(
      "gallery(figure(caption:A, credit:x|), caption:All)",
    );
  });

  it("in an empty caption selects the photo", () => {
    expect(run(backspaceInBlock, photo("|", "x"))).toBe("*figure(caption:, credit:x)");
    expect(run(backspaceInBlock, gallery("All", photo("A"), photo("|")))).toBe(
      "gallery(figure(caption:A, credit:), *figure(caption:, credit:), caption:All)",
    );
  });

  it("makes a box that nobody has filled a paragraph, and selects one that has words elsewhere", () => {
    expect(run(backspaceInBlock, p("x"), quote("|"))).toBe("x / |");
    expect(run(backspaceInBlock, box("|", p()))).toBe("|");
    expect(run(backspaceInBlock, n("embed", part("caption", "|")))).toBe("|");
    expect(run(backspaceInBlock, quote("|", "Ada"))).toBe("*pullquote(, attribution:Ada)");
    expect(run(backspaceInBlock, quote("|q", "Ada"))).toBe("pullquote(|q, attribution:Ada)");
  });
});

describe("Delete", () => {
  it("goes on to the next part, and takes none away", () => {
    expect(run(deleteInBlock, photo("A|", "x"))).toBe("figure(caption:A, credit:|x)");
    expect(run(deleteInBlock, photo("A", "x|"), p("y"))).toBe("figure(caption:A, credit:x|) / y");
    expect(run(deleteInBlock, box("T|", p("a")))).toBe("factbox(factboxTitle:T, |a)");
    expect(deleteInBlock(state(box("T", p("a|"), p("b"))))).toBe(false);
  });
});
