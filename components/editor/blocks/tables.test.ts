import { describe, expect, it } from "vitest";
import { after, at, p, run, state } from "./states";
import { nextCell, previousCell, TABLE_ACTS } from "./tables";

describe("tables", () => {
  it("lead on with Tab, grow behind the last cell, and let go of who has an empty row", () => {
    const full = at(["a", "b|"]);
    expect(run(nextCell, at(["a|", "b"]))).toContain("tableCell(b)");
    expect(run(nextCell, full)).toBe(
      "table(tableRow(tableCell(a), tableCell(b)), tableRow(tableCell(|), tableCell()))",
    );
    expect(run(nextCell, at(["a"], ["|"]), p("x"))).toMatch(/\)\) \/ \|x$/);
    expect(run(nextCell, at(["a"], ["|"]))).toMatch(/\)\) \/ \|$/);
    expect(previousCell(state(at(["a|", "b"])))).toBe(false);
  });

  it.each(TABLE_ACTS.map(({ label, run: act }) => [label, act] as const))(
    "%s keeps the table whole",
    (_, act) => {
      const next = after(state(p("x"), at(["a|", "b"], ["c", "d"])), act);
      const table = next.doc.lastChild;
      const widths = table?.children.map(({ childCount }) => childCount) ?? [];
      expect(new Set(widths).size).toBeLessThanOrEqual(1);
    },
  );
});
