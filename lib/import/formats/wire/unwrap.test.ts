import { describe, expect, it } from "vitest";
import { plain } from "@/lib/import/formats/sheet";
import { unwrapped, withoutMailWraps, withoutWraps } from "./unwrap";

const LINES = [
  "The night ferry left Arcosa on Friday for the first time in",
  "four years, with 212 people on board and a band of nine on the",
  "upper deck that played until the island was in sight and the",
  "harbour master asked them to stop.",
];

describe("paragraphs that begin with an indented line", () => {
  it("become lines of their own", () => {
    const text = `\n    ${LINES.join("\n")}\n    ${LINES.join("\n")}\n`;
    expect(unwrapped(text).trim().split(/\n+ */u)).toEqual([LINES.join(" "), LINES.join(" ")]);
  });

  it("do not take in the short lines above them, nor the agency's sign below", () => {
    const text = `BC-Ferry\nFerry sails again after four years\n    ${LINES.join("\n")}\n    ${LINES.slice(0, 2).join("\n")}\n==Baywire\n`;
    expect(unwrapped(text).trim().split(/\n+ */u)).toEqual([
      "BC-Ferry",
      "Ferry sails again after four years",
      LINES.join(" "),
      LINES.slice(0, 2).join(" "),
      "==Baywire",
    ]);
  });

  it("are not found in lists of results, which stay lines", () => {
    const results = "Results:\n  Group A\nSkelby 1 Tamsin 2\n  Group B\nArcosa 0 Crewford 0\n";
    expect(unwrapped(results)).toBe(results);
  });
});

describe("lines of a mail", () => {
  it("go on in the next where its first word would not have fitted", () => {
    expect(withoutMailWraps(`${LINES.join("\n")}\n\n-- \nMara Voss\nParish of Crewford`)).toBe(
      `${LINES.join(" ")}\n\n--\nMara Voss\nParish of Crewford`,
    );
  });

  it("stay lines where they are quoted, listed or headers", () => {
    const text = ["From: a@b.example", "To: c@d.example", ...LINES.map((line) => `> ${line}`)].join("\n");
    expect(withoutMailWraps(text)).toBe(text);
  });
});

describe("breaks inside marked-up paragraphs", () => {
  const part = (...lines: string[]) => ({ rich: { ...plain(""), text: lines.join("\n") } });

  it("go where they are those of a screen", () => {
    expect(withoutWraps([part(...LINES)])).toEqual([part(LINES.join(" "))]);
  });

  it("stay in verses", () => {
    const verses = [part("O crane that stood", "Above the tide", "And never would", "Be set aside")];
    expect(withoutWraps(verses)).toEqual(verses);
  });
});
