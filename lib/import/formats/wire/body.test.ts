import { describe, expect, it } from "vitest";
import { readFragment } from "@/lib/import/formats/html/fragment";
import { newSheet } from "@/lib/import/formats/sheet";
import { writeBody } from "./body";

const LEAD =
  "The night ferry left Arcosa on Friday for the first time in four years, with 212 people on board.";
const MORE = "Captain Lio Marsh said he had kept the old timetable, and that he knew it by heart.";

function read(html: string, headline: string | null = "Arcosa ferry sails again") {
  const sheet = newSheet();
  writeBody(sheet, readFragment(html), { headline });
  return sheet;
}
const decided = (html: string) =>
  read(html).blocks.map(({ decision, reason, field, text }) => `${reason ?? field ?? decision}: ${text}`);

describe("the body of a wire", () => {
  it("loses its dateline, its credits and its end mark to where they belong", () => {
    expect(
      decided(
        `<p>ARCOSA (NW) - ${LEAD}</p><p>${MORE}</p><p>(Reporting by Wren Halloran; Editing by Joel Pike)</p><p>-30-</p>`,
      ),
    ).toEqual([
      "dateline: ARCOSA (NW) -",
      `keep: ${LEAD}`,
      `keep: ${MORE}`,
      "wire-credits: (Reporting by Wren Halloran; Editing by Joel Pike)",
      "end-mark: -30-",
    ]);
  });

  it("keeps its formatting where something was cut off", () => {
    const [dateline, lead] = read(
      `<p><b>ARCOSA</b> (NW) - The <i>night ferry</i> left Arcosa on Friday, with 212 people.</p><p>${MORE}</p>`,
    ).blocks;
    expect(dateline?.text).toBe("ARCOSA (NW) -");
    expect(lead?.marks.map(({ from, to }) => lead.text.slice(from, to))).toEqual(["night ferry"]);
  });

  it("keeps a first paragraph that could be a headline, and what could be a page's menu", () => {
    expect(decided(`<p>Ferry notes</p><p>${LEAD}</p><p>Share</p><p>Sport</p><p>${MORE}</p>`)).toEqual([
      "keep: Ferry notes",
      `keep: ${LEAD}`,
      "keep: Share",
      "keep: Sport",
      `keep: ${MORE}`,
    ]);
  });

  it("has no dateline where several short stories have one each", () => {
    const places = ["ARCOSA", "SKELBY", "TAMSIN"].map((place) => `${place} (NW) - ${LEAD}`);
    expect(decided(places.map((text) => `<p>${text}</p>`).join(""))).toEqual(
      places.map((text) => `keep: ${text}`),
    );
  });

  it("keeps pictures and tables in their places", () => {
    const kinds = read(
      `<p>${LEAD}</p><figure><img src="https://a.example/x.jpg"><figcaption>A ferry</figcaption></figure><table><tr><td>a<td>b</table><p>${MORE}</p>`,
    ).blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(["paragraph", "figure", "table", "paragraph"]);
  });
});
