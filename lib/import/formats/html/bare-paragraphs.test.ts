import { describe, expect, it } from "vitest";
import { linesOfBareParagraphs } from "./bare-paragraphs";

describe("raw text in <p>", () => {
  it("is text again, with its lines and blank lines", () => {
    const html =
      "<p>Bakery queue is an attraction\nBy Sunniva Holt</p>\n<p class='x'>It is long.<br>Very.</p>";
    expect(linesOfBareParagraphs(html)).toBe(
      "Bakery queue is an attraction\nBy Sunniva Holt\n\nIt is long.\nVery.",
    );
  });

  it("stays HTML if its lines are wrapped, it has none, or it has other tags", () => {
    expect(linesOfBareParagraphs("<p>The queue outside\nthe bakery is\nlong.</p>")).toBeNull();
    expect(linesOfBareParagraphs("<p>The queue is long.</p>\n<p>It is slow.</p>")).toBeNull();
    expect(linesOfBareParagraphs("<p>The <b>queue</b>\nBy Ana</p>")).toBeNull();
    expect(linesOfBareParagraphs("The queue\nBy Ana")).toBeNull();
  });
});
