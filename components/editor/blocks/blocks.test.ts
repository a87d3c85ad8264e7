import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { schema } from "@/lib/document/schema";
import { makeGallery, takeApart } from "./galleries";
import {
  emptyGallery,
  makeEmbed,
  makeFactbox,
  makeFigure,
  makePullquote,
  makeRelatedLink,
  makeTable,
} from "./make";
import { deleteBlock, duplicateBlock, moveBlock } from "./move-block";
import { insertBlock } from "./place";
import { quoteSelection } from "./quote-selection";
import { after, at, box, gallery, list, p, photo, quote, run, said, state } from "./states";
import { turnInto } from "./turn-into";

describe("a new block", () => {
  it.each([
    ["figure", makeFigure(schema), "figure(caption:|, credit:)"],
    ["gallery", emptyGallery(schema), "gallery(figure(caption:|, credit:), caption:)"],
    ["pullquote", makePullquote(schema), "pullquote(|, attribution:)"],
    ["factbox", makeFactbox(schema), "factbox(factboxTitle:|, )"],
    ["embed", makeEmbed(schema), "embed(caption:|)"],
    ["relatedLink", makeRelatedLink(schema), "*relatedLink()"],
  ])("%s goes in place of an empty paragraph, and the caret into its first words", (_, block, expected) => {
    expect(run(insertBlock(block), p("One"), p("|"), p("Two"))).toBe(`One / ${expected} / Two`);
  });

  it("goes below the whole block that the caret is in", () => {
    expect(run(insertBlock(makePullquote(schema)), list("a|b"), p("Two"))).toBe(
      "bulletList(listItem(ab)) / pullquote(|, attribution:) / Two",
    );
  });

  it("is a table of three by three with a head", () => {
    const made = after(state(p("|")), insertBlock(makeTable(schema))).doc.firstChild;
    expect(made?.childCount).toBe(3);
    expect(made?.child(0).children.map(({ type }) => type.name)).toEqual(Array(3).fill("tableHeader"));
    expect(made?.child(2).children.map(({ type }) => type.name)).toEqual(Array(3).fill("tableCell"));
  });
});

describe("moving", () => {
  it("lets a block change places with its neighbour and keeps the caret in it", () => {
    expect(run(moveBlock(-1), p("One"), p("Tw|o"), p("Three"))).toBe("Tw|o / One / Three");
    expect(run(moveBlock(1), p("One"), p("Tw|o"), p("Three"))).toBe("One / Three / Tw|o");
    expect(run(moveBlock(1), photo("A", "b|c"), list("x", "y"))).toBe(
      "bulletList(listItem(x), listItem(y)) / figure(caption:A, credit:b|c)",
    );
  });

  it("moves items in their list, photos in their gallery and facts in their box, and no further", () => {
    expect(run(moveBlock(-1), list("a", "b|"), p("x"))).toBe("bulletList(listItem(b|), listItem(a)) / x");
    expect(run(moveBlock(1), gallery("All", photo("A|"), photo("B")))).toBe(
      "gallery(figure(caption:B, credit:), figure(caption:A|, credit:), caption:All)",
    );
    expect(run(moveBlock(-1), p("x"), box("T", p("a|"), p("b")))).toBe("x / factbox(factboxTitle:T, a|, b)");
    expect(run(moveBlock(1), gallery("All", photo("A|")), p("x"))).toMatch(/^gallery\(figure\(caption:A\|/);
  });

  it("moves quotes, boxes and galleries whole from their fixed parts, and tables from their cells", () => {
    expect(run(moveBlock(-1), p("x"), quote("q", "b|y"))).toBe("pullquote(q, attribution:b|y) / x");
    expect(run(moveBlock(-1), p("x"), box("T|", p("a")))).toBe("factbox(factboxTitle:T|, a) / x");
    expect(run(moveBlock(-1), p("x"), gallery("Al|l", photo()))).toMatch(/^gallery.* \/ x$/);
    expect(run(moveBlock(-1), p("x"), at(["a|"]))).toBe("table(tableRow(tableCell(a|))) / x");
  });

  it("moves a list as a whole when that is asked for", () => {
    expect(run(moveBlock(-1, true), p("x"), list("a", "b|"))).toBe(
      "bulletList(listItem(a), listItem(b|)) / x",
    );
  });

  it("moves all blocks that are selected", () => {
    const moved = after(state(p("One"), p("T|wo"), p("Thr|ee"), p("Four")), moveBlock(-1));
    expect(moved.doc.children.map(({ textContent }) => textContent)).toEqual(["Two", "Three", "One", "Four"]);
  });

  it("says where the block is now, and that there is no way on", () => {
    expect(said(moveBlock(-1), p("One"), p("Tw|o"), p("Three"))).toBe("Paragraph moved up, 1 of 3");
    expect(said(moveBlock(1), gallery("", photo("A|"), photo("B")))).toBe("Photo moved down, 2 of 2");
    expect(said(moveBlock(1), box("T", p("a|"), p("b")))).toBe("Paragraph moved down, 2 of 2");
    expect(said(moveBlock(-1), p("On|e"), p("Two"))).toBe("Paragraph is the first already");
  });

  it("is undone by one step", () => {
    const before = state(p("One"), list("a", "b|"));
    let inverted: Node | undefined;
    moveBlock(-1)(before, (tr) => {
      const [step] = tr.steps;
      inverted = step?.invert(before.doc).apply(tr.doc).doc ?? undefined;
    });
    expect(inverted?.eq(before.doc)).toBe(true);
  });
});

describe("duplicating and deleting", () => {
  it("puts a copy below", () => {
    expect(run(duplicateBlock(), quote("q|", "by"), p("x"))).toBe(
      "pullquote(q|, attribution:by) / pullquote(q, attribution:by) / x",
    );
  });

  it("leaves an empty paragraph where nothing else is left", () => {
    expect(run(deleteBlock(), p("a|"))).toBe("|");
    expect(run(deleteBlock(), p("a"), photo("b|"))).toBe("a|");
  });

  it("takes the list with its last item", () => {
    expect(run(deleteBlock(), p("x"), list("a|"), p("y"))).toMatch(/^x\|? \/ \|?y$/);
  });
});

describe("galleries", () => {
  it("are made of the photos that stand together, whichever has the caret", () => {
    expect(run(makeGallery, photo("A"), photo("B|"), photo("C"), p("x"), photo("D"))).toBe(
      "gallery(figure(caption:A, credit:), figure(caption:B|, credit:), figure(caption:C, credit:), caption:) / x / figure(caption:D, credit:)",
    );
    expect(makeGallery(state(p("a|"), photo("B")))).toBe(false);
  });

  it("are taken apart without losing their words", () => {
    expect(run(takeApart, p("x"), gallery("Both", photo("A|", "Ana"), photo("B")))).toBe(
      "x / figure(caption:A|, credit:Ana) / figure(caption:B, credit:) / Both",
    );
    expect(run(takeApart, gallery("", photo("A|")))).toBe("figure(caption:A|, credit:)");
  });
});

describe("pull quotes from the story", () => {
  it("repeat the selected words and ask who said them", () => {
    expect(run(quoteSelection, p("He said |it stays| today."), p("x"))).toBe(
      "He said it stays today. / pullquote(it stays, attribution:|) / x",
    );
    expect(quoteSelection(state(p("no| words")))).toBe(false);
  });
});

describe("turning into", () => {
  it.each([
    ["heading2", "heading:On|e / Two"],
    ["bulletList", "bulletList(listItem(On|e)) / Two"],
    ["blockquote", "blockquote(On|e) / Two"],
    ["pullquote", "pullquote(On|e, attribution:) / Two"],
    ["factbox", "factbox(factboxTitle:, On|e) / Two"],
  ] as const)("a paragraph into a %s", (turn, expected) => {
    expect(run(turnInto(turn), p("On|e"), p("Two"))).toBe(expected);
  });

  it("boxes and lists back into paragraphs, with title and attribution", () => {
    expect(run(turnInto("paragraph"), box("Title", p("a|"), list("b", "c")))).toBe("Title / a| / b / c");
    expect(run(turnInto("paragraph"), quote("q|", "Ada"))).toBe("q| / Ada");
  });

  it("leaves photos and tables alone, and what is one already", () => {
    expect(turnInto("paragraph")(state(photo("A|")))).toBe(false);
    expect(turnInto("factbox")(state(at(["a|"])))).toBe(false);
    expect(turnInto("paragraph")(state(p("a|")))).toBe(false);
  });
});
